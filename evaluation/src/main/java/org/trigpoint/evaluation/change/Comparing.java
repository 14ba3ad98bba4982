package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Link;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.study.Multiplicity;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.Scale;
import org.trigpoint.statistics.paired.AverageStandardised;
import org.trigpoint.statistics.paired.PairedComparison;
import org.trigpoint.statistics.paired.PairedOptions;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.paired.Resampling;

/// Compares every facet and total between waves: the family and the primary comparison of the plan,
/// and the then-tests.
final class Comparing {
    /// Resamples of the bootstrap interval.
    private static final int RESAMPLES = 10_000;

    private final Cohort cohort;
    private final AnalysisPlan plan;
    private final Map<ParticipantId, Map<WaveId, LinkKind>> links = new HashMap<>();
    private final Clusters clusters;

    Comparing(Cohort cohort) {
        this.cohort = cohort;
        this.plan = cohort.study().plan();
        this.clusters = new Clusters(cohort);
        for (Link link : cohort.study().links()) {
            links.computeIfAbsent(link.participant(), _ -> new HashMap<>())
                    .merge(link.wave(), link.kind(), (a, b) -> a == LinkKind.REVIEWED ? a : b);
        }
    }

    /// All comparisons: contrast by contrast, and within one the facets, then the total, of each
    /// instrument.
    List<Comparison> all() {
        List<Compared> compared = new ArrayList<>();
        for (Contrast contrast : measured()) {
            addOutcomes(compared, contrast, ComparisonKind.MEASURED);
        }
        for (Wave then : cohort.study().thenTests()) {
            addOutcomes(
                    compared,
                    new Contrast(then.id(), then.askedWith().orElseThrow()),
                    ComparisonKind.THEN);
            addOutcomes(
                    compared,
                    new Contrast(then.refersTo().orElseThrow(), then.id()),
                    ComparisonKind.THEN);
        }
        return adjusted(compared.parallelStream().map(this::compare).toList());
    }

    /// What is compared between which waves; none of it depends on another.
    private record Compared(Outcome outcome, Contrast contrast, ComparisonKind kind) {}

    private List<Contrast> measured() {
        List<Contrast> contrasts = new ArrayList<>();
        plan.primary().ifPresent(primary -> contrasts.add(primary.contrast()));
        plan.family().stream()
                .filter(contrast -> !contrasts.contains(contrast))
                .forEach(contrasts::add);
        return contrasts;
    }

    private void addOutcomes(List<Compared> compared, Contrast contrast, ComparisonKind kind) {
        for (Instrument instrument : cohort.study().instruments()) {
            for (Outcome outcome : cohort.scoring(instrument.id()).outcomes()) {
                if (wasAskedAbout(outcome, contrast)) {
                    compared.add(new Compared(outcome, contrast, kind));
                }
            }
        }
    }

    /// An instrument that was never given at one of the waves is not compared between them.
    private boolean wasAskedAbout(Outcome outcome, Contrast contrast) {
        return !contrast.from().equals(contrast.to())
                && cohort.wasGiven(outcome.instrument(), contrast.from())
                && cohort.wasGiven(outcome.instrument(), contrast.to());
    }

    private Comparison compare(Compared compared) {
        Outcome outcome = compared.outcome();
        Contrast contrast = compared.contrast();
        ComparisonKind kind = compared.kind();
        PairTally pairs = pairs(outcome, contrast, cohort.everyone());
        Optional<Scale> range = cohort.scoring(outcome.instrument()).range(outcome);
        PairedResult statistics = resampled(range).of(pairs);
        return new Comparison(
                outcome,
                Labels.of(cohort.study(), outcome),
                contrast,
                kind,
                role(outcome, contrast, kind),
                counts(contrast, pairs),
                pairs,
                range,
                statistics,
                AverageStandardised.ci95(statistics),
                Shares.of(statistics.wilcoxon()),
                Optional.empty(),
                certainOnly(outcome, contrast, range),
                clusters.of(outcome, contrast));
    }

    /// The answers at both waves of some people, by their place among all.
    PairTally pairs(Outcome outcome, Contrast contrast, BitSet who) {
        ScoreRows rows =
                ScoreRows.of(
                        List.of(
                                cohort.scores(contrast.from(), outcome),
                                cohort.scores(contrast.to(), outcome)),
                        who);
        Map<PairTally.Answers, Long> counted = new HashMap<>();
        long[] people = rows.people();
        for (int row = 0; row < rows.different(); row++) {
            counted.put(new PairTally.Answers(rows.score(row, 0), rows.score(row, 1)), people[row]);
        }
        return PairTally.of(counted);
    }

    /// What a pair is compared with, without resampling.
    static PairedComparison comparison(Optional<Scale> range) {
        PairedOptions options = PairedOptions.defaults();
        return PairedComparison.with(range.map(options::with).orElse(options));
    }

    private PairedComparison resampled(Optional<Scale> range) {
        PairedOptions options =
                PairedOptions.defaults().with(new Resampling(RESAMPLES, plan.seed()));
        return PairedComparison.with(range.map(options::with).orElse(options));
    }

    private Counts counts(Contrast contrast, PairTally pairs) {
        Wave from = cohort.study().wave(contrast.from()).orElseThrow();
        Wave to = cohort.study().wave(contrast.to()).orElseThrow();
        BitSet both = (BitSet) cohort.asked(from).clone();
        both.and(cohort.asked(to));
        int asked = both.cardinality();
        int late = cohort.baseline().equals(Optional.of(from.id())) ? cohort.late() : 0;
        int complete = (int) pairs.pairs();
        int lost = (int) pairs.onlyBefore();
        return new Counts(
                asked, complete + lost, complete + (int) pairs.onlyAfter(), complete, lost, late);
    }

    private ComparisonRole role(Outcome outcome, Contrast contrast, ComparisonKind kind) {
        if (kind == ComparisonKind.THEN) {
            return ComparisonRole.BESIDE;
        }
        boolean primary =
                plan.primary()
                        .filter(named ->
                                named.contrast().equals(contrast)
                                        && named.outcome().equals(Optional.of(outcome)))
                        .isPresent();
        if (primary) {
            return ComparisonRole.PRIMARY;
        }
        boolean facet = outcome instanceof Outcome.OfFacet;
        return facet && plan.family().contains(contrast)
                ? ComparisonRole.FAMILY
                : ComparisonRole.BESIDE;
    }

    /// The comparison from certain links alone; empty where no link was decided by a person.
    private Optional<PairedResult> certainOnly(
            Outcome outcome, Contrast contrast, Optional<Scale> range) {
        BitSet certain = cohort.everyone();
        if (!links.isEmpty()) {
            for (int place = 0; place < cohort.people().size(); place++) {
                certain.set(place, !isReviewed(cohort.people().get(place), contrast));
            }
        }
        return certain.cardinality() < cohort.people().size()
                ? Optional.of(comparison(range).of(pairs(outcome, contrast, certain)))
                : Optional.empty();
    }

    private boolean isReviewed(Participant person, Contrast contrast) {
        Map<WaveId, LinkKind> of = links.getOrDefault(person.id(), Map.of());
        return of.get(contrast.from()) == LinkKind.REVIEWED
                || of.get(contrast.to()) == LinkKind.REVIEWED;
    }

    private List<Comparison> adjusted(List<Comparison> comparisons) {
        if (plan.multiplicity() == Multiplicity.NONE) {
            return comparisons;
        }
        List<Estimate<Double>> family =
                comparisons.stream()
                        .filter(comparison -> comparison.role() == ComparisonRole.FAMILY)
                        .map(comparison -> comparison.statistics().p())
                        .toList();
        List<Estimate<Double>> adjusted = rule(plan.multiplicity()).adjust(family);
        List<Comparison> all = new ArrayList<>();
        int next = 0;
        for (Comparison comparison : comparisons) {
            all.add(
                    comparison.role() == ComparisonRole.FAMILY
                            ? comparison.withAdjustedP(adjusted.get(next++))
                            : comparison);
        }
        return all;
    }

    private static org.trigpoint.statistics.Multiplicity rule(Multiplicity named) {
        return switch (named) {
            case HOLM, NONE -> org.trigpoint.statistics.Multiplicity.HOLM;
            case HOCHBERG -> org.trigpoint.statistics.Multiplicity.HOCHBERG;
            case BONFERRONI -> org.trigpoint.statistics.Multiplicity.BONFERRONI;
            case BH -> org.trigpoint.statistics.Multiplicity.BH;
            case BY -> org.trigpoint.statistics.Multiplicity.BY;
        };
    }
}
