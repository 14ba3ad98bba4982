package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.evaluation.change.ReliabilityFinding;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.scales.ItemAnalysis;
import org.trigpoint.statistics.scales.OneFactorModel;

/// How well totals, and facets of several items, hold together.
final class ReliabilitySection {
    private final Telling telling;

    ReliabilitySection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        contents.section("Reliability");
        List<ReliabilityFinding> findings = telling.findings().reliability();
        if (findings.isEmpty()) {
            contents.paragraph(
                    "Every outcome rests on a single item, so no internal consistency can be stated, and no change of one person is called reliable.");
            return;
        }
        contents.paragraph(
                "A facet of one item has no internal consistency, and no change of one person on it is called reliable.");
        List<List<Phrase>> rows = new ArrayList<>();
        for (ReliabilityFinding finding : findings) {
            ItemAnalysis items = finding.items();
            rows.add(
                    List.of(
                            Phrase.of(finding.label()),
                            Phrase.of(telling.wave(finding.wave())),
                            Phrase.of(
                                    items.items()
                                            + (finding.outcome() instanceof Outcome.OfTotal
                                                    ? " facets"
                                                    : " items")),
                            Phrase.of(Integer.toString(items.nComplete())),
                            alpha(items),
                            Phrase.of(
                                    items.oneFactorCfa()
                                            .map(OneFactorModel::omegaTotal)
                                            .optional()
                                            .map(Apa::share)
                                            .orElse(Apa.NOT_ESTIMABLE)),
                            Phrase.of(
                                    items.meanInterItemR()
                                            .optional()
                                            .map(Apa::share)
                                            .orElse(Apa.NOT_ESTIMABLE))));
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.marked(
                        "People who answered all parts. Alpha: Cronbach (1951) with Feldt\u2019s interval (1965). Omega: one factor, maximum likelihood. Mean *r*: of all pairs of parts."));
        ChangeSection.notEstimable(
                        findings.stream()
                                .flatMap(finding ->
                                        Stream.of(
                                                finding.items().alphaRaw(),
                                                finding.items().oneFactorCfa()))
                                .toList())
                .ifPresent(notes::add);
        contents.table(
                Phrase.of("Internal consistency"),
                List.of(
                        Block.Column.words("Outcome"),
                        Block.Column.words("Wave"),
                        Block.Column.numbers("Parts"),
                        Block.Column.numbers(Phrase.marked("*n*")),
                        Block.Column.estimates(Phrase.of("Alpha"), "95\u00a0%"),
                        Block.Column.numbers("Omega"),
                        Block.Column.numbers(Phrase.marked("Mean *r*"))),
                rows,
                notes);
    }

    private static Phrase alpha(ItemAnalysis items) {
        String limits =
                items.alphaCi95Feldt()
                        .optional()
                        .map(ci ->
                                " [" + Apa.share(ci.lower()) + ", " + Apa.share(ci.upper()) + "]")
                        .orElse("");
        return Phrase.of(
                items.alphaRaw()
                        .optional()
                        .map(value -> Apa.share(value) + limits)
                        .orElse(Apa.NOT_ESTIMABLE));
    }
}
