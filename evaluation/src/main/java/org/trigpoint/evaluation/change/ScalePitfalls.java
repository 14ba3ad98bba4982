package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trigpoint.evaluation.study.Comparator;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Extremes;
import org.trigpoint.statistics.Interval;

/// What to be wary of in how people use a scale.
final class ScalePitfalls {
    private static final double AT_THE_END = 0.15;
    private static final double ALPHA = 0.05;
    private static final double LOW = 0.7;

    private ScalePitfalls() {}

    static Optional<Warning> ceiling(Findings findings) {
        List<String> parts = ends(findings, Extremes::ceilingShare);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "ceiling",
                                72,
                                "Many ratings are at the top of the scale",
                                "At least "
                                        + Say.percent(AT_THE_END)
                                        + " gave the highest rating: "
                                        + Say.few(parts)
                                        + ". Who starts there cannot rise: change is understated, and its spread too, which inflates effect sizes."));
    }

    static Optional<Warning> floor(Findings findings) {
        List<String> parts = ends(findings, Extremes::floorShare);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "floor",
                                52,
                                "Many ratings are at the bottom of the scale",
                                "At least "
                                        + Say.percent(AT_THE_END)
                                        + " gave the lowest rating: "
                                        + Say.few(parts)
                                        + ". Falls cannot be seen there, and differences among these people neither."));
    }

    private static List<String> ends(
            Findings findings, Function<Extremes, Estimate<Double>> share) {
        List<String> parts = new ArrayList<>();
        for (WaveScores scores : findings.scores()) {
            boolean facet =
                    scores.outcome() instanceof Outcome.OfFacet && isMeasured(findings, scores);
            double at =
                    scores.description()
                            .extremes()
                            .flatMap(ends -> share.apply(ends).optional())
                            .orElse(0.0);
            if (facet && scores.description().n() > 0 && at >= AT_THE_END) {
                parts.add(
                        scores.label()
                                + " at "
                                + findings.labelOf(scores.wave())
                                + " ("
                                + Say.percent(at)
                                + ")");
            }
        }
        return parts;
    }

    private static boolean isMeasured(Findings findings, WaveScores scores) {
        return findings.flow().stream()
                .anyMatch(flow ->
                        flow.wave().equals(scores.wave()) && flow.kind() == WaveKind.MEASURED);
    }

    static Optional<Warning> regressionToTheMean(Findings findings) {
        if (findings.study().design().comparator() == Comparator.GROUP) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (Comparison comparison : findings.measured()) {
            comparison
                    .statistics()
                    .regressionToMean()
                    .optional()
                    .map(both -> both.oldhamAverageVsChange())
                    .filter(oldham ->
                            oldham.r().optional().orElse(0.0) < 0
                                    && oldham.p().optional().orElse(1.0) < ALPHA)
                    .ifPresent(oldham ->
                            parts.add(
                                    findings.nameOf(comparison)
                                            + " (r = "
                                            + Say.number(oldham.r().orElseThrow())
                                            + ")"));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "regression-to-the-mean",
                                58,
                                "Low ratings rose more than high ones",
                                "By Oldham's method change falls with the average of both ratings for "
                                        + Say.few(parts)
                                        + ". Without a comparator, regression to the mean or a ceiling can look just like that."));
    }

    static Optional<Warning> responseShift(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (Comparison comparison : findings.comparisons()) {
            boolean shift =
                    comparison.kind() == ComparisonKind.THEN
                            && findings.flow().stream()
                                    .anyMatch(flow ->
                                            flow.wave().equals(comparison.contrast().to())
                                                    && flow.kind() == WaveKind.THEN);
            Optional<Interval> interval = comparison.statistics().ci95().optional();
            if (shift && interval.isPresent() && !interval.get().contains(0)) {
                parts.add(
                        comparison.label()
                                + " ("
                                + comparison
                                        .statistics()
                                        .meanChange()
                                        .optional()
                                        .map(Say::change)
                                        .orElse("")
                                + ")");
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "response-shift",
                                48,
                                "Looking back, people rate \"before\" differently",
                                "The then-test less the rating given before differs from zero for "
                                        + Say.few(parts)
                                        + ". Whether people recalibrated the scale or recall differently cannot be separated; both changes are shown, and neither replaces the other."));
    }

    static Optional<Warning> lowReliability(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (ReliabilityFinding finding : findings.reliability()) {
            finding.items()
                    .alphaRaw()
                    .optional()
                    .filter(alpha -> alpha < LOW)
                    .ifPresent(alpha ->
                            parts.add(
                                    finding.label()
                                            + " at "
                                            + findings.labelOf(finding.wave())
                                            + " (alpha "
                                            + Say.number(alpha)
                                            + ")"));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "low-reliability",
                                45,
                                "Some scores hold together poorly",
                                "Cronbach's alpha is below .70 for "
                                        + Say.few(parts)
                                        + ". Read the single facets or items rather than these scores."));
    }
}
