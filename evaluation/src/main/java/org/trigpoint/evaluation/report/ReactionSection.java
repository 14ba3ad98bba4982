package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.change.WaveScores;
import org.trigpoint.evaluation.study.AboutWork;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.statistics.Description;

/// How workshops were received, and what was tried at work: described, and never compared.
final class ReactionSection {
    private final Telling telling;

    ReactionSection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        List<WaveScores> all =
                telling.findings().scores().stream()
                        .filter(scores -> scores.description().n() > 0)
                        .filter(scores -> isReaction(scores))
                        .toList();
        received(contents, all.stream().filter(scores -> !isTried(scores)).toList());
        tried(contents, all.stream().filter(ReactionSection::isTried).toList());
    }

    private boolean isReaction(WaveScores scores) {
        return telling.findings().flow().stream()
                .filter(flow -> flow.wave().equals(scores.wave()))
                .anyMatch(flow -> flow.kind() == WaveKind.REACTION);
    }

    private static boolean isTried(WaveScores scores) {
        return scores.outcome().instrument().equals(AboutWork.TRIED);
    }

    private void received(Contents contents, List<WaveScores> all) {
        if (all.isEmpty()) {
            return;
        }
        contents.section("How workshops were received");
        contents.paragraph(
                "After a workshop people rated short statements of our own, which are not validated. They describe how it was received, not what was learned, and enter no comparison.");
        contents.table(
                Phrase.of("Ratings after workshops"),
                columns("Statement"),
                rows(all),
                suppressed(all));
    }

    private void tried(Contents contents, List<WaveScores> all) {
        if (all.isEmpty()) {
            return;
        }
        contents.section("What was tried");
        contents.paragraph(
                "After the course people may note what they tried at work, as often as they like. Noting is voluntary: a number says how often something was noted, not how often it was done, and people who noted nothing are not in it.");
        contents.table(
                Phrase.of("Times noted by each person who noted anything"),
                columns("Facet"),
                rows(all),
                suppressed(all));
    }

    private static List<Block.Column> columns(String first) {
        return List.of(
                Block.Column.words(first),
                Block.Column.words("About"),
                Block.Column.numbers(Phrase.marked("*n*")),
                Block.Column.numbers(Phrase.marked("*M* (*SD*)")));
    }

    private int smallest() {
        return telling.findings().study().plan().smallestGroup();
    }

    private List<List<Phrase>> rows(List<WaveScores> all) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (WaveScores scores : all) {
            Description description = scores.description();
            boolean shown = description.n() >= smallest();
            rows.add(
                    List.of(
                            Phrase.of(scores.label()),
                            Phrase.of(label(scores)),
                            Phrase.of(
                                    shown
                                            ? Long.toString(description.n())
                                            : "fewer than " + smallest()),
                            shown
                                    ? Apa.meanSd(description.mean(), description.sd())
                                    : Phrase.of("\u2013")));
        }
        return rows;
    }

    private String label(WaveScores scores) {
        Optional<WaveFlow> wave =
                telling.findings().flow().stream()
                        .filter(flow -> flow.wave().equals(scores.wave()))
                        .findFirst();
        return wave.map(WaveFlow::label).orElse(scores.wave().value());
    }

    private List<Phrase> suppressed(List<WaveScores> all) {
        return all.stream().anyMatch(scores -> scores.description().n() < smallest())
                ? List.of(
                        Phrase.of("Of fewer than " + smallest() + " people no numbers are shown."))
                : List.of();
    }
}
