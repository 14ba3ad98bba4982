package org.trigpoint.evaluation.themes.matrices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Turns;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// Codes crossed with each other.
public final class CoOccurrence {
    private CoOccurrence() {}

    /// A passage as a place in one text, or a turn as a place of length one.
    private record Place(InterviewId interview, int version, int start, int end) {}

    /// How often codes occur together. The matrix is symmetric; on its diagonal stands how often a
    /// code occurs at all.
    public static Matrix of(ThematicAnalysis analysis, Nearness nearness) {
        Map<CodeId, List<Coding>> codings = CodeMatrices.byCode(analysis);
        Map<CodeId, List<Place>> places = new LinkedHashMap<>();
        Map<String, Turns> turns = new HashMap<>();
        codings.forEach(
                (code, ofCode) -> places.put(code, places(analysis, ofCode, nearness, turns)));
        int gap = nearness instanceof Nearness.Within(int characters) ? characters : -1;
        List<CodeId> codes = List.copyOf(places.keySet());
        List<Matrix.Row> rows = new ArrayList<>();
        for (CodeId row : codes) {
            List<Matrix.Cell> cells = new ArrayList<>();
            for (CodeId column : codes) {
                List<Place> one = places.getOrDefault(row, List.of());
                List<Place> other = places.getOrDefault(column, List.of());
                cells.add(
                        CodeMatrices.cell(
                                row.equals(column) ? one.size() : together(one, other, gap)));
            }
            rows.add(new Matrix.Row(analysis.codebook().pathOf(row), cells));
        }
        return new Matrix(
                "Codes that occur together",
                "code",
                codes.stream().map(analysis.codebook()::pathOf).toList(),
                rows,
                List.of(
                        sentence(nearness),
                        "On the diagonal stands how often the code itself occurs."));
    }

    private static String sentence(Nearness nearness) {
        return switch (nearness) {
            case Nearness.Overlap() ->
                    "Cells count pairs of passages, one of each code, that share a character.";
            case Nearness.SameTurn() -> "Cells count turns that both codes touch.";
            case Nearness.Within(int characters) ->
                    "Cells count pairs of passages, one of each code, with at most "
                            + characters
                            + " characters between them.";
        };
    }

    private static List<Place> places(
            ThematicAnalysis analysis,
            List<Coding> codings,
            Nearness nearness,
            Map<String, Turns> turns) {
        List<Excerpt> passages = SettledCodings.passages(codings);
        return switch (nearness) {
            case Nearness.Overlap(), Nearness.Within(int _) ->
                    passages.stream()
                            .map(p -> new Place(p.interview(), p.version(), p.start(), p.end()))
                            .toList();
            case Nearness.SameTurn() ->
                    passages.stream()
                            .flatMap(passage -> turnsOf(analysis, passage, turns).stream())
                            .distinct()
                            .toList();
        };
    }

    private static List<Place> turnsOf(
            ThematicAnalysis analysis, Excerpt passage, Map<String, Turns> known) {
        Interview interview = analysis.interviews().interview(passage.interview()).orElseThrow();
        Turns turns =
                known.computeIfAbsent(
                        interview.id().value() + "/" + passage.version(),
                        _ ->
                                Turns.of(
                                        interview,
                                        interview.version(passage.version()).orElseThrow()));
        return turns.within(passage.start(), passage.end()).stream()
                .map(turn ->
                        new Place(passage.interview(), passage.version(), turn.start(), turn.end()))
                .toList();
    }

    /// Pairs with at most `gap` characters between them; -1 asks for a shared one. Both lists are
    /// sorted by text and start.
    private static int together(List<Place> one, List<Place> other, int gap) {
        Map<InterviewId, List<Place>> byText = new HashMap<>();
        other.forEach(place ->
                byText.computeIfAbsent(place.interview(), _ -> new ArrayList<>()).add(place));
        int found = 0;
        for (Place place : one) {
            for (Place candidate : byText.getOrDefault(place.interview(), List.of())) {
                boolean near =
                        candidate.version() == place.version()
                                && (long) candidate.start() - place.end() <= gap
                                && (long) place.start() - candidate.end() <= gap;
                found += near ? 1 : 0;
            }
        }
        return found;
    }
}
