package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.waves.Attrition;

/// What to be wary of in who answered and who did not.
final class PeoplePitfalls {
    private static final int FEW = 20;
    private static final double MANY_LOST = 0.2;
    private static final double APART = 0.5;
    private static final int ENOUGH_LEAVERS = 5;
    private static final double ALPHA = 0.05;
    private static final double OFTEN = 0.1;

    private PeoplePitfalls() {}

    static Optional<Warning> fewPairs(Findings findings) {
        int fewest =
                findings.measured().stream()
                        .mapToInt(comparison -> comparison.counts().pairs())
                        .min()
                        .orElse(FEW);
        if (fewest >= FEW) {
            return Optional.empty();
        }
        return Optional.of(
                new Warning(
                        "few-pairs",
                        80,
                        "Few people answered both times",
                        "The smallest comparison rests on "
                                + Say.count(fewest, "pair", "pairs")
                                + ". With fewer than "
                                + FEW
                                + " pairs intervals are wide, one person moves the mean, and a test misses all but large changes."));
    }

    static Optional<Warning> manyLost(Findings findings) {
        List<String> parts = new ArrayList<>();
        List<Contrast> seen = new ArrayList<>();
        for (Comparison comparison : inOrderOfMeaning(findings)) {
            Counts counts = comparison.counts();
            boolean first = !seen.contains(comparison.contrast());
            seen.add(comparison.contrast());
            if (first
                    && counts.answeredFrom() > 0
                    && counts.lost() >= MANY_LOST * counts.answeredFrom()) {
                parts.add(
                        counts.lost()
                                + " of "
                                + counts.answeredFrom()
                                + " ("
                                + findings.nameOf(comparison)
                                + ")");
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Warning(
                        "many-lost",
                        85,
                        "One in five or more was lost on the way",
                        "Of those who answered first, later answers are missing for "
                                + Say.few(parts)
                                + ". Pairs tell only of those who stayed; the mixed models beside them use everyone who answered."));
    }

    /// Totals first, which tell of people rather than of single items; then facets.
    private static List<Comparison> inOrderOfMeaning(Findings findings) {
        List<Comparison> ordered = new ArrayList<>(findings.measured());
        ordered.sort(
                Comparator.comparing(
                        comparison -> comparison.outcome() instanceof Outcome.OfFacet));
        return ordered;
    }

    static Optional<Warning> leaversDiffer(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (ModelFinding model : findings.models()) {
            Optional<Attrition> attrition = model.attrition().optional();
            Optional<Double> difference =
                    attrition.flatMap(found -> found.smdPooledSd().optional());
            boolean apart =
                    difference.isPresent()
                            && Math.abs(difference.get()) >= APART
                            && attrition.get().leavers() >= ENOUGH_LEAVERS;
            if (apart) {
                parts.add(
                        model.label()
                                + " ("
                                + (difference.get() > 0 ? "lower" : "higher")
                                + " by "
                                + Say.number(Math.abs(difference.get()))
                                + " SD)");
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "leavers-differ",
                                82,
                                "Those who left were different from the start",
                                "People without a last answer had begun elsewhere than those with one: "
                                        + Say.few(parts)
                                        + ". Pairs may flatter or belittle the change; compare them with the mixed models."));
    }

    static Optional<Warning> notMissingAtRandom(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (ModelFinding model : findings.models()) {
            model.little()
                    .optional()
                    .flatMap(test -> test.p().optional())
                    .filter(p -> p < ALPHA && model.outcome() instanceof Outcome.OfTotal)
                    .ifPresent(p -> parts.add(model.label() + " (" + Say.p(p) + ")"));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "not-missing-at-random",
                                55,
                                "Answers are not missing by chance alone",
                                "Little's test speaks against it for "
                                        + Say.few(parts)
                                        + ". It describes; it does not repair: no method recovers what depends on the missing answers themselves."));
    }

    static Optional<Warning> lateBaselines(Findings findings) {
        int late = findings.flow().stream().mapToInt(WaveFlow::late).sum();
        return late == 0
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "late-baseline",
                                65,
                                "Some first answers came after the training had begun",
                                Say.count(late, "person", "people")
                                        + " answered the first wave only after their first activity. Their answers are kept and left out of every pair, since they are no \"before\"."));
    }

    static Optional<Warning> outsideWindow(Findings findings) {
        List<String> parts =
                findings.flow().stream()
                        .filter(flow -> flow.outsideWindow() > 0)
                        .map(flow -> flow.label() + " (" + flow.outsideWindow() + ")")
                        .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "outside-window",
                                30,
                                "Some answers came outside their window",
                                "Answers further from the planned day than the window allows: "
                                        + Say.few(parts)
                                        + ". They are kept."));
    }

    static Optional<Warning> outsideRole(Findings findings) {
        List<String> parts =
                findings.flow().stream()
                        .filter(flow ->
                                flow.answered() > 0
                                        && flow.notPartOfRole() >= OFTEN * flow.answered())
                        .map(flow ->
                                flow.label()
                                        + " ("
                                        + flow.notPartOfRole()
                                        + " by "
                                        + flow.answered()
                                        + " people)")
                        .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "outside-role",
                                32,
                                "\"Not part of my role\" was a common answer",
                                "It was given at "
                                        + Say.few(parts)
                                        + ". These are answers, not zeros: such a facet rests on fewer people, and on those for whom it is part of the work."));
    }

    static Optional<Warning> smallGroups(Findings findings) {
        Set<String> columns = new LinkedHashSet<>();
        findings.groups().stream()
                .filter(group -> group.suppressed() > 0)
                .forEach(group -> columns.add(group.column()));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "small-groups",
                                40,
                                "Small groups are not shown",
                                "In "
                                        + Say.list(List.copyOf(columns))
                                        + " groups of fewer than "
                                        + findings.study().plan().smallestGroup()
                                        + " pairs, and any group from which they could be worked out, are suppressed so that nobody is recognised."));
    }

    static Optional<Warning> reviewedLinks(Findings findings) {
        Optional<Comparison> shown =
                findings.primary()
                        .filter(comparison -> comparison.certainOnly().isPresent())
                        .or(() ->
                                findings.measured().stream()
                                        .filter(comparison -> comparison.certainOnly().isPresent())
                                        .findFirst());
        return shown.map(comparison ->
                new Warning(
                        "reviewed-links",
                        50,
                        "Some answers were linked to people by hand",
                        "From certain links alone, "
                                + findings.nameOf(comparison)
                                + " changes by "
                                + comparison
                                        .certainOnly()
                                        .orElseThrow()
                                        .meanChange()
                                        .optional()
                                        .map(Say::change)
                                        .orElse("an amount that is not estimable")
                                + " over "
                                + comparison.certainOnly().orElseThrow().nComplete()
                                + " pairs, against "
                                + comparison
                                        .statistics()
                                        .meanChange()
                                        .optional()
                                        .map(Say::change)
                                        .orElse("none")
                                + " over "
                                + comparison.counts().pairs()
                                + "."));
    }

    static Optional<Warning> notConsented(Findings findings) {
        int count = findings.study().notConsented();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "not-consented",
                                25,
                                "Some people did not agree to the study",
                                Say.count(
                                                count,
                                                "person in the folder has",
                                                "people in the folder have")
                                        + " no consent to the study recorded; none of their answers enters any number here."));
    }
}
