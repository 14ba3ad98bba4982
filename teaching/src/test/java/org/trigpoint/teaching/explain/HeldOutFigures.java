package org.trigpoint.teaching.explain;

import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.teaching.explain.Corpus.Half;

/// Reads a half of the texts and prints figures, and how many errors there are of each sort; no
/// text. Run once on the held-out half: docs/reference/explain-pain-feedback.md.
final class HeldOutFigures {
    private HeldOutFigures() {}

    /// @param arguments `DEVELOPMENT` or `HELD_OUT`
    public static void main(String[] arguments) {
        Half half = Half.valueOf(arguments[0]);
        Figures figures = Figures.of(ShippedLexicon.EXPLAINER, Corpus.of(half));
        figures.counts().forEach((kind, count) -> System.out.println(kind + ": " + count.line()));
        Map<String, Integer> sorts = new TreeMap<>();
        for (String error : figures.errors()) {
            sorts.merge(error.replaceAll("e\\d{3}.*", "").strip(), 1, Integer::sum);
        }
        sorts.forEach((sort, count) -> System.out.println(sort + ": " + count));
        figures.errors().stream()
                .map(error -> error.replaceAll(" \\[.*", ""))
                .forEach(System.out::println);
    }
}
