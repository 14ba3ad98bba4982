/// Differences between independent groups.
///
/// Start with [GroupComparison].
@NullMarked
package org.trigpoint.statistics.groups;

import org.jspecify.annotations.NullMarked;
