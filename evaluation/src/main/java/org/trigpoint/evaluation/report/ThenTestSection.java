package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.ComparisonKind;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;

/// Then-tests beside the measured change: later answers about earlier times.
final class ThenTestSection {
    private final Telling telling;

    ThenTestSection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        List<Comparison> all =
                telling.findings().comparisons().stream()
                        .filter(comparison -> comparison.kind() == ComparisonKind.THEN)
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        contents.section("Looking back: the then-test");
        contents.paragraph(
                "A then-test asks people later how it was at first. Where it differs from the rating given at first, people may have recalibrated the scale or may recall differently: recalibration and recall are not separable. Neither change replaces the other, and none of these enters the adjusted tests, the models or the flow of participants.");
        for (WaveFlow wave : telling.findings().flow()) {
            if (wave.kind() == WaveKind.THEN) {
                of(wave.wave(), all, contents);
            }
        }
    }

    private void of(WaveId then, List<Comparison> all, Contents contents) {
        Optional<Contrast> since =
                all.stream()
                        .map(Comparison::contrast)
                        .filter(contrast -> contrast.from().equals(then))
                        .findFirst();
        Optional<Contrast> against =
                all.stream()
                        .map(Comparison::contrast)
                        .filter(contrast -> contrast.to().equals(then))
                        .findFirst();
        Set<Outcome> outcomes = new LinkedHashSet<>();
        all.stream()
                .filter(comparison ->
                        comparison.contrast().from().equals(then)
                                || comparison.contrast().to().equals(then))
                .map(Comparison::outcome)
                .forEach(outcomes::add);
        Optional<Contrast> measured =
                since.flatMap(
                        later -> against.map(earlier -> new Contrast(earlier.from(), later.to())));
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.words("Facet")));
        List<Contrast> shown = new ArrayList<>();
        measured.filter(contrast ->
                        telling.findings().measured().stream()
                                .anyMatch(comparison -> comparison.contrast().equals(contrast)))
                .ifPresent(shown::add);
        since.ifPresent(shown::add);
        against.ifPresent(shown::add);
        for (Contrast contrast : shown) {
            columns.add(
                    Block.Column.estimates(
                            Phrase.of(
                                    telling.wave(contrast.to())
                                            + " \u2212 "
                                            + telling.wave(contrast.from())),
                            telling.level().said()));
            columns.add(Block.Column.numbers("pairs"));
        }
        List<List<Phrase>> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            rows.add(row(outcome, shown));
        }
        contents.table(
                Phrase.of(telling.wave(then) + ": change by both starting points"),
                columns,
                rows,
                List.of(
                        Phrase.of(
                                "Mean changes with t intervals; not adjusted for the number of comparisons.")));
    }

    private List<Phrase> row(Outcome outcome, List<Contrast> shown) {
        List<Phrase> cells = new ArrayList<>();
        Phrase label = Phrase.of(outcome.written());
        for (Contrast contrast : shown) {
            Optional<Comparison> found =
                    telling.findings().comparisons().stream()
                            .filter(comparison ->
                                    comparison.outcome().equals(outcome)
                                            && comparison.contrast().equals(contrast))
                            .findFirst();
            label = found.map(comparison -> Phrase.of(comparison.label())).orElse(label);
            cells.add(
                    found.map(comparison ->
                                    telling.traced(
                                            comparison,
                                            Apa.changeWith(
                                                    comparison.statistics().meanChange(),
                                                    telling.level()
                                                            .ofChange(comparison.statistics()))))
                            .orElse(Phrase.of("\u2013")));
            cells.add(
                    found.map(comparison ->
                                    telling.traced(
                                            comparison,
                                            Phrase.of(
                                                    Integer.toString(comparison.counts().pairs()))))
                            .orElse(Phrase.of("\u2013")));
        }
        cells.addFirst(label);
        return cells;
    }
}
