package org.trigpoint.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trigpoint.statistics.distribution.StudentT;

/// Tail probabilities and percentage points of the laws that tests refer to.
///
/// All arguments are finite and degrees of freedom positive; the caller has made sure of that, and
/// the library refuses what is not.
public final class Tails {

    private Tails() {}

    /// The two-sided p of Student's t.
    public static double t(double t, double df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    /// The upper p of F.
    public static double f(double f, double df1, double df2) {
        return FDistribution.of(df1, df2).survivalProbability(f);
    }

    /// The upper p of chi-squared.
    public static double chiSquared(double x, double df) {
        return ChiSquaredDistribution.of(df).survivalProbability(x);
    }

    /// The point that Student's t exceeds with probability `upper`.
    public static double tPoint(double upper, double df) {
        return StudentT.of(df).quantile(1 - upper);
    }

    /// The point that F exceeds with probability `upper`.
    public static double fPoint(double upper, double df1, double df2) {
        FDistribution law = FDistribution.of(df1, df2);
        double point = law.inverseSurvivalProbability(upper);
        // The library stops near the root; Newton's steps find its last digits.
        for (int step = 0; step < 3; step++) {
            double next = point + (law.survivalProbability(point) - upper) / law.density(point);
            if (!(next > 0) || Math.abs(next - point) <= 1e-15 * point) {
                break;
            }
            point = next;
        }
        return point;
    }

    /// The two-sided interval of the given level around an estimate with a standard error.
    ///
    /// @param level such as 0.95
    public static Interval tInterval(double estimate, double se, double df, double level) {
        double half = tPoint((1 - level) / 2, df) * se;
        return new Interval(estimate - half, estimate + half);
    }
}
