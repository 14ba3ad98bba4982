package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.change.StudyHead;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.study.EthicsKind;
import org.trigpoint.evaluation.study.WaveKind;

/// The study, who took part, and who was lost on the way.
final class ParticipantsSection {
    private final Telling telling;
    private final StudyHead head;
    private final FlowFigure figure;

    ParticipantsSection(Telling telling, Lettering lettering) {
        this.telling = telling;
        this.head = telling.findings().study();
        this.figure = new FlowFigure(telling, lettering);
    }

    void addTo(Contents contents) {
        contents.section("Participants");
        contents.paragraph(people());
        contents.paragraph(answered());
        contents.table(
                Phrase.of("Who was asked and who answered, by wave"),
                columns(),
                telling.findings().flow().stream().map(this::row).toList(),
                notes());
        figure.addTo(contents);
    }

    private Phrase people() {
        List<String> sentences = new ArrayList<>();
        String setting =
                head.about().setting().isBlank() ? "" : " Setting: " + head.about().setting() + ".";
        boolean comparator = head.comparators() > 0;
        sentences.add(
                Say.count(head.people(), "person", "people")
                        + (comparator
                                ? " of the programme and "
                                        + Say.count(head.comparators(), "person", "people")
                                        + " of the comparison group"
                                : "")
                        + (head.people() + head.comparators() == 1 ? " is" : " are")
                        + " part of this analysis."
                        + setting);
        if (head.notConsented() > 0) {
            sentences.add(
                    Say.count(head.notConsented(), "person has", "people have")
                            + " no consent to the study recorded and "
                            + (head.notConsented() == 1 ? "enters" : "enter")
                            + " no number here.");
        }
        if (head.about().withdrawn() > 0) {
            sentences.add(
                    Say.count(head.about().withdrawn(), "person", "people")
                            + " withdrew their data, which "
                            + (head.about().withdrawn() == 1 ? "is" : "are")
                            + " no longer held.");
        }
        head.about()
                .ethics()
                .ifPresent(ethics ->
                        sentences.add(
                                "The work was classed as "
                                        + (ethics.kind() == EthicsKind.RESEARCH
                                                ? "research"
                                                : "service evaluation")
                                        + ethics.decidedOn()
                                                .map(on -> " on " + Dates.said(on))
                                                .orElse("")
                                        + (ethics.reference().isBlank()
                                                ? ""
                                                : " (" + ethics.reference() + ")")
                                        + "."));
        return Phrase.of(String.join(" ", sentences));
    }

    private Phrase answered() {
        List<String> parts = new ArrayList<>();
        for (WaveFlow wave : telling.measuredWaves()) {
            String late =
                    wave.late() == 0
                            ? ""
                            : ", of whom "
                                    + wave.late()
                                    + " only after the training had begun for them";
            parts.add(
                    wave.answered()
                            + " of "
                            + wave.asked()
                            + " answered at "
                            + wave.label()
                            + late);
        }
        if (parts.isEmpty()) {
            return Phrase.of("");
        }
        String late =
                telling.findings().flow().stream().anyMatch(wave -> wave.late() > 0)
                        ? " Late answers are kept, and left out of every pair and of the ratings below."
                        : "";
        return Phrase.of("Of those asked, " + String.join("; ", parts) + "." + late);
    }

    private static List<Block.Column> columns() {
        return List.of(
                Block.Column.words("Wave"),
                Block.Column.words("Kind"),
                Block.Column.numbers("Asked"),
                Block.Column.numbers("Answered"),
                Block.Column.numbers("Late"),
                Block.Column.numbers("Outside window"),
                Block.Column.numbers("Had withdrawn"),
                Block.Column.numbers("Not part of my role"),
                Block.Column.numbers("Skipped"));
    }

    private List<Phrase> row(WaveFlow wave) {
        String kind =
                switch (wave.kind()) {
                    case MEASURED -> "time point";
                    case THEN -> "then-test";
                    case REACTION -> "reaction";
                };
        List<Phrase> cells = new ArrayList<>(List.of(Phrase.of(wave.label()), Phrase.of(kind)));
        for (int count : new int[] {wave.asked(), wave.answered()}) {
            cells.add(Phrase.of(Integer.toString(count)));
        }
        Phrase late = Phrase.of(Integer.toString(wave.late()));
        boolean traced = telling.links() == Telling.Links.TO_ROWS && wave.late() > 0;
        cells.add(traced ? late.leadingTo(RowsSection.LATE) : late);
        for (int count :
                new int[] {
                    wave.outsideWindow(), wave.withdrawn(), wave.notPartOfRole(), wave.skipped()
                }) {
            cells.add(Phrase.of(Integer.toString(count)));
        }
        return cells;
    }

    private List<Phrase> notes() {
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.of(
                        "Late: answered the first wave only after the training had begun for the person. Outside window: further from the planned day than the wave allows; kept. Not part of my role, and skipped, count single ratings, not people."));
        if (telling.findings().flow().stream().anyMatch(wave -> wave.kind() == WaveKind.THEN)) {
            notes.add(
                    Phrase.of("A then-test asks, later, how it was before. It is no time point."));
        }
        return notes;
    }
}
