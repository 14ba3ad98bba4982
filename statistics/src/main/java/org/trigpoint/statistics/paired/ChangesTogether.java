package org.trigpoint.statistics.paired;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.PairTally;

/// How two changes of the same people go together.
///
/// @param n people who have both
/// @param r Pearson's correlation
/// @param ci95 interval by Fisher's z (Fisher 1921, Metron 1): tanh(artanh r ± z ÷ √(n − 3))
public record ChangesTogether(long n, Estimate<Double> r, @Key("ci95") Estimate<Interval> ci95) {
    private static final double Z = 1.959963984540054;

    /// @param changes the one change and the other, of each person
    public static ChangesTogether of(PairTally changes) {
        PairedResult result = PairedComparison.standard().of(changes);
        long n = result.nComplete();
        return new ChangesTogether(
                n, result.prePostR(), result.prePostR().flatMap(r -> interval(n, r)));
    }

    private static Estimate<Interval> interval(long n, double r) {
        if (n < 4) {
            return Estimate.notEstimable("needs at least four people with both changes");
        }
        // nearer to 1 than the digits of r reach
        if (1 - Math.abs(r) < 1e-12) {
            return Estimate.notEstimable("all points lie on one line");
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Z / Math.sqrt(n - 3.0);
        return Estimate.of(new Interval(Math.tanh(z - half), Math.tanh(z + half)));
    }
}
