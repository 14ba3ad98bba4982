package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.ComparisonRole;
import org.trigpoint.evaluation.change.Counts;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.paired.Wilcoxon;

/// Change between time points, facet by facet.
final class ChangeSection {
    private final Telling telling;
    private final ResultSentences sentences;
    private final SlopesFigure slopes;
    private final ChangesFigure changes;

    ChangeSection(Telling telling, Lettering lettering) {
        this.telling = telling;
        this.sentences = new ResultSentences(telling);
        this.slopes = new SlopesFigure(telling, lettering);
        this.changes = new ChangesFigure(telling, lettering);
    }

    void addTo(Contents contents) {
        contents.section("Change between time points");
        if (telling.findings().measured().isEmpty()) {
            contents.paragraph(
                    "No two time points could be compared: no instrument was answered at both of any two that the plan compares.");
            return;
        }
        contents.paragraph(comparability());
        telling.byContrast()
                .forEach((contrast, comparisons) -> of(contrast, comparisons, contents));
    }

    private Phrase comparability() {
        boolean several = telling.findings().measured().size() > 1;
        String facets =
                several
                        ? " Facets are listed in the order of the questionnaire; they were not tested against each other."
                        : "";
        return telling.findings().comparator().isEmpty()
                ? Phrase.of(
                        "Change is the later score minus the earlier, of people who gave both. There is no comparison group, so what follows says what changed, not what brought it about."
                                + facets)
                : Phrase.of(
                        "Change is the later score minus the earlier, of people of the programme who gave both; the comparison group follows further below."
                                + facets);
    }

    private void of(Contrast contrast, List<Comparison> comparisons, Contents contents) {
        contents.part(telling.contrast(contrast));
        List<InstrumentId> instruments = Telling.instruments(comparisons);
        for (InstrumentId instrument : instruments) {
            List<Comparison> own =
                    comparisons.stream()
                            .filter(comparison ->
                                    comparison.outcome().instrument().equals(instrument))
                            .toList();
            contents.paragraph(sentences.together(own));
            boolean one =
                    own.stream()
                                    .filter(comparison ->
                                            comparison.outcome() instanceof Outcome.OfFacet)
                                    .count()
                            == 1;
            own.stream()
                    .filter(comparison -> comparison.role() != ComparisonRole.PRIMARY)
                    .filter(comparison -> one || comparison.outcome() instanceof Outcome.OfTotal)
                    .forEach(comparison -> contents.paragraph(sentences.of(comparison)));
        }
        changeTable(contrast, comparisons, contents);
        ofEach(comparisons)
                .forEach((suffix, own) -> changes.addTo(contents, contrast, own, suffix));
        sizesTable(contrast, comparisons, contents);
        countsTable(contrast, comparisons, contents);
        certainTable(contrast, comparisons, contents);
        ofEach(comparisons).forEach((suffix, own) -> slopes.addTo(contents, contrast, own, suffix));
    }

    /// The comparisons instrument by instrument, by what tells the files of their figures apart.
    private Map<String, List<Comparison>> ofEach(List<Comparison> comparisons) {
        boolean several = Telling.instruments(telling.findings().measured()).size() > 1;
        Map<String, List<Comparison>> own = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            String suffix = several ? "-" + comparison.outcome().instrument().value() : "";
            own.computeIfAbsent(suffix, _ -> new ArrayList<>()).add(comparison);
        }
        return own;
    }

    private void changeTable(Contrast contrast, List<Comparison> comparisons, Contents contents) {
        boolean adjusted =
                comparisons.stream().anyMatch(comparison -> comparison.adjustedP().isPresent());
        List<Block.Column> columns =
                new ArrayList<>(
                        List.of(
                                Block.Column.words("Facet"),
                                Block.Column.numbers("Pairs"),
                                Block.Column.numbers(
                                        Phrase.lines(
                                                Phrase.of(telling.wave(contrast.from())),
                                                Phrase.marked("*M* (*SD*)"))),
                                Block.Column.numbers(
                                        Phrase.lines(
                                                Phrase.of(telling.wave(contrast.to())),
                                                Phrase.marked("*M* (*SD*)"))),
                                Block.Column.estimates(Phrase.of("Change"), telling.level().said()),
                                Block.Column.numbers(Phrase.marked("*t* (*df*)")),
                                Block.Column.numbers(Phrase.marked("*p*"))));
        if (adjusted) {
            columns.add(Block.Column.numbers(telling.adjustedP()));
        }
        List<List<Phrase>> rows = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            PairedResult result = comparison.statistics();
            List<Phrase> cells =
                    new ArrayList<>(
                            List.of(
                                    Phrase.of(comparison.label()),
                                    telling.traced(
                                            comparison,
                                            Phrase.of(
                                                    Integer.toString(comparison.counts().pairs()))),
                                    Apa.meanSd(
                                            result.preComplete().mean(), result.preComplete().sd()),
                                    Apa.meanSd(
                                            result.postComplete().mean(),
                                            result.postComplete().sd()),
                                    telling.traced(
                                            comparison,
                                            Apa.changeWith(
                                                    result.meanChange(),
                                                    telling.level().ofChange(result))),
                                    Apa.t(result.t(), Telling.df(comparison)),
                                    Apa.p(result.p())));
            if (adjusted) {
                cells.add(comparison.adjustedP().map(Apa::p).orElse(Phrase.of("\u2013")));
            }
            rows.add(cells);
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.of(
                        "Means of people with both scores. Two-sided paired t tests; intervals by t."));
        boolean outside =
                comparisons.stream().anyMatch(comparison -> comparison.adjustedP().isEmpty());
        if (adjusted && outside) {
            notes.add(
                    Phrase.of(
                            "A dash stands where a comparison is outside the family of adjusted tests: the primary comparison and totals."));
        }
        notEstimable(comparisons.stream().map(comparison -> comparison.statistics().t()).toList())
                .ifPresent(notes::add);
        contents.table(
                Phrase.of("Change from " + telling.contrast(contrast)), columns, rows, notes);
    }

    private void sizesTable(Contrast contrast, List<Comparison> comparisons, Contents contents) {
        List<Block.Column> columns =
                List.of(
                        Block.Column.words("Facet"),
                        Block.Column.estimates(Phrase.marked("*g*~z~"), "95\u00a0%"),
                        Block.Column.estimates(Phrase.marked("*d*~av~"), "95\u00a0%"),
                        Block.Column.numbers(Phrase.marked("*V*")),
                        Block.Column.numbers(Phrase.marked("Signed-rank *p*")),
                        Block.Column.estimates(Phrase.marked("Rank-biserial *r*"), "95\u00a0%"),
                        Block.Column.estimates(Phrase.of("Hodges\u2013Lehmann"), "95\u00a0%"));
        List<List<Phrase>> rows = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            PairedResult result = comparison.statistics();
            Wilcoxon ranks = result.wilcoxon();
            rows.add(
                    List.of(
                            Phrase.of(comparison.label()),
                            Apa.numberWith(result.gZ(), result.gZCi95()),
                            Apa.numberWith(result.dAvMeanSd(), comparison.dAvCi95()),
                            Phrase.of(
                                    ranks.sumPositive()
                                            .optional()
                                            .map(ResultSentences::rankSum)
                                            .orElse(Apa.NOT_ESTIMABLE)),
                            Apa.p(ResultSentences.rankP(ranks)),
                            Apa.numberWith(ranks.rankBiserial(), ranks.rankBiserialCi95Fisher()),
                            Apa.changeWith(ranks.hodgesLehmann(), ranks.hodgesLehmannCi95Walsh())));
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.marked(
                        "*g*~z~ is the mean change over the standard deviation of change, corrected for small samples; *d*~av~ is the mean change over the mean of both standard deviations. They answer different questions and are compared only with their own kind."));
        notes.add(
                Phrase.of(
                        "Signed-rank test with zero changes dropped; p by the exact law of all sign flips of the tied ranks for up to 1000 changes, not adjusted."));
        notEstimable(comparisons.stream().map(comparison -> comparison.statistics().gZ()).toList())
                .ifPresent(notes::add);
        contents.table(
                Phrase.of("Effect sizes and rank-based results, " + telling.contrast(contrast)),
                columns,
                rows,
                notes);
    }

    private void countsTable(Contrast contrast, List<Comparison> comparisons, Contents contents) {
        List<Block.Column> columns =
                List.of(
                        Block.Column.words("Facet"),
                        Block.Column.numbers("Asked both times"),
                        Block.Column.numbers(telling.wave(contrast.from())),
                        Block.Column.numbers(telling.wave(contrast.to())),
                        Block.Column.numbers("Pairs"),
                        Block.Column.numbers("Lost"),
                        Block.Column.numbers("Late"),
                        Block.Column.numbers("Up"),
                        Block.Column.numbers("Stayed"),
                        Block.Column.numbers("Down"));
        List<List<Phrase>> rows = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            Counts counts = comparison.counts();
            List<Phrase> cells = new ArrayList<>(List.of(Phrase.of(comparison.label())));
            for (long count :
                    new long[] {
                        counts.asked(),
                        counts.answeredFrom(),
                        counts.answeredTo(),
                        counts.pairs(),
                        counts.lost(),
                        counts.late(),
                        comparison.shares().up(),
                        comparison.shares().stayed(),
                        comparison.shares().down()
                    }) {
                cells.add(telling.traced(comparison, Phrase.of(Long.toString(count))));
            }
            rows.add(cells);
        }
        contents.table(
                Phrase.of("Who stands behind each comparison, " + telling.contrast(contrast)),
                columns,
                rows,
                List.of(
                        Phrase.of(
                                "Lost: a score at the earlier wave and none at the later. Late: first answered after the training had begun for the person; in no pair. Up, stayed, down: of the pairs.")));
    }

    private void certainTable(Contrast contrast, List<Comparison> comparisons, Contents contents) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            Optional<PairedResult> certain = comparison.certainOnly();
            certain.ifPresent(result ->
                    rows.add(
                            List.of(
                                    Phrase.of(comparison.label()),
                                    Phrase.of(Integer.toString(comparison.counts().pairs())),
                                    Apa.changeWith(
                                            comparison.statistics().meanChange(),
                                            telling.level().ofChange(comparison.statistics())),
                                    Phrase.of(Long.toString(result.nComplete())),
                                    Apa.changeWith(
                                            result.meanChange(),
                                            telling.level().ofChange(result)))));
        }
        contents.table(
                Phrase.of("The same from certain links alone, " + telling.contrast(contrast)),
                List.of(
                        Block.Column.words("Facet"),
                        Block.Column.numbers("All pairs"),
                        Block.Column.estimates(Phrase.of("Change"), telling.level().said()),
                        Block.Column.numbers("Certain pairs"),
                        Block.Column.estimates(Phrase.of("Change"), telling.level().said())),
                rows,
                List.of(
                        Phrase.of(
                                "Certain pairs: both answers were linked to the person without a decision by hand.")));
    }

    /// The note that goes with `n.e.`, where one stands in the table.
    static Optional<Phrase> notEstimable(List<? extends Estimate<?>> estimates) {
        return estimates.stream().anyMatch(estimate -> estimate.optional().isEmpty())
                ? Optional.of(
                        Phrase.of(
                                Apa.NOT_ESTIMABLE
                                        + " = not estimable; the reasons stand under \u201cWhat could not be estimated\u201d."))
                : Optional.empty();
    }
}
