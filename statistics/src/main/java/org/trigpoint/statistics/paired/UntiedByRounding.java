package org.trigpoint.statistics.paired;

import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.Tally;

/// The signed-rank test on differences of doubles, as R's `wilcox.test` computes it.
///
/// In doubles 0.3 − 0.1 and 0.4 − 0.2 differ in their last digit, so such software ranks as
/// different what a reader of the file sees as tied. Where the ratings are whole numbers both
/// agree.
public final class UntiedByRounding {
    private UntiedByRounding() {}

    /// The two-sided p of the normal approximation with continuity correction, zeros dropped.
    public static Estimate<Double> pAsymptoticCc(PairTally pairs) {
        return Wilcoxon.pAsymptoticCc(ordersOfDifferences(pairs));
    }

    /// Changes whose sizes are replaced by their places among all distinct sizes: rank tests see no
    /// difference.
    private static Tally ordersOfDifferences(PairTally pairs) {
        TreeMap<Double, long[]> signsBySize = new TreeMap<>();
        long zeros = 0;
        for (int i = 0; i < pairs.distinct(); i++) {
            double change = rating(pairs.after(i), pairs) - rating(pairs.before(i), pairs);
            if (change == 0) {
                zeros += pairs.count(i);
            } else {
                long[] signs = signsBySize.computeIfAbsent(Math.abs(change), _ -> new long[2]);
                signs[change > 0 ? 0 : 1] += pairs.count(i);
            }
        }
        Map<ExactNumber, Long> counted = new TreeMap<>();
        put(counted, 0, zeros);
        long order = 0;
        for (long[] signs : signsBySize.values()) {
            order++;
            put(counted, order, signs[0]);
            put(counted, -order, signs[1]);
        }
        return Tally.of(counted, 0);
    }

    private static void put(Map<ExactNumber, Long> counted, long order, long people) {
        if (people > 0) {
            counted.put(ExactNumber.of(order), people);
        }
    }

    private static double rating(long numerator, PairTally pairs) {
        return (double) numerator / pairs.denominator();
    }
}
