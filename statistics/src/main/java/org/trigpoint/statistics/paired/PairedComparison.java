package org.trigpoint.statistics.paired;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactMoments;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.Tally;
import org.trigpoint.statistics.distribution.StudentT;

/// Compares the same people at two waves: `PairedComparison.with(options).of(pairs)`.
public final class PairedComparison {
    private static final String TWO_PAIRS = "needs at least two complete pairs";

    private final PairedOptions options;

    private PairedComparison(PairedOptions options) {
        this.options = options;
    }

    /// A comparison with the options given.
    public static PairedComparison with(PairedOptions options) {
        return new PairedComparison(options);
    }

    /// A comparison with the default options.
    public static PairedComparison standard() {
        return with(PairedOptions.defaults());
    }

    /// What the t family needs to know of the changes.
    private record Change(long n, double mean, double se, double t) {}

    /// Computes everything.
    public PairedResult of(PairTally pairs) {
        Tally changes = pairs.changes();
        long n = changes.n();
        PairMoments moments = PairMoments.of(pairs);
        Description before = Description.of(pairs.beforeOfPairs(), options.scale());
        Description after = Description.of(pairs.afterOfPairs(), options.scale());
        Description change = Description.of(changes);
        Estimate<Change> tested = tested(changes);
        Optional<StudentT> law = n < 2 ? Optional.empty() : Optional.of(StudentT.of(n - 1.0));
        Estimate<Double> t = tested.map(Change::t);
        Estimate<Double> p = t.map(value -> law.orElseThrow().twoSided(value));
        Estimate<EffectSizes> effects = t.map(value -> EffectSizes.of(value, n));
        Estimate<Double> logBayes = t.map(value -> BayesFactor.log(value, n));
        Standardised others = Standardised.of(change, before, after, moments);
        return new PairedResult(
                pairs.people(),
                n,
                pairs.onlyBefore(),
                pairs.onlyAfter(),
                Description.of(pairs.beforeOfAll(), options.scale()),
                Description.of(pairs.afterOfAll(), options.scale()),
                before,
                after,
                change,
                t,
                n == 0 ? Estimate.notEstimable("no complete pairs") : Estimate.of(n - 1),
                p,
                t.map(value -> law.orElseThrow().upperTail(value)),
                t.map(value -> law.orElseThrow().lowerTail(value)),
                change.mean(),
                change.ci95(),
                interval(change, law, 0.95),
                interval(change, law, 0.995),
                others.correlation,
                effects.map(EffectSizes::dZ),
                effects.flatMap(EffectSizes::hedgesJ),
                effects.flatMap(EffectSizes::gZ),
                effects.flatMap(EffectSizes::gZApproximateJ),
                effects.map(EffectSizes::ncp),
                effects.map(EffectSizes::dZInterval),
                effects.flatMap(EffectSizes::gZInterval),
                others.dAvMeanSd,
                others.dAvRms,
                effects.flatMap(sizes ->
                        others.correlation
                                .map(r -> sizes.dZ() * Math.sqrt(2 * (1 - r)))
                                .orReason("correlation undefined")),
                others.glassDelta,
                effects.map(EffectSizes::dZ),
                tested.flatMap(_ -> ShapiroWilk.of(changes)),
                logBayes,
                logBayes.flatMap(
                        log -> Estimate.of(Math.exp(log), "overflows a double: use the log")),
                p.flatMap(PairedComparison::vovkSellke),
                tested.map(this::equivalence),
                n < 2 ? Estimate.notEstimable(TWO_PAIRS) : Estimate.of(Outliers.of(changes)),
                reliableChange(changes, before),
                YuenPaired.of(pairs),
                regressionToMean(moments),
                AncovaPostOnPre.of(moments),
                n > SignFlipLaw.MOST_FLIPPED ? Optional.empty() : Optional.of(signFlips(changes)),
                options.resampling().map(settings -> Resampled.of(changes, settings)),
                Wilcoxon.of(changes));
    }

    private static Estimate<Change> tested(Tally changes) {
        long n = changes.n();
        if (n < 2) {
            return Estimate.notEstimable(TWO_PAIRS);
        }
        ExactMoments moments = ExactMoments.of(changes);
        if (moments.constant()) {
            return Estimate.notEstimable(
                    moments.total().signum() == 0
                            ? "all differences are zero: t = 0/0"
                            : "all differences are the same: the change has zero variance");
        }
        double se = moments.standardDeviation() / Math.sqrt((double) n);
        // total·√((n − 1) ÷ second) needs no denominator and no rounded mean
        double t =
                moments.total().doubleValue() * Math.sqrt((n - 1) / moments.second().doubleValue());
        return Estimate.of(new Change(n, moments.mean(), se, t));
    }

    private static Estimate<Interval> interval(
            Description change, Optional<StudentT> law, double upTo) {
        return change.se()
                .flatMap(se ->
                        change.mean()
                                .map(mean -> {
                                    double reach = law.orElseThrow().quantile(upTo) * se;
                                    return new Interval(mean - reach, mean + reach);
                                }));
    }

    private Map<String, Tost> equivalence(Change change) {
        Map<String, Tost> byMargin = new LinkedHashMap<>();
        for (BigDecimal margin : options.margins()) {
            String name = "margin_" + margin.stripTrailingZeros().toPlainString();
            byMargin.put(name, Tost.of(change.mean, change.se, change.n - 1, margin.doubleValue()));
        }
        return Collections.unmodifiableMap(byMargin);
    }

    private static Estimate<Double> vovkSellke(double p) {
        if (p == 0) {
            return Estimate.notEstimable("p underflows to 0");
        }
        return p < 1 / Math.E
                ? Estimate.of(1 / (-Math.E * p * Math.log(p)), "p is too small for a double")
                : Estimate.of(1.0);
    }

    private Estimate<ReliableChange> reliableChange(Tally changes, Description before) {
        return before.sd()
                .flatMap(sd ->
                        sd == 0
                                ? Estimate.notEstimable("pre has zero variance")
                                : Estimate.of(
                                        ReliableChange.of(changes, sd, options.reliability())));
    }

    private static Estimate<RegressionToMean> regressionToMean(PairMoments moments) {
        if (moments.n() < 2) {
            return Estimate.notEstimable(TWO_PAIRS);
        }
        BigInteger change = moments.change();
        if (change.signum() == 0) {
            return Estimate.notEstimable("all differences are the same");
        }
        if (moments.before().constant()) {
            return Estimate.notEstimable("pre has zero variance");
        }
        return Estimate.of(RegressionToMean.of(moments));
    }

    private static Estimate<Double> signFlips(Tally changes) {
        if (changes.n() < 2) {
            return Estimate.notEstimable(TWO_PAIRS);
        }
        if (changes.withoutZeros().n() == 0) {
            return Estimate.notEstimable("all differences are zero");
        }
        return Estimate.of(SignFlipLaw.twoSidedOfSum(changes));
    }

    /// Standardisers other than the sd of change, and the correlation of both ratings.
    private record Standardised(
            Estimate<Double> correlation,
            Estimate<Double> dAvMeanSd,
            Estimate<Double> dAvRms,
            Estimate<Double> glassDelta) {

        static Standardised of(
                Description change, Description before, Description after, PairMoments moments) {
            if (moments.n() < 2) {
                Estimate<Double> none = Estimate.notEstimable(TWO_PAIRS);
                return new Standardised(none, none, none, none);
            }
            double mean = change.mean().orElseThrow();
            double s1 = before.sd().orElseThrow();
            double s2 = after.sd().orElseThrow();
            boolean constant = moments.before().constant() || moments.after().constant();
            Estimate<Double> r =
                    constant
                            ? Estimate.notEstimable("a wave has zero variance")
                            : Estimate.of(
                                    Correlation.value(
                                            moments.product(),
                                            moments.before().second(),
                                            moments.after().second()));
            String noSpread = "both waves have zero variance";
            return new Standardised(
                    r,
                    Estimate.of(mean / ((s1 + s2) / 2), noSpread),
                    Estimate.of(mean / Math.sqrt((s1 * s1 + s2 * s2) / 2), noSpread),
                    Estimate.of(mean / s1, "pre has zero variance"));
        }
    }
}
