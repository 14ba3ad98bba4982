package org.trigpoint.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// A rating or a score, held without rounding: a fraction in lowest terms.
///
/// Ratings are read as the decimals a person sees (0.3 − 0.1 equals 0.4 − 0.2, which no two doubles
/// do), and the mean of seven answered items is a fraction, not a double; so differences tie
/// exactly where a reader of the file would say they tie.
///
/// @param numerator at most 2⁵³ in size, so that it is a double without loss
/// @param denominator from 1 to 2⁵³
public record ExactNumber(long numerator, long denominator) implements Comparable<ExactNumber> {

    /// The largest size of numerator and denominator: 2⁵³.
    static final long LIMIT = 1L << 53;

    public ExactNumber {
        if (denominator <= 0) {
            throw new IllegalArgumentException("A denominator is positive, got " + denominator);
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
        if (Math.abs(numerator) > LIMIT || denominator > LIMIT) {
            throw new IllegalArgumentException(
                    "A number has at most 15 digits, got " + numerator + "/" + denominator);
        }
    }

    /// A whole number.
    public static ExactNumber of(long whole) {
        return new ExactNumber(whole, 1);
    }

    /// A decimal number as written. Digits beyond those that 2⁵³ can hold are rounded half to even,
    /// which no double would have kept either.
    ///
    /// @throws ArithmeticException where the number is beyond 2⁵³ in size
    public static ExactNumber of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        // looked at before any rescaling: 1e999999999 must not be written out
        long digitsBeforePoint = (long) plain.precision() - plain.scale();
        if (digitsBeforePoint > 17) {
            throw new ArithmeticException("beyond 2^53 in size");
        }
        if (digitsBeforePoint < -17) {
            return of(0);
        }
        int scale = Math.clamp(plain.scale(), 0, 15);
        BigDecimal fitted = plain.setScale(scale, RoundingMode.HALF_EVEN);
        while (scale > 0 && fitted.unscaledValue().bitLength() > 53) {
            scale--;
            fitted = plain.setScale(scale, RoundingMode.HALF_EVEN);
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
        long divisor = greatestCommonDivisor(numerator, count);
        return new ExactNumber(
                numerator / divisor, Math.multiplyExact(denominator, count / divisor));
    }

    /// The sum, exact.
    ///
    /// @throws ArithmeticException where the sum needs more than 2⁵³
    public ExactNumber plus(ExactNumber other) {
        long divisor = greatestCommonDivisor(denominator, other.denominator);
        return new ExactNumber(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator / divisor),
                        Math.multiplyExact(other.numerator, denominator / divisor)),
                Math.multiplyExact(denominator / divisor, other.denominator));
    }

    /// The difference, exact.
    ///
    /// @throws ArithmeticException where the difference needs more than 2⁵³
    public ExactNumber minus(ExactNumber other) {
        return plus(new ExactNumber(-other.numerator, other.denominator));
    }

    /// The nearest double.
    public double toDouble() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(ExactNumber other) {
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
