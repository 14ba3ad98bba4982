package org.trigpoint.evaluation.themes.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.statistics.agreement.Stretch;

/// A place at which some of the coders applied a code and others did not.
///
/// @param excerpt where
/// @param code which code
/// @param applied who applied it
/// @param left who worked on the text and did not
public record Disagreement(Excerpt excerpt, CodeId code, List<String> applied, List<String> left) {
    public Disagreement {
        applied = List.copyOf(applied);
        left = List.copyOf(left);
    }

    /// All disagreements on what a question asks for, in the order of interviews and texts.
    public static List<Disagreement> of(ThematicAnalysis analysis, AgreementQuestion question) {
        Comparison comparison = new Comparison(analysis, question);
        List<Disagreement> found = new ArrayList<>();
        for (Map.Entry<CodeId, List<Coding>> entry : comparison.codings().entrySet()) {
            Map<Integer, List<Stretch>> byText =
                    comparison.stretches(entry.getValue()).stream()
                            .collect(Collectors.groupingBy(Stretch::text));
            byText.forEach((text, stretches) ->
                    inText(comparison, text, entry.getKey(), stretches, found));
        }
        List<String> order =
                comparison.texts().stream().map(text -> text.interview().id().value()).toList();
        found.sort(
                Comparator.<Disagreement>comparingInt(
                                place -> order.indexOf(place.excerpt.interview().value()))
                        .thenComparingInt(place -> place.excerpt.start())
                        .thenComparingInt(place -> place.excerpt.end()));
        return found;
    }

    private static void inText(
            Comparison comparison,
            int number,
            CodeId code,
            List<Stretch> stretches,
            List<Disagreement> found) {
        Comparison.Text text = comparison.texts().get(number);
        int[] cuts =
                stretches.stream()
                        .flatMapToInt(s -> IntStream.of(s.start(), s.end()))
                        .sorted()
                        .distinct()
                        .toArray();
        List<Integer> before = List.of();
        int from = 0;
        for (int i = 0; i + 1 < cuts.length; i++) {
            int at = cuts[i];
            List<Integer> now =
                    stretches.stream()
                            .filter(stretch -> stretch.start() <= at && at < stretch.end())
                            .map(Stretch::coder)
                            .distinct()
                            .sorted()
                            .toList();
            if (!now.equals(before)) {
                add(comparison, text, code, before, from, at, found);
                before = now;
                from = at;
            }
        }
        if (cuts.length > 0) {
            add(comparison, text, code, before, from, cuts[cuts.length - 1], found);
        }
    }

    private static void add(
            Comparison comparison,
            Comparison.Text text,
            CodeId code,
            List<Integer> applied,
            int from,
            int to,
            List<Disagreement> found) {
        if (applied.isEmpty() || applied.size() == text.coders().size() || from == to) {
            return;
        }
        TextUnits.Place place = text.units().inText(from, to);
        found.add(
                new Disagreement(
                        new Excerpt(
                                text.interview().id(),
                                text.version().number(),
                                place.start(),
                                place.end()),
                        code,
                        applied.stream().map(comparison.coders()::get).toList(),
                        text.coders().stream()
                                .filter(coder -> !applied.contains(coder))
                                .sorted()
                                .map(comparison.coders()::get)
                                .toList()));
    }
}
