package org.trigpoint.evaluation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.ComparisonRole;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.change.Shares;
import org.trigpoint.evaluation.study.Multiplicity;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.paired.Wilcoxon;

/// Results in words, from numbers. Scores were higher or lower, or no difference was shown: what
/// brought that about is not said.
final class ResultSentences {
    private final Telling telling;

    ResultSentences(Telling telling) {
        this.telling = telling;
    }

    /// Everything about one comparison, as a results section prints it.
    Phrase of(Comparison comparison) {
        PairedResult result = comparison.statistics();
        List<Phrase> sentences = new ArrayList<>();
        sentences.add(
                switch (result.t()) {
                    case Estimate.Estimated<Double> _ -> tested(comparison);
                    case Estimate.NotEstimable<Double>(String reason) ->
                            untested(comparison, reason);
                });
        signedRank(result.wilcoxon()).ifPresent(sentences::add);
        directions(comparison).ifPresent(sentences::add);
        return Phrase.joined(sentences, " ");
    }

    private Phrase tested(Comparison comparison) {
        PairedResult result = comparison.statistics();
        double p = decisive(comparison).optional().orElse(1.0);
        double change = result.meanChange().optional().orElse(0.0);
        Phrase from = described(telling.wave(comparison.contrast().from()), result.preComplete());
        Phrase to = described(telling.wave(comparison.contrast().to()), result.postComplete());
        Phrase start =
                p < telling.level().alpha()
                        ? Phrase.marked(
                                "For {}, scores were "
                                        + (change > 0 ? "higher" : "lower")
                                        + " at {} than at {}",
                                comparison.label(),
                                to,
                                from)
                        : Phrase.marked(
                                "For {}, no difference was shown between {} and {}",
                                comparison.label(),
                                from,
                                to);
        return start.then(": ").then(telling.traced(comparison, numbers(comparison))).then(".");
    }

    private static Phrase described(String wave, Description scores) {
        Phrase mean =
                Phrase.marked(
                        "*M* = {}",
                        scores.mean().optional().map(Say::number).orElse(Apa.NOT_ESTIMABLE));
        Phrase sd =
                scores.sd()
                        .optional()
                        .map(value -> Phrase.marked(", *SD* = {}", Say.number(value)))
                        .orElse(Phrase.of(""));
        return Phrase.marked("{} ({}{})", wave, mean, sd);
    }

    private Phrase numbers(Comparison comparison) {
        PairedResult result = comparison.statistics();
        List<Phrase> parts = new ArrayList<>();
        result.meanChange()
                .optional()
                .ifPresent(change ->
                        parts.add(Phrase.marked("mean change {} points", Say.change(change))));
        telling.level()
                .ofChange(result)
                .optional()
                .ifPresent(ci ->
                        parts.add(Phrase.of(telling.level().said() + " CI " + Apa.limits(ci))));
        result.t()
                .optional()
                .ifPresent(t ->
                        parts.add(
                                Phrase.marked(
                                        "*t*({}) = {}",
                                        Apa.df(Telling.df(comparison).orElse(0)),
                                        Say.number(t))));
        result.p().optional().ifPresent(p -> parts.add(Apa.said(p)));
        comparison
                .adjustedP()
                .flatMap(Estimate::optional)
                .ifPresent(p ->
                        parts.add(
                                Phrase.marked(
                                        "{} {}", telling.adjustedP(), Say.p(p).substring(2))));
        Phrase test = Phrase.joined(parts, ", ");
        List<Phrase> sizes = new ArrayList<>();
        result.gZ()
                .optional()
                .ifPresent(g ->
                        sizes.add(
                                Phrase.marked(
                                        "*g*~z~ = {}{}", Say.number(g), limits(result.gZCi95()))));
        result.dAvMeanSd()
                .optional()
                .ifPresent(d ->
                        sizes.add(
                                Phrase.marked(
                                        "*d*~av~ = {}{}",
                                        Say.number(d),
                                        limits(comparison.dAvCi95()))));
        return sizes.isEmpty() ? test : test.then("; ").then(Phrase.joined(sizes, "; "));
    }

    private static String limits(Estimate<Interval> interval) {
        return interval.optional().map(found -> ", 95\u00a0% CI " + Apa.limits(found)).orElse("");
    }

    private Phrase untested(Comparison comparison, String reason) {
        Phrase start =
                Phrase.marked(
                        "For {}, {}, the paired *t* test is not estimable, because {}.",
                        comparison.label(),
                        telling.contrast(comparison.contrast()),
                        Because.of(reason));
        long pairs = comparison.shares().pairs();
        return comparison
                .statistics()
                .meanChange()
                .optional()
                .map(change ->
                        start.then(
                                Phrase.marked(
                                        " The mean change over {} was {} points.",
                                        Say.count(pairs, "pair", "pairs"),
                                        telling.traced(comparison, Phrase.of(Say.change(change))))))
                .orElse(start);
    }

    /// The signed-rank test; the exact p where there is one.
    private static Optional<Phrase> signedRank(Wilcoxon ranks) {
        return ranks.sumPositive()
                .optional()
                .flatMap(v ->
                        rankP(ranks)
                                .optional()
                                .map(p ->
                                        Phrase.marked(
                                                "The signed-rank test beside it gave *V* = {}, {} ({}).",
                                                rankSum(v),
                                                Apa.said(p),
                                                ranks.pExact().optional().isPresent()
                                                        ? "exact"
                                                        : "approximate")));
    }

    /// The exact p of the signed-rank test, or its approximation where there are too many pairs for
    /// it.
    static Estimate<Double> rankP(Wilcoxon ranks) {
        return ranks.pExact().optional().isPresent() ? ranks.pExact() : ranks.pAsymptoticCc();
    }

    /// A rank sum, whole or with a half.
    static String rankSum(double v) {
        return BigDecimal.valueOf(v).stripTrailingZeros().toPlainString();
    }

    private static Optional<Phrase> directions(Comparison comparison) {
        Shares shares = comparison.shares();
        if (shares.pairs() == 0) {
            return Optional.empty();
        }
        if (shares.pairs() == 1) {
            String way =
                    shares.up() == 1
                            ? "went up"
                            : shares.down() == 1 ? "went down" : "stayed the same";
            return Optional.of(Phrase.marked("The one pair {}.", way));
        }
        return Optional.of(
                Phrase.of(
                        "Of "
                                + shares.pairs()
                                + " pairs, "
                                + share(shares.up(), shares)
                                + " went up, "
                                + share(shares.stayed(), shares)
                                + " stayed and "
                                + share(shares.down(), shares)
                                + " went down."));
    }

    private static String share(long count, Shares shares) {
        return count + " (" + Say.percent((double) count / shares.pairs()) + ")";
    }

    /// The p that decides: adjusted within the family, plain outside it.
    static Estimate<Double> decisive(Comparison comparison) {
        return comparison.adjustedP().orElse(comparison.statistics().p());
    }

    /// What the facets of one contrast show, together; empty where there are fewer than two.
    Phrase together(List<Comparison> comparisons) {
        List<Comparison> facets =
                comparisons.stream()
                        .filter(comparison -> comparison.outcome() instanceof Outcome.OfFacet)
                        .toList();
        if (facets.size() < 2) {
            return Phrase.of("");
        }
        String from = telling.wave(facets.getFirst().contrast().from());
        String to = telling.wave(facets.getFirst().contrast().to());
        List<String> higher = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Comparison facet : facets) {
            Optional<Double> p = decisive(facet).optional();
            double change = facet.statistics().meanChange().optional().orElse(0.0);
            boolean shown = p.isPresent() && p.get() < telling.level().alpha();
            (p.isEmpty() ? without : !shown ? open : change > 0 ? higher : lower)
                    .add(facet.label());
        }
        List<Phrase> clauses = new ArrayList<>();
        clause(clauses, higher, "scores were higher at {} than at {} for {}", to, from);
        clause(clauses, lower, "scores were lower at {} than at {} for {}", to, from);
        clause(clauses, open, "no difference between {} and {} was shown for {}", from, to);
        clause(clauses, without, "the test from {} to {} is not estimable for {}", from, to);
        return Phrase.marked(
                "Of the {} facets, {} ({}).",
                facets.size(),
                Phrase.joined(clauses, "; "),
                adjustedOver(facets));
    }

    private static void clause(
            List<Phrase> clauses, List<String> labels, String words, String first, String second) {
        if (!labels.isEmpty()) {
            clauses.add(
                    Phrase.marked(
                            words,
                            first,
                            second,
                            Phrase.of(labels.size() + " (" + String.join("; ", labels) + ")")));
        }
    }

    private Phrase adjustedOver(List<Comparison> facets) {
        Multiplicity rule = telling.findings().study().plan().multiplicity();
        boolean inFamily = facets.stream().allMatch(facet -> facet.role() == ComparisonRole.FAMILY);
        int family = telling.findings().family().size();
        String alpha =
                "two-sided, \u03b1 = "
                        + BigDecimal.valueOf(telling.level().alpha()).toPlainString().substring(1);
        boolean mixed = facets.stream().anyMatch(facet -> facet.role() == ComparisonRole.PRIMARY);
        if (rule == Multiplicity.NONE || family < 2 || (!inFamily && !mixed)) {
            return Phrase.of(alpha + ", not adjusted for the number of tests");
        }
        return Phrase.of(
                alpha
                        + ", "
                        + Telling.adjustment(rule)
                        + "-adjusted over a family of "
                        + Say.count(family, "test", "tests")
                        + (mixed ? "; the primary comparison stands outside it" : ""));
    }
}
