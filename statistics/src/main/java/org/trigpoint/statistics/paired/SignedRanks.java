package org.trigpoint.statistics.paired;

import java.math.BigInteger;
import java.util.TreeMap;
import org.trigpoint.statistics.Tally;

/// The absolute changes in ascending order, tied ones together, with their mid-ranks.
///
/// Mid-ranks are held doubled, so that they are whole numbers and all rank sums exact.
final class SignedRanks {
    private final long[] absolute;
    private final long[] positive;
    private final long[] negative;
    private final long[] doubledRank;
    private final long zeros;

    /// What becomes of changes of zero.
    enum ZeroProcedure {
        /// Zeros are left out before ranking (Wilcoxon 1945).
        DROPPED,
        /// Zeros are ranked with the others, then left out (Pratt 1959, JASA 54, 655).
        PRATT
    }

    private SignedRanks(
            long[] absolute, long[] positive, long[] negative, long zeros, long rankedBelow) {
        this.absolute = absolute;
        this.positive = positive;
        this.negative = negative;
        this.zeros = zeros;
        this.doubledRank = new long[positive.length];
        long below = rankedBelow;
        for (int i = 0; i < positive.length; i++) {
            long tied = positive[i] + negative[i];
            doubledRank[i] = 2 * below + tied + 1;
            below += tied;
        }
    }

    static SignedRanks of(Tally changes, ZeroProcedure procedure) {
        TreeMap<Long, long[]> bySize = new TreeMap<>();
        long zeros = 0;
        for (int i = 0; i < changes.distinct(); i++) {
            long d = changes.numerator(i);
            if (d == 0) {
                zeros = changes.count(i);
            } else {
                long[] signs = bySize.computeIfAbsent(Math.abs(d), _ -> new long[2]);
                signs[d > 0 ? 0 : 1] += changes.count(i);
            }
        }
        long[] absolute = bySize.keySet().stream().mapToLong(Long::longValue).toArray();
        long[] positive = bySize.values().stream().mapToLong(signs -> signs[0]).toArray();
        long[] negative = bySize.values().stream().mapToLong(signs -> signs[1]).toArray();
        long rankedBelow =
                switch (procedure) {
                    case DROPPED -> 0;
                    case PRATT -> zeros;
                };
        return new SignedRanks(absolute, positive, negative, zeros, rankedBelow);
    }

    long zeros() {
        return zeros;
    }

    long positives() {
        return sum(positive);
    }

    long negatives() {
        return sum(negative);
    }

    long nonZero() {
        return positives() + negatives();
    }

    /// Twice the sum of ranks of positive changes.
    long doubledPositiveSum() {
        return doubledSum(positive);
    }

    /// Twice the sum of ranks of negative changes.
    long doubledNegativeSum() {
        return doubledSum(negative);
    }

    /// Σ(t³ − t) over groups of t tied absolute changes.
    double tieTerm() {
        BigInteger term = BigInteger.ZERO;
        for (int i = 0; i < positive.length; i++) {
            BigInteger t = BigInteger.valueOf(positive[i] + negative[i]);
            term = term.add(t.pow(3).subtract(t));
        }
        return term.doubleValue();
    }

    /// The standard deviation of the sum of positive ranks when every sign is a coin toss: √(Σ
    /// rank²) ÷ 2.
    double standardDeviation() {
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < positive.length; i++) {
            BigInteger rank = BigInteger.valueOf(doubledRank[i]);
            squares =
                    squares.add(
                            rank.multiply(rank)
                                    .multiply(BigInteger.valueOf(positive[i] + negative[i])));
        }
        return Math.sqrt(squares.doubleValue()) / 4;
    }

    int groups() {
        return positive.length;
    }

    long doubledRank(int group) {
        return doubledRank[group];
    }

    /// The numerator of the absolute change of a group.
    long absolute(int group) {
        return absolute[group];
    }

    long size(int group) {
        return positive[group] + negative[group];
    }

    private long doubledSum(long[] signs) {
        long total = 0;
        for (int i = 0; i < signs.length; i++) {
            total = Math.addExact(total, Math.multiplyExact(signs[i], doubledRank[i]));
        }
        return total;
    }

    private static long sum(long[] counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }
}
