package org.trigpoint.statistics;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Finds the denominator over which a whole sample can be held as whole numbers.
final class CommonDenominator {
    private CommonDenominator() {}

    /// The least common denominator of `numbers`; where numerators over it would pass 2⁵³, the
    /// largest power of ten over which they do not (the numbers are then rounded to that many
    /// decimals, about sixteen digits).
    static long of(Collection<ExactNumber> numbers) {
        Set<Long> denominators = new HashSet<>();
        double largest = 0;
        for (ExactNumber number : numbers) {
            denominators.add(number.denominator());
            largest = Math.max(largest, Math.abs(number.toDouble()));
        }
        BigInteger least = BigInteger.ONE;
        for (long denominator : denominators) {
            BigInteger next = BigInteger.valueOf(denominator);
            least = least.divide(least.gcd(next)).multiply(next);
            if (least.doubleValue() * largest > ExactNumber.LIMIT
                    || least.compareTo(BigInteger.valueOf(ExactNumber.FINEST)) > 0) {
                return largestPowerOfTen(largest);
            }
        }
        return least.longValueExact();
    }

    private static long largestPowerOfTen(double largest) {
        long power = 1;
        while (power <= ExactNumber.FINEST / 10 && power * 10.0 * largest <= ExactNumber.LIMIT) {
            power *= 10;
        }
        return power;
    }
}
