/// A mean over people who come in clusters.
///
/// Start with [ClusteredMean].
@NullMarked
package org.trigpoint.statistics.clusters;

import org.jspecify.annotations.NullMarked;
