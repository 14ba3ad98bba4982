/// Tail probabilities and quantiles that keep their relative accuracy far out in the tails.
///
/// Start with [StudentT]; [NoncentralT] gives the intervals of effect sizes and the power.
@NullMarked
package org.trigpoint.statistics.distribution;

import org.jspecify.annotations.NullMarked;
