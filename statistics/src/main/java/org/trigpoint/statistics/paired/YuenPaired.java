package org.trigpoint.statistics.paired;

import java.math.BigInteger;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactMoments;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.Tally;
import org.trigpoint.statistics.distribution.StudentT;

/// Yuen's test of 20 % trimmed means for pairs (Yuen 1974; Wilcox 2012, section 5.9.5): each wave
/// is trimmed by itself, its winsorised variances and covariance give the error.
///
/// @param difference trimmed mean of the second minus that of the first ratings
/// @param se its standard error
/// @param t difference ÷ se
/// @param df number left after trimming, minus 1
/// @param p two-sided
public record YuenPaired(double difference, double se, double t, long df, double p) {

    static Estimate<YuenPaired> of(PairTally pairs) {
        long n = pairs.pairs();
        long cut = n / 5;
        long kept = n - 2 * cut;
        if (n < 2) {
            return Estimate.notEstimable("needs at least two complete pairs");
        }
        Tally before = pairs.beforeOfPairs();
        Tally after = pairs.afterOfPairs();
        PairTally winsorised =
                pairs.clamped(
                        before.atRank(cut),
                        before.atRank(n - 1 - cut),
                        after.atRank(cut),
                        after.atRank(n - 1 - cut));
        ExactMoments change = ExactMoments.of(winsorised.changes());
        if (change.constant()) {
            return Estimate.notEstimable("the winsorised changes have zero variance");
        }
        double difference =
                ExactMoments.ratio(
                        trimmedTotal(after, cut).subtract(trimmedTotal(before, cut)),
                        BigInteger.valueOf(pairs.denominator()).multiply(BigInteger.valueOf(kept)));
        double se = Math.sqrt(change.sumOfSquares() / (kept * (kept - 1.0)));
        double t = difference / se;
        long df = kept - 1;
        return Estimate.of(
                new YuenPaired(difference, se, t, df, StudentT.of((double) df).twoSided(t)));
    }

    private static BigInteger trimmedTotal(Tally tally, long cut) {
        BigInteger total = BigInteger.ZERO;
        long from = 0;
        for (int i = 0; i < tally.distinct(); i++) {
            long to = from + tally.count(i);
            long kept = Math.min(to, tally.n() - cut) - Math.max(from, cut);
            if (kept > 0) {
                total =
                        total.add(
                                BigInteger.valueOf(tally.numerator(i))
                                        .multiply(BigInteger.valueOf(kept)));
            }
            from = to;
        }
        return total;
    }
}
