package org.trigpoint.statistics.paired;

import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.Tally;

/// How many changes lie far out; they are counted, never removed.
///
/// @param beyondInnerFences beyond Tukey's (1977) fences, 1.5 interquartile ranges outside the type
///   7 quartiles
/// @param beyondOuterFences beyond 3 interquartile ranges
/// @param medianAbsoluteDeviation unscaled median of |change − median|
/// @param robustZ changes with 0.6745·|change − median| ÷ MAD above 3.5 (Iglewicz and Hoaglin
///   1993); 0 where the MAD is 0
public record Outliers(
        @Key("tukey_1_5") long beyondInnerFences,
        @Key("tukey_3") long beyondOuterFences,
        @Key("mad_raw") double medianAbsoluteDeviation,
        @Key("robust_z_over_3_5") long robustZ) {

    static Outliers of(Tally changes) {
        long median = changes.quartileOverFour(2);
        TreeMap<Long, Long> deviations = new TreeMap<>();
        for (int i = 0; i < changes.distinct(); i++) {
            long deviation = Math.abs(4 * changes.numerator(i) - median);
            deviations.merge(deviation, changes.count(i), Long::sum);
        }
        double mad = medianOf(deviations, changes.n());
        long robust = 0;
        for (var entry : deviations.entrySet()) {
            if (mad > 0 && 0.6745 * entry.getKey() / mad > 3.5) {
                robust += entry.getValue();
            }
        }
        return new Outliers(
                beyond(changes, 3), beyond(changes, 6), mad / 4 / changes.denominator(), robust);
    }

    /// Changes beyond `halves`/2 interquartile ranges, compared in whole numbers over eight times
    /// the denominator, so that a change exactly on a fence is inside.
    private static long beyond(Tally changes, long halves) {
        long lower = changes.quartileOverFour(1);
        long upper = changes.quartileOverFour(3);
        long reach = halves * (upper - lower);
        long outside = 0;
        for (int i = 0; i < changes.distinct(); i++) {
            long d = 8 * changes.numerator(i);
            if (d < 2 * lower - reach || d > 2 * upper + reach) {
                outside += changes.count(i);
            }
        }
        return outside;
    }

    private static double medianOf(SortedMap<Long, Long> counted, long n) {
        long below = 0;
        double lower = Double.NaN;
        for (var entry : counted.entrySet()) {
            below += entry.getValue();
            if (Double.isNaN(lower) && below > (n - 1) / 2) {
                lower = entry.getKey();
            }
            if (below > n / 2) {
                return (lower + entry.getKey()) / 2;
            }
        }
        throw new IllegalArgumentException("A median needs at least one value");
    }
}
