package org.trigpoint.evaluation.themes.matrices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.Memo;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;

/// Themes crossed with people, and what stands behind them, as matrices.
public final class ThemeMatrices {
    private ThemeMatrices() {}

    /// The framework matrix: one row a participant, one column a theme, and in each cell what the
    /// participant's interviews say of it, in the analysts' words (Ritchie and Spencer, 1994). A
    /// cell without a summary says how many passages wait for one.
    public static Matrix framework(ThematicAnalysis analysis) {
        Map<InterviewId, ParticipantId> speaker = new LinkedHashMap<>();
        analysis.interviews()
                .all()
                .forEach(interview ->
                        interview.participant().ifPresent(p -> speaker.put(interview.id(), p)));
        Set<ParticipantId> people = new LinkedHashSet<>(speaker.values());
        Map<Memo.About.OfCell, List<String>> summaries = new LinkedHashMap<>();
        for (Memo memo : analysis.memos()) {
            if (memo.about() instanceof Memo.About.OfCell cell) {
                people.add(cell.participant());
                summaries.computeIfAbsent(cell, _ -> new ArrayList<>()).add(memo.text());
            }
        }
        List<Coding> codings = SettledCodings.of(analysis);
        CodesOfThemes codes = new CodesOfThemes(analysis);
        List<Matrix.Row> rows = new ArrayList<>();
        for (ParticipantId person : people) {
            List<Matrix.Cell> cells = new ArrayList<>();
            for (Theme theme : analysis.themes()) {
                Set<CodeId> own = codes.of(theme.id());
                List<Coding> ofCell =
                        codings.stream()
                                .filter(coding ->
                                        own.contains(coding.code())
                                                && person.equals(
                                                        speaker.get(coding.excerpt().interview())))
                                .toList();
                cells.add(
                        new Matrix.Cell.Words(
                                words(
                                        summaries.getOrDefault(
                                                new Memo.About.OfCell(person, theme.id()),
                                                List.of()),
                                        SettledCodings.passages(ofCell).size())));
            }
            rows.add(new Matrix.Row(person.value(), cells));
        }
        return new Matrix(
                "Framework matrix",
                "participant",
                analysis.themes().stream().map(Theme::name).toList(),
                rows,
                List.of(
                        "Summaries are memos about a participant and a theme, in memos.yaml.",
                        "One row is one person: this is for the team, not for a report."));
    }

    private static String words(List<String> summaries, int passages) {
        if (!summaries.isEmpty()) {
            return String.join("\n", summaries);
        }
        return passages == 0
                ? ""
                : "(" + passages + (passages == 1 ? " passage" : " passages") + ", no summary yet)";
    }

    /// The spread of themes as a matrix.
    public static Matrix of(Spread spread) {
        List<Matrix.Row> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add(
                "Of "
                        + spread.voices()
                        + " people in "
                        + spread.interviews()
                        + " coded interviews. Counts say how widely a theme is shared, not how much it matters.");
        for (Spread.OfTheme theme : spread.themes()) {
            rows.add(
                    new Matrix.Row(
                            theme.name(),
                            List.of(
                                    CodeMatrices.cell(theme.voices().size()),
                                    CodeMatrices.cell(theme.interviews()),
                                    CodeMatrices.cell(theme.passages()),
                                    CodeMatrices.cell(theme.codings()))));
            if (theme.restsOnOneVoice()) {
                notes.add(
                        "\""
                                + theme.name()
                                + "\": "
                                + theme.voices().size()
                                + " people share it, but one of them has "
                                + theme.leading().map(Spread.Leading::passages).orElse(0)
                                + " of its "
                                + theme.passages()
                                + " passages.");
            }
        }
        return new Matrix(
                "Spread of themes",
                "theme",
                List.of("people", "interviews", "passages", "codings"),
                rows,
                notes);
    }

    /// New codes as a matrix; where they are not shown, a matrix without rows whose notes say why.
    public static Matrix of(NewCodes found, ThematicAnalysis analysis) {
        List<String> columns = List.of("new codes", "codes so far", "which");
        return switch (found) {
            case NewCodes.NotShown(String reason, String power) ->
                    new Matrix(
                            "New codes by interview",
                            "interview",
                            columns,
                            List.of(),
                            List.of(
                                    reason,
                                    power.isBlank()
                                            ? "The analysts have not yet written why these interviews are enough (`information_power` in themes.yaml)."
                                            : "Information power, in the analysts' words: "
                                                    + power));
            case NewCodes.Counted counted ->
                    new Matrix(
                            "New codes by interview",
                            "interview",
                            columns,
                            counted.interviews().stream().map(step -> row(step, analysis)).toList(),
                            List.of(
                                    counted.order() == NewCodes.Order.BY_DATE
                                            ? "Interviews stand in the order of their dates."
                                            : "Interviews stand as in interviews.csv: not all have a date.",
                                    counted.outcome()
                                            .map(ThemeMatrices::sentence)
                                            .orElse("There is no stopping rule in themes.yaml.")));
        };
    }

    private static Matrix.Row row(NewCodes.Step step, ThematicAnalysis analysis) {
        return new Matrix.Row(
                step.interview().value(),
                List.of(
                        CodeMatrices.cell(step.newCodes().size()),
                        CodeMatrices.cell(step.codesSoFar()),
                        new Matrix.Cell.Words(
                                step.newCodes().stream()
                                        .map(analysis.codebook()::pathOf)
                                        .collect(Collectors.joining("; ")))));
    }

    /// What the stopping rule says, a sentence.
    public static String sentence(NewCodes.Outcome outcome) {
        return switch (outcome) {
            case NewCodes.Outcome.Met(int at, int base, int added) ->
                    "The stopping rule was met at interview "
                            + at
                            + ": the last run added "
                            + added
                            + " to the "
                            + base
                            + " codes of the base (Guest, Namey and Chen, 2020).";
            case NewCodes.Outcome.NotMet(int base, int added) ->
                    "The stopping rule was not met: the last run still added "
                            + added
                            + " to the "
                            + base
                            + " codes of the base (Guest, Namey and Chen, 2020).";
            case NewCodes.Outcome.TooFew(int needed) ->
                    "The stopping rule needs " + needed + " coded interviews.";
            case NewCodes.Outcome.BaseWithoutCodes() ->
                    "The interviews of the stopping rule's base have no codes.";
        };
    }
}
