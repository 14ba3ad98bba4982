/// The same people at two waves: what changed, by how much, and how sure that is.
///
/// Start with [PairedComparison], which computes everything into one [PairedResult].
@NullMarked
package org.trigpoint.statistics.paired;

import org.jspecify.annotations.NullMarked;
