package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.paired.PairedResult;

/// What to be wary of in tests and effect sizes.
final class EstimatesPitfalls {
    private static final double ALPHA = 0.05;

    private EstimatesPitfalls() {}

    static Optional<Warning> primaryNotEstimable(Findings findings) {
        boolean named =
                findings.study().plan().primary().flatMap(primary -> primary.outcome()).isPresent();
        Optional<String> reason =
                findings.primary().flatMap(comparison -> reasonOf(comparison.statistics().t()));
        if (!named || (findings.primary().isPresent() && reason.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Warning(
                        "primary-not-estimable",
                        100,
                        "The primary comparison cannot be estimated",
                        "The comparison named beforehand has no result: "
                                + reason.orElse("its waves were not both asked")
                                + ". No other comparison takes its place."));
    }

    static Optional<Warning> notEstimable(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (Comparison comparison : findings.measured()) {
            if (comparison.role() != ComparisonRole.PRIMARY) {
                reasonOf(comparison.statistics().t())
                        .ifPresent(reason ->
                                parts.add(findings.nameOf(comparison) + " (" + reason + ")"));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "not-estimable",
                                60,
                                "Some tests cannot be estimated",
                                "No t-test and no effect size for "
                                        + Say.few(parts)
                                        + ". These are shown as \"not estimable\"; they are not results of zero."));
    }

    private static Optional<String> reasonOf(Estimate<?> estimate) {
        return switch (estimate) {
            case Estimate.NotEstimable<?>(String reason) -> Optional.of(reason);
            case Estimate.Estimated<?> _ -> Optional.empty();
        };
    }

    static Optional<Warning> testsDisagree(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (Comparison comparison : findings.measured()) {
            Optional<Double> t = comparison.statistics().p().optional();
            Optional<Double> ranks = rankP(comparison.statistics());
            if (t.isPresent() && ranks.isPresent() && (t.get() < ALPHA) != (ranks.get() < ALPHA)) {
                parts.add(
                        findings.nameOf(comparison)
                                + " (t-test "
                                + Say.p(t.get())
                                + ", signed-rank test "
                                + Say.p(ranks.get())
                                + ")");
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "tests-disagree",
                                70,
                                "The t-test and the signed-rank test disagree",
                                "They fall on different sides of .05 for "
                                        + Say.few(parts)
                                        + ". The t-test was planned and stands; read these results as open."));
    }

    /// The exact p of the signed-rank test, or its approximation where there are too many pairs for
    /// it.
    static Optional<Double> rankP(PairedResult statistics) {
        return statistics
                .wilcoxon()
                .pExact()
                .optional()
                .or(() -> statistics.wilcoxon().pAsymptoticCc().optional());
    }

    static Optional<Warning> noDifferenceShown(Findings findings) {
        return findings.primary()
                .flatMap(primary -> {
                    Optional<Double> p = primary.statistics().p().optional();
                    if (p.isEmpty() || p.get() < ALPHA) {
                        return Optional.empty();
                    }
                    String interval =
                            primary.statistics().ci95().optional().map(Say::interval).orElse("");
                    return Optional.of(
                            new Warning(
                                    "no-difference-shown",
                                    75,
                                    "The primary comparison does not show a change, nor that there is none",
                                    "With "
                                            + Say.p(p.get())
                                            + " the data are compatible with any mean change from "
                                            + interval
                                            + " points. That is not evidence of no change; the equivalence tests in findings.json say what can be ruled out."));
                });
    }

    static Optional<Warning> standardisersDiffer(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (Comparison comparison : findings.measured()) {
            Optional<Double> dz = comparison.statistics().dZ().optional();
            Optional<Double> dav = comparison.statistics().dAvMeanSd().optional();
            if (dz.isPresent() && dav.isPresent() && Math.abs(dav.get()) > 0.2) {
                double ratio = Math.abs(dz.get() / dav.get());
                if (ratio > 1.5 || ratio < 1 / 1.5) {
                    parts.add(
                            findings.nameOf(comparison)
                                    + " (d_z "
                                    + Say.number(dz.get())
                                    + ", d_av "
                                    + Say.number(dav.get())
                                    + ")");
                }
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "standardisers-differ",
                                20,
                                "Effect sizes depend on what they are measured by",
                                "d_z divides by the spread of change, d_av by the spread of ratings; they differ by half or more for "
                                        + Say.few(parts)
                                        + ". Compare with another study only where it names the same one."));
    }

    static Optional<Warning> extremeChanges(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (Comparison comparison : findings.measured()) {
            comparison
                    .statistics()
                    .outliers()
                    .optional()
                    .filter(outliers -> outliers.beyondOuterFences() > 0)
                    .ifPresent(outliers ->
                            parts.add(
                                    findings.nameOf(comparison)
                                            + " ("
                                            + outliers.beyondOuterFences()
                                            + ")"));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "extreme-changes",
                                35,
                                "A few people changed far more than the rest",
                                "Changes beyond three times the interquartile range: "
                                        + Say.few(parts)
                                        + ". They are kept; look at them in the data, and at the trimmed and rank-based results beside the mean."));
    }
}
