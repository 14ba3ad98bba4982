package org.trigpoint.statistics.paired;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.Tally;
import org.trigpoint.statistics.distribution.StandardNormal;

/// The signed-rank test and what goes with it: zeros dropped first (Wilcoxon 1945), Pratt's (1959)
/// treatment beside it; with and without continuity correction; the exact probability under all
/// sign flips of the ranks at hand, ties or not.
///
/// @param n pairs
/// @param zeros changes of zero
/// @param nNonzero changes other than zero
/// @param positive changes above zero
/// @param negative changes below zero
/// @param sumPositive V, sum of the mid-ranks of positive changes
/// @param sumNegative the same of negative changes
/// @param smallerSum the smaller of both
/// @param tiedAbsDifferences whether two non-zero changes have the same size
/// @param tieTerm Σ(t³ − t) over groups of tied sizes
/// @param zCorrected (V − mean − ½·sign) ÷ sd
/// @param pAsymptoticCc two-sided, of `zCorrected`
/// @param z (V − mean) ÷ sd
/// @param pAsymptotic two-sided, of `z`
/// @param pExact two-sided under all sign flips of the tied ranks; up to 1000 non-zero changes
/// @param pratt zeros ranked, then left out
/// @param rankBiserial (V − W) ÷ (V + W) (Kerby 2014), −1 to 1
/// @param signTestP exact two-sided binomial probability
/// @param matchedR z ÷ √(non-zero changes)
/// @param rankBiserialCi95Fisher tanh of atanh ± 1.96 standard errors
/// @param hodgesLehmann median of all Walsh averages
/// @param hodgesLehmannNonzero median of those of the non-zero changes
/// @param hodgesLehmannCi95Walsh order statistics of the Walsh averages by the 2.5 % quantile of
///   the untied signed-rank law: exact for 6 to 300 pairs, its normal approximation above
public record Wilcoxon(
        long n,
        long zeros,
        @Key("n_nonzero") long nNonzero,
        long positive,
        long negative,
        @Key("V") Estimate<Double> sumPositive,
        @Key("W_minus") Estimate<Double> sumNegative,
        @Key("T_min") Estimate<Double> smallerSum,
        Estimate<Boolean> tiedAbsDifferences,
        Estimate<Double> tieTerm,
        @Key("z_cc") Estimate<Double> zCorrected,
        Estimate<Double> pAsymptoticCc,
        Estimate<Double> z,
        Estimate<Double> pAsymptotic,
        Estimate<Double> pExact,
        Estimate<Pratt> pratt,
        Estimate<Double> rankBiserial,
        Estimate<Double> signTestP,
        @Key("matched_r_z_over_sqrt_n") Estimate<Double> matchedR,
        @Key("rank_biserial_ci95_fisher") Estimate<Interval> rankBiserialCi95Fisher,
        Estimate<Double> hodgesLehmann,
        Estimate<Double> hodgesLehmannNonzero,
        @Key("hodges_lehmann_ci95_walsh") Estimate<Interval> hodgesLehmannCi95Walsh) {

    private static final String ALL_ZERO = "all differences are zero";

    /// The signed-rank test with zeros ranked and then left out; no continuity correction.
    ///
    /// @param sumPositive V, sum of the mid-ranks of positive changes
    /// @param z (V − mean) ÷ sd of the ranks kept
    /// @param pAsymptotic two-sided
    /// @param pExact two-sided under all sign flips of the ranks kept
    public record Pratt(
            @Key("V") double sumPositive, double z, double pAsymptotic, Estimate<Double> pExact) {

        static Pratt of(Tally changes) {
            SignedRanks ranks = SignedRanks.of(changes, SignedRanks.ZeroProcedure.PRATT);
            double z = excess(ranks) / ranks.standardDeviation();
            return new Pratt(
                    ranks.doubledPositiveSum() / 2.0, z, StandardNormal.twoSided(z), exact(ranks));
        }
    }

    /// The p of the normal approximation with continuity correction alone.
    static Estimate<Double> pAsymptoticCc(Tally changes) {
        SignedRanks ranks = SignedRanks.of(changes, SignedRanks.ZeroProcedure.DROPPED);
        return ranks.nonZero() == 0
                ? Estimate.notEstimable(changes.n() == 0 ? "no complete pairs" : ALL_ZERO)
                : Estimate.of(StandardNormal.twoSided(corrected(ranks)));
    }

    private static double corrected(SignedRanks ranks) {
        double excess = excess(ranks);
        return (excess - 0.5 * Math.signum(excess)) / ranks.standardDeviation();
    }

    static Wilcoxon of(Tally changes) {
        SignedRanks ranks = SignedRanks.of(changes, SignedRanks.ZeroProcedure.DROPPED);
        return ranks.nonZero() == 0 ? withoutChange(changes) : of(changes, ranks);
    }

    private static Wilcoxon of(Tally changes, SignedRanks ranks) {
        long m = ranks.nonZero();
        double excess = excess(ranks);
        double sd = ranks.standardDeviation();
        double corrected = corrected(ranks);
        double z = excess / sd;
        double v = ranks.doubledPositiveSum() / 2.0;
        double w = ranks.doubledNegativeSum() / 2.0;
        double rankBiserial = (v - w) / (v + w);
        return new Wilcoxon(
                changes.n(),
                ranks.zeros(),
                m,
                ranks.positives(),
                ranks.negatives(),
                Estimate.of(v),
                Estimate.of(w),
                Estimate.of(Math.min(v, w)),
                Estimate.of(ranks.groups() < m),
                Estimate.of(ranks.tieTerm()),
                Estimate.of(corrected),
                Estimate.of(StandardNormal.twoSided(corrected)),
                Estimate.of(z),
                Estimate.of(StandardNormal.twoSided(z)),
                exact(ranks),
                Estimate.of(Pratt.of(changes)),
                Estimate.of(rankBiserial),
                Estimate.of(signTest(ranks)),
                Estimate.of(z / Math.sqrt((double) m)),
                fisherInterval(rankBiserial, m),
                Estimate.of(new WalshAverages(changes).median()),
                Estimate.of(new WalshAverages(changes.withoutZeros()).median()),
                walshInterval(changes));
    }

    private static Wilcoxon withoutChange(Tally changes) {
        long n = changes.n();
        Estimate<Double> none = Estimate.notEstimable(n == 0 ? "no complete pairs" : ALL_ZERO);
        return new Wilcoxon(
                n,
                n,
                0,
                0,
                0,
                none,
                none,
                none,
                none.map(_ -> false),
                none,
                none,
                none,
                none,
                none,
                none,
                none.map(_ -> Pratt.of(changes)),
                none,
                none,
                none,
                none.map(value -> new Interval(value, value)),
                n == 0 ? none : Estimate.of(0.0),
                none,
                walshInterval(changes));
    }

    private static double excess(SignedRanks ranks) {
        return (ranks.doubledPositiveSum() - ranks.doubledNegativeSum()) / 4.0;
    }

    private static Estimate<Double> exact(SignedRanks ranks) {
        return ranks.nonZero() > SignFlipLaw.MOST_RANKED
                ? Estimate.notEstimable(
                        "the exact law is worked out for up to "
                                + SignFlipLaw.MOST_RANKED
                                + " non-zero differences")
                : Estimate.of(SignFlipLaw.twoSided(ranks));
    }

    private static double signTest(SignedRanks ranks) {
        long fewer = Math.min(ranks.positives(), ranks.negatives());
        double tail = RegularizedBeta.value(0.5, ranks.nonZero() - (double) fewer, fewer + 1.0);
        return Math.min(1, 2 * tail);
    }

    private static Estimate<Interval> fisherInterval(double r, long m) {
        if (Math.abs(r) >= 1) {
            return Estimate.notEstimable("|rank-biserial| = 1");
        }
        double half = m / 2.0 * (m + 1.0);
        double se = Math.sqrt(half * (2.0 * m + 1) / 3) / half;
        double middle = atanh(r);
        double reach = StandardNormal.quantile(0.975) * se;
        return Estimate.of(new Interval(Math.tanh(middle - reach), Math.tanh(middle + reach)));
    }

    private static double atanh(double r) {
        return 0.5 * (Math.log1p(r) - Math.log1p(-r));
    }

    private static Estimate<Interval> walshInterval(Tally changes) {
        long n = changes.n();
        if (n < 6) {
            return Estimate.notEstimable("needs n >= 6");
        }
        WalshAverages averages = new WalshAverages(changes);
        long from;
        if (n <= 300) {
            from = Math.max(1, SignFlipLaw.untiedQuantile(0.025, (int) n));
        } else {
            double sd = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24);
            from = (long) Math.floor(n * (n + 1.0) / 4 - StandardNormal.quantile(0.975) * sd);
        }
        return Estimate.of(
                new Interval(averages.atRank(from - 1), averages.atRank(averages.size() - from)));
    }
}
