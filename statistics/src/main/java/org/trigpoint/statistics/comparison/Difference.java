package org.trigpoint.statistics.comparison;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.Tails;

/// A difference between two groups with its uncertainty.
///
/// @param estimate programme less comparator, in the unit of the scores
/// @param se standard error
/// @param t estimate over standard error
/// @param df degrees of freedom, whole or not
/// @param p two-sided
/// @param ci95 interval
public record Difference(
        double estimate, double se, double t, double df, double p, @Key("ci95") Interval ci95) {

    static Estimate<Difference> of(double estimate, double se, double df) {
        if (!(se > 0) || !(df > 0) || Double.isInfinite(df)) {
            return Estimate.notEstimable("the difference has no standard error");
        }
        double t = estimate / se;
        return Estimate.of(
                new Difference(
                        estimate,
                        se,
                        t,
                        df,
                        Tails.t(t, df),
                        Tails.tInterval(estimate, se, df, 0.95)));
    }
}
