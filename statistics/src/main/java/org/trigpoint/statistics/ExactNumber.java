package org.trigpoint.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// A rating or a score, held without rounding: a fraction in lowest terms.
///
/// Ratings are read as the decimals a person sees (0.3 − 0.1 equals 0.4 − 0.2, which no two doubles
/// do), and the mean of seven answered items is a fraction, not a double; so differences tie
/// exactly where a reader of the file would say they tie.
///
/// A fraction too fine to be held (more than about sixteen digits) is rounded, half to even, to the
/// decimals that can be.
///
/// @param numerator at most 2⁵³ in size, so that it is a double without loss
/// @param denominator from 1 to 10¹⁸
public record ExactNumber(long numerator, long denominator) implements Comparable<ExactNumber> {

    /// The largest size of a numerator: 2⁵³.
    static final long LIMIT = 1L << 53;

    static final long FINEST = 1_000_000_000_000_000_000L;

    /// Below this size of their parts, the sum and the product of two fractions fit into a long.
    private static final long SMALL = 1L << 30;

    private static final int MOST_DECIMALS = 18;

    public ExactNumber {
        if (denominator <= 0) {
            throw new IllegalArgumentException("A denominator is positive, got " + denominator);
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
        if (Math.abs(numerator) > LIMIT || denominator > FINEST) {
            throw new IllegalArgumentException(
                    "A fraction has at most 15 digits, got " + numerator + "/" + denominator);
        }
    }

    /// A whole number.
    public static ExactNumber of(long whole) {
        return new ExactNumber(whole, 1);
    }

    /// A decimal number as written.
    ///
    /// @throws ArithmeticException where the number is beyond 2⁵³ in size
    public static ExactNumber of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        // looked at before any rescaling: 1e999999999 must not be written out
        long digitsBeforePoint = (long) plain.precision() - plain.scale();
        if (digitsBeforePoint > 17) {
            throw new ArithmeticException("beyond 2^53 in size");
        }
        if (digitsBeforePoint < -MOST_DECIMALS) {
            return of(0);
        }
        int scale = Math.clamp(plain.scale(), 0, MOST_DECIMALS);
        BigDecimal fitted = plain.setScale(scale, RoundingMode.HALF_EVEN);
        while (scale > 0 && fitted.unscaledValue().abs().compareTo(BigInteger.valueOf(LIMIT)) > 0) {
            scale--;
            fitted = plain.setScale(scale, RoundingMode.HALF_EVEN);
        }
        if (fitted.unscaledValue().abs().compareTo(BigInteger.valueOf(LIMIT)) > 0) {
            throw new ArithmeticException("beyond 2^53 in size");
        }
        return new ExactNumber(
                fitted.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(scale).longValueExact());
    }

    /// The decimal number in `text`, such as `7`, `-0.25` or `1e3`.
    ///
    /// @throws NumberFormatException where `text` is no decimal number
    /// @throws ArithmeticException where the number is beyond 2⁵³ in size
    public static ExactNumber parse(String text) {
        return of(new BigDecimal(text));
    }

    /// The mean of `count` values that add up to this number.
    ///
    /// @param count at least 1
    public ExactNumber dividedBy(long count) {
        if (denominator < SMALL && 0 < count && count < SMALL) {
            long divisor = greatestCommonDivisor(numerator, count);
            long below = denominator * (count / divisor);
            if (below <= FINEST) {
                return new ExactNumber(numerator / divisor, below);
            }
        }
        return fraction(
                BigInteger.valueOf(numerator),
                BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(count)));
    }

    /// The sum.
    ///
    /// @throws ArithmeticException where the sum is beyond 2⁵³ in size
    public ExactNumber plus(ExactNumber other) {
        if (isSmall() && other.isSmall()) {
            long sum = numerator * other.denominator + other.numerator * denominator;
            long below = denominator * other.denominator;
            long divisor = greatestCommonDivisor(sum, below);
            if (Math.abs(sum / divisor) <= LIMIT && below / divisor <= FINEST) {
                return new ExactNumber(sum / divisor, below / divisor);
            }
        }
        BigInteger mine = BigInteger.valueOf(denominator);
        BigInteger theirs = BigInteger.valueOf(other.denominator);
        return fraction(
                BigInteger.valueOf(numerator)
                        .multiply(theirs)
                        .add(BigInteger.valueOf(other.numerator).multiply(mine)),
                mine.multiply(theirs));
    }

    /// The difference.
    ///
    /// @throws ArithmeticException where the difference is beyond 2⁵³ in size
    public ExactNumber minus(ExactNumber other) {
        return plus(new ExactNumber(-other.numerator, other.denominator));
    }

    private boolean isSmall() {
        return Math.abs(numerator) < SMALL && denominator < SMALL;
    }

    private static ExactNumber fraction(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger lowest = numerator.divide(divisor);
        BigInteger below = denominator.divide(divisor);
        boolean fits =
                lowest.abs().compareTo(BigInteger.valueOf(LIMIT)) <= 0
                        && below.compareTo(BigInteger.valueOf(FINEST)) <= 0;
        return fits
                ? new ExactNumber(lowest.longValueExact(), below.longValueExact())
                : of(new BigDecimal(lowest).divide(new BigDecimal(below), new MathContext(40)));
    }

    /// The nearest double.
    public double toDouble() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(ExactNumber other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        if (isSmall() && other.isSmall()) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(
                        BigInteger.valueOf(other.numerator)
                                .multiply(BigInteger.valueOf(denominator)));
    }

    /// This number's numerator over another denominator; rounded half to even where that
    /// denominator is no multiple of this one's.
    long over(long commonDenominator) {
        if (commonDenominator % denominator == 0) {
            return Math.multiplyExact(numerator, commonDenominator / denominator);
        }
        return new BigDecimal(numerator)
                .multiply(new BigDecimal(commonDenominator))
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    static long greatestCommonDivisor(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return Math.max(x, 1);
    }
}
