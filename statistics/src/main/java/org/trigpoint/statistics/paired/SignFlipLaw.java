package org.trigpoint.statistics.paired;

import org.trigpoint.statistics.Tally;

/// The exact law of a sum of ranks, or of changes, when every sign is an independent fair coin
/// toss.
///
/// Ranks may be tied: the law is conditional on the ranks at hand, so nothing is assumed about
/// ties.
final class SignFlipLaw {
    /// Up to how many non-zero changes the exact law of the rank sum is worked out: about half a
    /// second and 8 MB at the most.
    static final long MOST_RANKED = 1000;

    /// Up to how many pairs all 2ⁿ flips of the changes themselves are counted.
    static final long MOST_FLIPPED = 20;

    private SignFlipLaw() {}

    /// The two-sided probability of a rank sum as far from its middle as the one observed. The law
    /// is symmetric, so this is twice the lower tail up to the smaller of both sums.
    static double twoSided(SignedRanks ranks) {
        long smaller = Math.min(ranks.doubledPositiveSum(), ranks.doubledNegativeSum());
        long unit = 0;
        for (int group = 0; group < ranks.groups(); group++) {
            unit = divisor(unit, ranks.doubledRank(group));
        }
        int top = Math.toIntExact(smaller / unit);
        double[] law = new double[top + 1];
        law[0] = 1;
        double[] next = new double[top + 1];
        int reached = 0;
        for (int group = 0; group < ranks.groups(); group++) {
            long rank = ranks.doubledRank(group) / unit;
            for (long k = 0; k < ranks.size(group); k++) {
                reached = (int) Math.min(top, reached + rank);
                toss(law, next, rank, reached);
                double[] swap = law;
                law = next;
                next = swap;
            }
        }
        double tail = 0;
        for (int sum = 0; sum <= reached; sum++) {
            tail += law[sum];
        }
        return Math.min(1, 2 * tail);
    }

    private static void toss(double[] law, double[] next, long rank, int reached) {
        int untouched = (int) Math.min(rank, reached + 1L);
        for (int sum = 0; sum < untouched; sum++) {
            next[sum] = 0.5 * law[sum];
        }
        int shift = (int) rank;
        for (int sum = untouched; sum <= reached; sum++) {
            next[sum] = 0.5 * (law[sum] + law[sum - shift]);
        }
    }

    /// P(V ≤ v) for untied ranks 1 … n.
    static double untiedLowerTail(long v, int n) {
        double[] law = untied(n);
        double tail = 0;
        for (int sum = 0; sum <= v && sum < law.length; sum++) {
            tail += law[sum];
        }
        return Math.min(1, tail);
    }

    /// The smallest v with P(V ≤ v) at least `p`, for untied ranks 1 … n.
    static long untiedQuantile(double p, int n) {
        double[] law = untied(n);
        double tail = 0;
        for (int sum = 0; sum < law.length; sum++) {
            tail += law[sum];
            // the law is made of dyadic fractions: what misses p by rounding alone has reached it
            if (tail >= p * (1 - 1e-14)) {
                return sum;
            }
        }
        return law.length - 1L;
    }

    private static double[] untied(int n) {
        int top = n * (n + 1) / 2;
        double[] law = new double[top + 1];
        law[0] = 1;
        double[] next = new double[top + 1];
        int reached = 0;
        for (int rank = 1; rank <= n; rank++) {
            reached += rank;
            toss(law, next, rank, reached);
            double[] swap = law;
            law = next;
            next = swap;
        }
        return law;
    }

    /// The share of all 2ⁿ sign flips of the changes whose sum is as far from 0 as the one
    /// observed.
    ///
    /// @param changes at most [#MOST_FLIPPED]
    static double twoSidedOfSum(Tally changes) {
        int nonZero = 0;
        long[] sizes = new long[Math.toIntExact(changes.n())];
        long observed = 0;
        for (long change : changes.ascendingNumerators()) {
            observed += change;
            if (change != 0) {
                sizes[nonZero++] = Math.abs(change);
            }
        }
        long extreme = Math.abs(observed);
        long sum = 0;
        for (int i = 0; i < nonZero; i++) {
            sum -= sizes[i];
        }
        long hits = Math.abs(sum) >= extreme ? 1 : 0;
        // Gray code: one sign changes from each pattern to the next
        for (long pattern = 1; pattern < 1L << nonZero; pattern++) {
            int flipped = Long.numberOfTrailingZeros(pattern);
            boolean nowPositive = ((pattern ^ (pattern >>> 1)) >>> flipped & 1) == 1;
            sum += nowPositive ? 2 * sizes[flipped] : -2 * sizes[flipped];
            if (Math.abs(sum) >= extreme) {
                hits++;
            }
        }
        return (double) hits / (1L << nonZero);
    }

    private static long divisor(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
