package org.trigpoint.statistics.paired;

import java.math.BigInteger;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.distribution.StudentT;

/// Pearson's correlation with its test against 0.
///
/// @param r −1 to 1
/// @param t r·√((n − 2) ÷ (1 − r²)), with n − 2 degrees of freedom
/// @param p two-sided
public record Correlation(Estimate<Double> r, Estimate<Double> t, Estimate<Double> p) {

    /// From n²-fold moments: the co-moment and both second moments.
    static Correlation of(BigInteger co, BigInteger first, BigInteger second, long n) {
        BigInteger whole = first.multiply(second);
        if (whole.signum() == 0) {
            String reason = "one of the two has zero variance";
            return new Correlation(
                    Estimate.notEstimable(reason),
                    Estimate.notEstimable(reason),
                    Estimate.notEstimable(reason));
        }
        double r = value(co, first, second);
        // 1 − r² from exact products: near ±1 the difference of doubles would lose its digits
        double rest = whole.subtract(co.multiply(co)).doubleValue() / whole.doubleValue();
        if (n < 3 || rest == 0) {
            String reason = n < 3 ? "needs at least three pairs" : "all points lie on one line";
            return new Correlation(
                    Estimate.of(r), Estimate.notEstimable(reason), Estimate.notEstimable(reason));
        }
        double t = r * Math.sqrt((n - 2) / rest);
        double p = StudentT.of(n - 2.0).twoSided(t);
        return new Correlation(Estimate.of(r), Estimate.of(t), Estimate.of(p));
    }

    /// The coefficient alone; neither second moment may be 0.
    static double value(BigInteger co, BigInteger first, BigInteger second) {
        double r =
                co.doubleValue() / Math.sqrt(first.doubleValue()) / Math.sqrt(second.doubleValue());
        return Math.clamp(r, -1, 1);
    }
}
