package org.trigpoint.statistics.paired;

import java.math.BigInteger;
import org.trigpoint.statistics.ExactMoments;
import org.trigpoint.statistics.PairTally;

/// Second moments of the pairs, in whole numbers of any size: each is n·Σ(deviation products) over
/// the squared denominator, so their quotients need neither n nor the denominator.
///
/// @param before of the first ratings
/// @param after of the second ratings
/// @param product n·Σ(x − x̄)(y − ȳ)
record PairMoments(ExactMoments before, ExactMoments after, BigInteger product) {

    static PairMoments of(PairTally pairs) {
        long n = pairs.pairs();
        ExactMoments before = ExactMoments.of(pairs.beforeOfPairs());
        ExactMoments after = ExactMoments.of(pairs.afterOfPairs());
        BigInteger products = productsOf(pairs);
        BigInteger product =
                BigInteger.valueOf(n)
                        .multiply(products)
                        .subtract(before.total().multiply(after.total()));
        return new PairMoments(before, after, product);
    }

    private static BigInteger productsOf(PairTally pairs) {
        BigInteger exact = BigInteger.ZERO;
        long recent = 0;
        for (int i = 0; i < pairs.distinct(); i++) {
            // in longs as long as nothing overflows, which whole-number ratings never do
            long high = Math.multiplyHigh(pairs.before(i), pairs.after(i));
            long product = pairs.before(i) * pairs.after(i);
            boolean small = high == product >> 63 && Math.abs(product) < 1L << 31;
            if (small && pairs.count(i) < 1L << 31) {
                exact = Math.abs(recent) > 1L << 61 ? exact.add(BigInteger.valueOf(recent)) : exact;
                recent = Math.abs(recent) > 1L << 61 ? 0 : recent;
                recent += product * pairs.count(i);
            } else {
                exact =
                        exact.add(
                                BigInteger.valueOf(pairs.before(i))
                                        .multiply(BigInteger.valueOf(pairs.after(i)))
                                        .multiply(BigInteger.valueOf(pairs.count(i))));
            }
        }
        return exact.add(BigInteger.valueOf(recent));
    }

    /// n²·variance of the change.
    BigInteger change() {
        return before.second().add(after.second()).subtract(product.shiftLeft(1));
    }

    /// n²·variance of the sum of both ratings.
    BigInteger sum() {
        return before.second().add(after.second()).add(product.shiftLeft(1));
    }

    long n() {
        return before.n();
    }
}
