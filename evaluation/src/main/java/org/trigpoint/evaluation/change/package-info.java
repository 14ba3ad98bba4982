/// What changed between waves, and how results are named on their way out.
///
/// Start with [StatisticsTree], which turns any result of the statistics module into named numbers.
@NullMarked
package org.trigpoint.evaluation.change;

import org.jspecify.annotations.NullMarked;
