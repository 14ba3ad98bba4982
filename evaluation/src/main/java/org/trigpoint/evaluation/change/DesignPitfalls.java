package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.study.Amendment;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.Multiplicity;

/// What to be wary of in the design and the plan.
final class DesignPitfalls {
    private static final double DESIGN_EFFECT = 1.1;
    private static final int FEW_CLUSTERS = 10;
    private static final double APART = 0.25;

    private DesignPitfalls() {}

    static Optional<Warning> clustersMatter(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (Comparison comparison : findings.measured()) {
            for (Clustered clustered : comparison.clustered()) {
                Optional<Double> effect =
                        clustered
                                .change()
                                .anovaIcc()
                                .optional()
                                .flatMap(icc -> icc.designEffectMeanSize().optional());
                if (effect.isPresent() && effect.get() >= DESIGN_EFFECT) {
                    parts.add(
                            findings.nameOf(comparison)
                                    + " by "
                                    + clustered.column()
                                    + " (design effect "
                                    + Say.number(effect.get())
                                    + ")");
                }
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "clusters-matter",
                                78,
                                "People of one cluster changed alike",
                                "The plain intervals are too narrow for "
                                        + Say.few(parts)
                                        + ". Trust the clustered estimate beside the plain one there."));
    }

    static Optional<Warning> fewClusters(Findings findings) {
        Map<String, Integer> few = new LinkedHashMap<>();
        for (Comparison comparison : findings.measured()) {
            for (Clustered clustered : comparison.clustered()) {
                if (clustered.change().clusters() < FEW_CLUSTERS) {
                    few.merge(clustered.column(), clustered.change().clusters(), Math::min);
                }
            }
        }
        List<String> parts =
                few.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "few-clusters",
                                62,
                                "There are few clusters",
                                "Fewer than "
                                        + FEW_CLUSTERS
                                        + " clusters in "
                                        + Say.few(parts)
                                        + ": how alike their people are is hardly known. The clustered interval uses CR2 standard errors with Satterthwaite degrees of freedom, made for this, and is wide for good reason."));
    }

    static Optional<Warning> noPrimary(Findings findings) {
        boolean several = findings.measured().size() > 1;
        if (findings.study().plan().primary().isPresent() || !several) {
            return Optional.empty();
        }
        return Optional.of(
                new Warning(
                        "no-primary",
                        68,
                        "No primary comparison was named beforehand",
                        "There are "
                                + findings.measured().size()
                                + " comparisons and none was singled out before the data came in. Read adjusted p values only, and all of them."));
    }

    static Optional<Warning> notAdjusted(Findings findings) {
        int family = findings.family().size();
        if (findings.study().plan().multiplicity() != Multiplicity.NONE || family < 2) {
            return Optional.empty();
        }
        double chance = 1 - Math.pow(0.95, family);
        return Optional.of(
                new Warning(
                        "not-adjusted",
                        74,
                        "p values are not adjusted for their number",
                        "The plan asks for no adjustment of "
                                + family
                                + " tests. If nothing had changed anywhere and the tests were independent, the chance of at least one below .05 would be "
                                + Say.percent(chance)
                                + "."));
    }

    static Optional<Warning> planChanged(Findings findings) {
        AnalysisPlan plan = findings.study().plan();
        boolean differs =
                plan.lockedDigest()
                        .filter(digest -> !digest.equals(findings.study().planDigest()))
                        .isPresent();
        List<String> changes =
                findings.study().planAmendments().stream()
                        .filter(change ->
                                plan.lockedOn().filter(on -> change.on().isBefore(on)).isEmpty())
                        .map(DesignPitfalls::sentence)
                        .toList();
        if (!differs && changes.isEmpty()) {
            return Optional.empty();
        }
        String listed = changes.isEmpty() ? "amendments.csv does not say what" : Say.list(changes);
        return Optional.of(
                new Warning(
                        "plan-changed",
                        90,
                        "The analysis plan was changed after it was locked",
                        (differs ? "Its digest is no longer the one it was locked with. " : "")
                                + "What changed: "
                                + listed
                                + "."));
    }

    private static String sentence(Amendment change) {
        return change.item()
                + " on "
                + change.on()
                + " from \""
                + change.oldValue()
                + "\" to \""
                + change.newValue()
                + "\" ("
                + change.reason()
                + ")";
    }

    static Optional<Warning> planNotLockedBefore(Findings findings) {
        boolean locked = findings.study().plan().lockedOn().isPresent();
        boolean named = findings.study().plan().primary().isPresent();
        return locked || !named
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "plan-not-locked",
                                42,
                                "The analysis plan has no date",
                                "A primary comparison is named, but locked_on in study.yaml does not say since when. A reader cannot tell that it was chosen before the results were seen."));
    }

    static Optional<Warning> groupsDifferAtBaseline(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (ComparatorFinding finding : findings.comparator()) {
            finding.difference()
                    .baselineSmd()
                    .optional()
                    .filter(smd -> Math.abs(smd) >= APART)
                    .ifPresent(smd -> parts.add(finding.label() + " (" + Say.number(smd) + " SD)"));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "groups-differ-at-baseline",
                                76,
                                "The two groups differed before the training",
                                "Programme less comparator at the first wave: "
                                        + Say.few(parts)
                                        + ". Adjusting for the first rating helps only if nothing else that differs matters; without random allocation that is a belief."));
    }
}
