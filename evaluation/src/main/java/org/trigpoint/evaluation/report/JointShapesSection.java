package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.change.AnswersBehind;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.CaseRow;
import org.trigpoint.evaluation.display.GroupRow;
import org.trigpoint.evaluation.display.JointDisplay;
import org.trigpoint.evaluation.display.Quotation;
import org.trigpoint.evaluation.display.TimeRow;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.statistics.ExactNumber;

/// The joint display by case, by group and by time.
final class JointShapesSection {
    private final Voices voices;
    private final JointDisplay display;
    private final Telling telling;

    JointShapesSection(Voices voices, Telling telling) {
        this.voices = voices;
        this.display = voices.display();
        this.telling = telling;
    }

    void addTo(Contents contents) {
        if (display.cases().isEmpty()) {
            return;
        }
        contents.section("The joint display by case, by group and by time");
        contents.paragraph(
                "The same rows from other sides, after the shapes that Guetterman, Fetters and Creswell 2015 found in published joint displays. Long quotations are shortened here; the table before has them whole.");
        cases(contents);
        groups(contents);
        times(contents);
    }

    private void cases(Contents contents) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        Optional<AnswersBehind> answers =
                switch (telling.links()) {
                    case NONE -> Optional.empty();
                    case TO_ROWS -> Optional.of(AnswersBehind.of(voices.study()));
                };
        Map<String, List<CaseRow>> people = new LinkedHashMap<>();
        display.cases()
                .forEach(row ->
                        people.computeIfAbsent(row.quotation().name(), _ -> new ArrayList<>())
                                .add(row));
        people.values().forEach(own -> own.forEach(row -> rows.add(caseCells(row, own, answers))));
        int smallest = voices.study().plan().smallestGroup();
        contents.joint(
                Phrase.of("By case: a person\u2019s own change beside the person\u2019s words"),
                List.of(
                        new Block.Share("Person", 18),
                        new Block.Share("Facet or theme", 20),
                        new Block.Share("Own change", 18),
                        new Block.Share("Words", 44)),
                rows,
                List.of(
                        Phrase.of(
                                answers.isPresent()
                                        ? "Own changes are exact here and are for the owner alone; the shared report tells only their direction, and only where at least "
                                                + smallest
                                                + " people share all that is told of a person."
                                        : "Attributes, and whether a person\u2019s own score rose, stayed or fell, are told only where at least "
                                                + smallest
                                                + " people of the study share all that is told of the person.")));
    }

    private List<Block.Cell> caseCells(
            CaseRow row, List<CaseRow> own, Optional<AnswersBehind> answers) {
        boolean first = row.equals(own.getFirst());
        String person = first ? row.quotation().speaker() : row.quotation().name();
        String pseudonym =
                answers.isPresent() && first ? " (" + row.quotation().person().value() + ")" : "";
        return List.of(
                Block.Cell.of(line(first ? Block.Hand.NAME : Block.Hand.ASIDE, person + pseudonym)),
                Block.Cell.of(line(Block.Hand.PLAIN, row.row().label())),
                Block.Cell.of(ownChange(row, answers)),
                Block.Cell.of(Quoted.shortPart(row.quotation(), telling.links())));
    }

    private Block.Part ownChange(CaseRow row, Optional<AnswersBehind> answers) {
        if (row.comparison().isEmpty()) {
            return line(Block.Hand.ASIDE, row.row().measured().instead());
        }
        if (answers.isPresent()) {
            return new Block.Part.Line(
                    Block.Hand.NUMBER,
                    telling.traced(row.comparison().get(), Phrase.of(exact(row, answers.get()))));
        }
        return row.change()
                .<Block.Part>map(change ->
                        line(
                                Block.Hand.NUMBER,
                                switch (change) {
                                    case ROSE -> "rose";
                                    case SAME -> "stayed the same";
                                    case FELL -> "fell";
                                    case NO_PAIR -> "not rated twice";
                                }))
                .orElse(line(Block.Hand.ASIDE, "not told"));
    }

    private static String exact(CaseRow row, AnswersBehind answers) {
        return row.comparison()
                .flatMap(comparison ->
                        answers.rows(comparison.outcome(), comparison.contrast()).stream()
                                .filter(found -> found.person().equals(row.quotation().person()))
                                .findFirst())
                .flatMap(AnswersBehind.Row::change)
                .map(ExactNumber::toDouble)
                .map(Say::change)
                .orElse("not rated twice");
    }

    private void groups(Contents contents) {
        Map<String, List<GroupRow>> columns = new LinkedHashMap<>();
        display.groups()
                .forEach(row ->
                        columns.computeIfAbsent(row.column(), _ -> new ArrayList<>()).add(row));
        columns.forEach((column, rows) ->
                contents.joint(
                        Phrase.of(
                                "By "
                                        + column
                                        + ": change of each group beside the words of people in it"),
                        List.of(
                                new Block.Share("Facet", 20),
                                new Block.Share("Group", 16),
                                new Block.Share("Change", 22),
                                new Block.Share("Words", 42)),
                        rows.stream().map(this::groupCells).toList(),
                        List.of(
                                Phrase.of(
                                        "Groups of fewer than "
                                                + voices.study().plan().smallestGroup()
                                                + " pairs, and any from which they could be worked out, are not shown; a quotation stands beside a group only where this may be told of its speaker. Groups were not tested against each other."))));
    }

    private List<Block.Cell> groupCells(GroupRow row) {
        return List.of(
                Block.Cell.of(line(Block.Hand.NAME, row.row().label())),
                Block.Cell.of(
                        line(Block.Hand.PLAIN, row.group()),
                        line(
                                Block.Hand.ASIDE,
                                Say.count(row.change().nComplete(), "pair", "pairs"))),
                Block.Cell.of(
                        new Block.Part.Line(
                                Block.Hand.NUMBER,
                                Apa.changeWith(
                                        row.change().meanChange(),
                                        telling.level().ofChange(row.change())))),
                words(row.quotations()));
    }

    private void times(Contents contents) {
        contents.joint(
                Phrase.of("By time: scores at each wave beside what was said from then on"),
                List.of(
                        new Block.Share("Facet", 20),
                        new Block.Share("Wave", 16),
                        new Block.Share("Mean (SD)", 18),
                        new Block.Share("Words until the next wave", 46)),
                display.times().stream().map(JointShapesSection.this::timeCells).toList(),
                List.of(
                        Phrase.of(
                                "Means are of everyone who answered the wave. A quotation stands beside the last wave before the interview; quotations without a date are left out.")));
    }

    private List<Block.Cell> timeCells(TimeRow row) {
        return List.of(
                Block.Cell.of(line(Block.Hand.NAME, row.row().label())),
                Block.Cell.of(line(Block.Hand.PLAIN, row.label())),
                Block.Cell.of(
                        new Block.Part.Line(
                                Block.Hand.NUMBER,
                                Apa.meanSd(
                                        row.scores().description().mean(),
                                        row.scores().description().sd())),
                        line(Block.Hand.ASIDE, "n = " + row.scores().description().n())),
                words(row.quotations()));
    }

    private Block.Cell words(List<Quotation> quotations) {
        return quotations.isEmpty()
                ? Block.Cell.of(line(Block.Hand.ASIDE, "\u2013"))
                : new Block.Cell(
                        quotations.stream()
                                .map(quotation -> Quoted.shortPart(quotation, telling.links()))
                                .toList());
    }

    private static Block.Part line(Block.Hand hand, String text) {
        return new Block.Part.Line(hand, Phrase.of(text));
    }
}
