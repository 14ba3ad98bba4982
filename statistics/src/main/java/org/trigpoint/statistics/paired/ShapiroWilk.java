package org.trigpoint.statistics.paired;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactMoments;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.Tally;
import org.trigpoint.statistics.distribution.StandardNormal;

/// The Shapiro–Wilk test of normality in Royston's form (1995, Applied Statistics 44, 547,
/// algorithm AS R94), for 3 to 5000 values.
///
/// @param statistic W, 0 to 1
/// @param p probability of a smaller W in normal data
public record ShapiroWilk(@Key("W") double statistic, double p) {

    // Royston's polynomials in ascending powers: of 1/√n for the two outer weights, of n and ln n
    // for
    // the normalising transformation
    private static final double[] OUTER = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] NEXT = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] SMALL_LIMIT = {-2.273, .459};
    private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
    private static final double[] SMALL_SD = {1.3822, -.77857, .062767, -.0020322};
    private static final double[] LARGE_MEAN = {-1.5861, -.31082, -.083751, .0038915};
    private static final double[] LARGE_SD = {-.4803, -.082676, .0030302};

    static Estimate<ShapiroWilk> of(Tally tally) {
        long n = tally.n();
        if (n < 3 || n > 5000) {
            return Estimate.notEstimable("needs 3 <= n <= 5000");
        }
        ExactMoments moments = ExactMoments.of(tally);
        if (moments.constant()) {
            return Estimate.notEstimable("all values are the same");
        }
        double[] weights = upperWeights((int) n);
        long[] ascending = tally.ascendingNumerators();
        double weighted = 0;
        for (int i = 0; i < weights.length; i++) {
            weighted += weights[i] * (ascending[(int) n - 1 - i] - ascending[i]);
        }
        weighted /= tally.denominator();
        double w = Math.min(1, weighted * weighted / moments.sumOfSquares());
        return Estimate.of(new ShapiroWilk(w, n == 3 ? exactForThree(w) : p(w, (int) n)));
    }

    /// Weights of the differences largest − smallest, second largest − second smallest …
    private static double[] upperWeights(int n) {
        int half = n / 2;
        double[] a = new double[half];
        if (n == 3) {
            a[0] = Math.sqrt(0.5);
            return a;
        }
        double[] m = new double[half];
        double squares = 0;
        for (int i = 0; i < half; i++) {
            m[i] = -StandardNormal.quantile((i + 0.625) / (n + 0.25));
            squares += 2 * m[i] * m[i];
        }
        double root = Math.sqrt(squares);
        double u = 1 / Math.sqrt(n);
        a[0] = polynomial(OUTER, u) + m[0] / root;
        int first;
        double scale;
        if (n > 5) {
            a[1] = polynomial(NEXT, u) + m[1] / root;
            scale =
                    Math.sqrt(
                            (squares - 2 * m[0] * m[0] - 2 * m[1] * m[1])
                                    / (1 - 2 * a[0] * a[0] - 2 * a[1] * a[1]));
            first = 2;
        } else {
            scale = Math.sqrt((squares - 2 * m[0] * m[0]) / (1 - 2 * a[0] * a[0]));
            first = 1;
        }
        for (int i = first; i < half; i++) {
            a[i] = m[i] / scale;
        }
        return a;
    }

    private static double exactForThree(double w) {
        double p = 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75)));
        return Math.clamp(p, 0, 1);
    }

    private static double p(double w, int n) {
        double y = Math.log1p(-w);
        if (y == Double.NEGATIVE_INFINITY) {
            return 1;
        }
        double mean;
        double sd;
        if (n <= 11) {
            double limit = polynomial(SMALL_LIMIT, n);
            if (y >= limit) {
                // beyond the range of the transformation; AS R94 gives 1e-99
                return 1e-99;
            }
            y = -Math.log(limit - y);
            mean = polynomial(SMALL_MEAN, n);
            sd = Math.exp(polynomial(SMALL_SD, n));
        } else {
            double logN = Math.log(n);
            mean = polynomial(LARGE_MEAN, logN);
            sd = Math.exp(polynomial(LARGE_SD, logN));
        }
        return StandardNormal.upperTail((y - mean) / sd);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
