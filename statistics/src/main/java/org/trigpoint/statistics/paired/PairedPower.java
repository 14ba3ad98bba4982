package org.trigpoint.statistics.paired;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.distribution.NoncentralT;
import org.trigpoint.statistics.distribution.StudentT;

/// Power of the paired t test, from the noncentral t distribution; the effect size is d_z, as in
/// G*Power.
///
/// @param alpha probability of a false rejection, between 0 and 1
/// @param alternative which changes count against no change
public record PairedPower(double alpha, Alternative alternative) {

    /// Which changes a test looks for.
    public enum Alternative {
        /// A rise or a fall.
        TWO_SIDED,
        /// A rise alone.
        RISE
    }

    private static final long MOST_PAIRS = 100_000_000;

    public PairedPower {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("Alpha lies between 0 and 1, got " + alpha);
        }
    }

    /// The probability to reject with `n` pairs where the effect is `dZ`.
    ///
    /// @param n at least 2
    public double power(long n, double dZ) {
        if (n < 2) {
            throw new IllegalArgumentException("Power needs at least two pairs, got " + n);
        }
        double df = n - 1.0;
        double delta = dZ * Math.sqrt((double) n);
        NoncentralT law = NoncentralT.of(df);
        return switch (alternative) {
            case RISE -> law.upperTail(StudentT.of(df).quantile(1 - alpha), delta);
            case TWO_SIDED -> {
                double cut = StudentT.of(df).quantile(1 - alpha / 2);
                yield law.upperTail(cut, delta) + law.lowerTail(-cut, delta);
            }
        };
    }

    /// The smallest number of pairs with at least the power wanted.
    ///
    /// @param power between `alpha` and 1
    public Estimate<Long> pairsNeeded(double dZ, double power) {
        check(power);
        if (dZ == 0 || (dZ < 0 && alternative == Alternative.RISE)) {
            return Estimate.notEstimable("the effect is not one that the test looks for");
        }
        long high = 2;
        while (power(high, dZ) < power) {
            high *= 2;
            if (high > MOST_PAIRS) {
                return Estimate.notEstimable("more than 100 million pairs");
            }
        }
        long low = high / 2;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (power(middle, dZ) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Estimate.of(Math.max(2, high));
    }

    /// The smallest d_z above 0 that `n` pairs detect with the power wanted: what a study of this
    /// size is sensitive to.
    ///
    /// @param power between `alpha` and 1
    public Estimate<Double> detectable(long n, double power) {
        check(power);
        double low = 0;
        double high = 1;
        while (power(n, high) < power) {
            high *= 2;
            if (high > 1e6) {
                return Estimate.notEstimable("larger than a million standard deviations");
            }
        }
        while (high - low > 1e-13 * high) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (power(n, middle) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Estimate.of(high);
    }

    private void check(double power) {
        if (!(power > alpha && power < 1)) {
            throw new IllegalArgumentException(
                    "Power lies between alpha and 1, got " + power + " with alpha " + alpha);
        }
    }
}
