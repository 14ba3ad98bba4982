package org.trigpoint.statistics;

import java.math.BigInteger;

/// Sums of powers of a tally, in whole numbers of any size: no rounding, and so no cancellation and
/// no order of summation. With x the numerators (over `denominator`) and S_k the sums of (x −
/// mean)^k:
///
/// @param n how many values
/// @param denominator what numerators are divided by
/// @param total Σx
/// @param second n·S₂
/// @param third n²·S₃
/// @param fourth n³·S₄
public record ExactMoments(
        long n,
        long denominator,
        BigInteger total,
        BigInteger second,
        BigInteger third,
        BigInteger fourth) {

    /// The moments of a tally.
    public static ExactMoments of(Tally tally) {
        long n = tally.n();
        if (n == 0) {
            return new ExactMoments(
                    0,
                    tally.denominator(),
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    BigInteger.ZERO);
        }
        long origin = tally.atRank(n / 2);
        BigInteger[] sums = powerSums(tally, origin);
        BigInteger count = BigInteger.valueOf(n);
        BigInteger s1 = sums[0];
        BigInteger s2 = sums[1];
        BigInteger s3 = sums[2];
        BigInteger s1Squared = s1.multiply(s1);
        BigInteger second = count.multiply(s2).subtract(s1Squared);
        BigInteger third =
                count.multiply(count)
                        .multiply(s3)
                        .subtract(times(3, count.multiply(s1).multiply(s2)))
                        .add(times(2, s1Squared.multiply(s1)));
        BigInteger fourth =
                count.pow(3)
                        .multiply(sums[3])
                        .subtract(times(4, count.multiply(count).multiply(s1).multiply(s3)))
                        .add(times(6, count.multiply(s1Squared).multiply(s2)))
                        .subtract(times(3, s1Squared.multiply(s1Squared)));
        BigInteger total = s1.add(count.multiply(BigInteger.valueOf(origin)));
        return new ExactMoments(n, tally.denominator(), total, second, third, fourth);
    }

    /// The mean; `n` must not be 0.
    public double mean() {
        return ratio(total, BigInteger.valueOf(n).multiply(BigInteger.valueOf(denominator)));
    }

    /// The sum of squared deviations from the mean; `n` must not be 0.
    public double sumOfSquares() {
        return second.doubleValue() / n / denominator / denominator;
    }

    /// The standard deviation with n − 1; `n` must be at least 2.
    public double standardDeviation() {
        return Math.sqrt(second.doubleValue() / n / (n - 1)) / denominator;
    }

    /// Whether all values are the same.
    public boolean constant() {
        return second.signum() == 0;
    }

    /// The quotient of two whole numbers as a double.
    public static double ratio(BigInteger numerator, BigInteger denominator) {
        return numerator.doubleValue() / denominator.doubleValue();
    }

    private static BigInteger times(long factor, BigInteger value) {
        return value.multiply(BigInteger.valueOf(factor));
    }

    private static BigInteger[] powerSums(Tally tally, long origin) {
        long reach =
                Math.max(
                        Math.abs(tally.numerator(0) - origin),
                        Math.abs(tally.numerator(tally.distinct() - 1) - origin));
        int bits = 64 - Long.numberOfLeadingZeros(reach);
        int bitsOfN = 64 - Long.numberOfLeadingZeros(tally.n());
        return 4 * bits + bitsOfN < 63
                ? powerSumsInLongs(tally, origin)
                : powerSumsOfAnySize(tally, origin);
    }

    private static BigInteger[] powerSumsInLongs(Tally tally, long origin) {
        long s1 = 0;
        long s2 = 0;
        long s3 = 0;
        long s4 = 0;
        for (int i = 0; i < tally.distinct(); i++) {
            long d = tally.numerator(i) - origin;
            long term = tally.count(i) * d;
            s1 += term;
            term *= d;
            s2 += term;
            term *= d;
            s3 += term;
            s4 += term * d;
        }
        return new BigInteger[] {
            BigInteger.valueOf(s1),
            BigInteger.valueOf(s2),
            BigInteger.valueOf(s3),
            BigInteger.valueOf(s4)
        };
    }

    private static BigInteger[] powerSumsOfAnySize(Tally tally, long origin) {
        BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
        for (int i = 0; i < tally.distinct(); i++) {
            BigInteger d = BigInteger.valueOf(tally.numerator(i) - origin);
            BigInteger term = BigInteger.valueOf(tally.count(i));
            for (int power = 0; power < 4; power++) {
                term = term.multiply(d);
                sums[power] = sums[power].add(term);
            }
        }
        return sums;
    }
}
