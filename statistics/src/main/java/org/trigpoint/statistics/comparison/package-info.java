/// Change in one group beside change in another.
///
/// Start with [ChangeComparison].
@NullMarked
package org.trigpoint.statistics.comparison;

import org.jspecify.annotations.NullMarked;
