package org.trigpoint.statistics.paired;

import org.trigpoint.statistics.Tally;
import org.trigpoint.statistics.distribution.StandardNormal;

/// Reliable change (Jacobson and Truax 1991): how many changed by more than the error of
/// measurement explains, for a reliability that is given from elsewhere.
///
/// @param reliabilityGiven of the first rating, 0 to 1
/// @param sem standard error of measurement, sd of the first ratings · √(1 − reliability)
/// @param sDiff standard error of a difference, √2 · sem
/// @param mdc95 minimal detectable change, the normal quantile of .975 times sDiff
/// @param improved changes above +1.96 · sDiff, the cut as Jacobson and Truax print it
/// @param deteriorated changes below −1.96 · sDiff
/// @param unchanged all others
public record ReliableChange(
        double reliabilityGiven,
        double sem,
        double sDiff,
        double mdc95,
        long improved,
        long deteriorated,
        long unchanged) {

    static ReliableChange of(Tally changes, double sdBefore, double reliability) {
        double sem = sdBefore * Math.sqrt(1 - reliability);
        double sDiff = Math.sqrt(2) * sem;
        double cut = 1.96 * sDiff;
        long improved = 0;
        long deteriorated = 0;
        for (int i = 0; i < changes.distinct(); i++) {
            if (changes.value(i) > cut) {
                improved += changes.count(i);
            } else if (changes.value(i) < -cut) {
                deteriorated += changes.count(i);
            }
        }
        return new ReliableChange(
                reliability,
                sem,
                sDiff,
                StandardNormal.quantile(0.975) * sDiff,
                improved,
                deteriorated,
                changes.n() - improved - deteriorated);
    }
}
