package org.trigpoint.statistics.paired;

import org.trigpoint.statistics.Tally;

/// All averages (dᵢ + dⱼ) ÷ 2 of two changes, i ≤ j, without writing them out: the k-th smallest is
/// found by bisection on whole numbers, counting the pairs below by two pointers over the distinct
/// values. Memory and time depend on the distinct values, not on n.
final class WalshAverages {
    private final Tally changes;

    WalshAverages(Tally changes) {
        this.changes = changes;
    }

    /// How many there are: n(n + 1) ÷ 2.
    long size() {
        return changes.n() * (changes.n() + 1) / 2;
    }

    /// The median; there must be at least one change.
    double median() {
        long size = size();
        long upper = doubledAtRank(size / 2);
        long lower = size % 2 == 1 ? upper : doubledAtRank(size / 2 - 1);
        return (double) (lower + upper) / 4 / changes.denominator();
    }

    /// The average with `rank` (0 is the smallest).
    double atRank(long rank) {
        return (double) doubledAtRank(rank) / 2 / changes.denominator();
    }

    private long doubledAtRank(long rank) {
        long low = 2 * changes.numerator(0);
        long high = 2 * changes.numerator(changes.distinct() - 1);
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2L);
            if (sumsUpTo(middle) > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// How many pairs i ≤ j have a sum of numerators of at most `limit`.
    private long sumsUpTo(long limit) {
        long ordered = 0;
        long withItself = 0;
        int j = changes.distinct() - 1;
        long reachable = changes.n();
        for (int i = 0; i < changes.distinct(); i++) {
            while (j >= 0 && changes.numerator(i) + changes.numerator(j) > limit) {
                reachable -= changes.count(j--);
            }
            ordered += changes.count(i) * reachable;
            if (2 * changes.numerator(i) <= limit) {
                withItself += changes.count(i);
            }
        }
        return (ordered + withItself) / 2;
    }
}
