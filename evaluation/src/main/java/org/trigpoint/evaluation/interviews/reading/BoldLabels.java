package org.trigpoint.evaluation.interviews.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Labels that bold type alone sets apart: "**Interviewer** How was it?" becomes "Interviewer: How
/// was it?", where such a label comes back.
final class BoldLabels {
    private static final Pattern LABEL =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'\u2019.-]*(?: [\\p{Lu}\\p{N}(][^ :]*){0,3}");

    private BoldLabels() {}

    /// A paragraph, the first `bold` units of which are in bold type.
    record Line(String text, int bold) {
        String label() {
            String bolded = text.substring(0, Math.min(bold, text.length())).strip();
            boolean alone = bold >= text.strip().length();
            return !alone && LABEL.matcher(bolded).matches() ? bolded : "";
        }
    }

    static String text(List<Line> lines) {
        Map<String, Integer> seen = new HashMap<>();
        lines.forEach(line -> seen.merge(line.label(), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            String label = line.label();
            if (!label.isEmpty() && seen.getOrDefault(label, 0) > 1) {
                String rest = line.text().substring(line.bold());
                text.append(label).append(startsWithTime(rest) ? " " : ": ").append(rest.strip());
            } else {
                text.append(line.text());
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// A label with its time on a line of its own needs no colon.
    private static boolean startsWithTime(String rest) {
        return rest.strip().matches("(?s)[\\[(]?\\d{1,3}:\\d{2}.*");
    }
}
