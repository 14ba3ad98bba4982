/// How well several items measure one thing.
///
/// Start with [ItemAnalysis].
@NullMarked
package org.trigpoint.statistics.scales;

import org.jspecify.annotations.NullMarked;
