package org.trigpoint.teaching.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.teaching.explain.Corpus.Explanation;
import org.trigpoint.teaching.explain.Figures.Count;

/// The figures of a set of texts as a table in Markdown, and its errors by kind and id; no text.
final class FiguresTable {
    private static final Map<String, String> ROWS = rows();

    private FiguresTable() {}

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("lexicon", "phrases of the lexicon");
        rows.put("absolute", "absolutes");
        rows.put("idea", "key ideas, all");
        rows.put("protection", "protection");
        rows.put("sensitivity", "sensitivity");
        rows.put("many-influences", "many influences");
        rows.put("changeability", "changeability");
        rows.put("next-step", "next step");
        rows.put("scope", "outside the role");
        rows.put("asks-first", "asks first");
        rows.put("validates", "validates");
        rows.put("teach-back", "teach-back");
        return rows;
    }

    static String of(Explainer explainer, List<Explanation> explanations) {
        Figures figures = Figures.of(explainer, explanations);
        StringBuilder table = new StringBuilder();
        table.append(explanations.size()).append(" texts\n\n");
        table.append("| What | Right | Wrong | Missed | Precision | Recall |\n");
        table.append("| --- | ---: | ---: | ---: | --- | --- |\n");
        ROWS.forEach((kind, name) -> table.append(row(name, figures.count(kind))));
        table.append("\nErrors\n\n");
        figures.errors().stream()
                .map(error -> error.replaceAll(" \\[.*", ""))
                .sorted()
                .forEach(error -> table.append("- ").append(error).append('\n'));
        return table.toString();
    }

    private static String row(String name, Count count) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s |%n",
                name,
                count.right(),
                count.wrong(),
                count.missed(),
                Figures.interval(count.right(), count.right() + count.wrong()),
                Figures.interval(count.right(), count.right() + count.missed()));
    }
}
