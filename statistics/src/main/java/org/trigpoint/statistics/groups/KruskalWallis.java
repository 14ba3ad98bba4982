package org.trigpoint.statistics.groups;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.Tails;

/// The test of Kruskal and Wallis on ranks, corrected for ties (1952, J. Am. Stat. Assoc. 47).
///
/// @param h the statistic
/// @param df groups − 1
/// @param p probability of a larger chi-squared
/// @param epsilon2 H over n − 1, 0 to 1
/// @param eta2H (H − groups + 1) over (n − groups); may be negative
public record KruskalWallis(
        @Key("H") Estimate<Double> h,
        Estimate<Double> df,
        Estimate<Double> p,
        @Key("epsilon2") Estimate<Double> epsilon2,
        @Key("eta2_H") Estimate<Double> eta2H) {

    static KruskalWallis of(double[][] groups) {
        int k = groups.length;
        if (k < 2) {
            return none(OneWayAnova.TWO_GROUPS);
        }
        double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).sorted().toArray();
        long n = all.length;
        double ties = 0;
        for (int i = 0; i < n; ) {
            int to = i;
            while (to < n
                    && (all[to] == all[i] || toFifteenDigits(all[to]) == toFifteenDigits(all[i]))) {
                to++;
            }
            double tied = to - i;
            ties += tied * tied * tied - tied;
            i = to;
        }
        double correction = 1 - ties / ((double) n * n * n - n);
        if (n < 2 || correction <= 0) {
            return none("all scores are equal");
        }
        // Twice the ranks are whole numbers, also for ties, so that their sums are exact.
        double squares = 0;
        for (double[] group : groups) {
            long twice = 0;
            for (double score : group) {
                twice += firstAt(all, score) + firstAbove(all, score) + 1L;
            }
            double off = (twice - group.length * (n + 1.0)) / 2;
            squares += off * off / group.length;
        }
        double h = 12 * squares / ((double) n * (n + 1)) / correction;
        return new KruskalWallis(
                Estimate.of(h),
                Estimate.of(k - 1.0),
                Estimate.of(Tails.chiSquared(h, k - 1.0)),
                Estimate.of(h / (n - 1)),
                n > k
                        ? Estimate.of((h - k + 1) / (n - k))
                        : Estimate.notEstimable("needs more scores than groups"));
    }

    /// Scores equal to fifteen digits count as tied in the correction, as in R: differences of
    /// decimals may miss one another in the last digit of a double alone.
    private static double toFifteenDigits(double score) {
        return new BigDecimal(score).round(new MathContext(15)).doubleValue();
    }

    static KruskalWallis none(String reason) {
        Estimate<Double> none = Estimate.notEstimable(reason);
        return new KruskalWallis(none, none, none, none, none);
    }

    private static int firstAt(double[] sorted, double score) {
        return firstWhere(sorted, score, 0);
    }

    private static int firstAbove(double[] sorted, double score) {
        return firstWhere(sorted, score, 1);
    }

    /// The first index whose number compares with `score` at least as `least` says.
    private static int firstWhere(double[] sorted, double score, int least) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int comparison = sorted[middle] < score ? -1 : sorted[middle] > score ? 1 : 0;
            if (comparison >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
