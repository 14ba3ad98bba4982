package org.trigpoint.evaluation.interviews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A text in the one form in which Trigpoint keeps turns: `Label: words` or `Label 00:03:12:
/// words`, an empty line between turns, single line ends within, one line end at the end.
///
/// Putting a kept text into this form again changes nothing.
///
/// @param text in that form
/// @param labels every label as the file had it, with the label that is kept
public record KeptText(String text, SequencedMap<String, String> labels) {
    public KeptText {
        labels = new LinkedHashMap<>(labels);
    }

    /// How labels of a file are to be written.
    ///
    /// @param asking labels of those who ask; they become `Interviewer`, with a number where there
    ///   are several
    /// @param renamed labels to be replaced, and by what
    public record Naming(List<String> asking, Map<String, String> renamed) {
        public Naming {
            asking = List.copyOf(asking);
            renamed = Map.copyOf(renamed);
        }

        /// Labels stay as they are.
        public static Naming asWritten() {
            return new Naming(List.of(), Map.of());
        }

        private String of(String label) {
            int number = indexOf(asking, label);
            if (number >= 0) {
                return asking.size() == 1 ? "Interviewer" : "Interviewer " + (number + 1);
            }
            return renamed.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(label))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(label);
        }

        private boolean names(String label) {
            return !of(label).equals(label) || indexOf(asking, label) >= 0;
        }

        private static int indexOf(List<String> labels, String label) {
            for (int i = 0; i < labels.size(); i++) {
                if (labels.get(i).equalsIgnoreCase(label)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /// The labels a text has, in the order in which they first speak.
    ///
    /// @param told labels that are known to be a speaker's
    public static List<String> labels(String text, List<String> told) {
        return Turns.begins(text, label -> Naming.indexOf(told, label) >= 0).stream()
                .map(begin -> begin.line().label())
                .distinct()
                .toList();
    }

    /// The kept form of a text.
    public static KeptText of(String text, Naming naming) {
        List<Turns.Begin> begins = Turns.begins(text, naming::names);
        KeptText kept = written(text, begins, naming::of);
        if (Turns.begins(kept.text(), _ -> false).size() == begins.size()) {
            return settled(kept);
        }
        // a name that is no longer told from a sentence: all names give way to numbers
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Turns.Begin begin : begins) {
            String label = naming.of(begin.line().label());
            if (!new SpeakerLabel(label).isKnown()) {
                numbers.putIfAbsent(label, "Speaker " + (numbers.size() + 1));
            }
        }
        return settled(
                written(
                        text,
                        begins,
                        label -> numbers.getOrDefault(naming.of(label), naming.of(label))));
    }

    /// A label alone on its line draws up the next line, which may begin with a time of its own;
    /// then the form is found once more.
    private static KeptText settled(KeptText kept) {
        String text = kept.text();
        for (int again = 0; again < 4; again++) {
            String next =
                    written(text, Turns.begins(text, _ -> false), UnaryOperator.identity()).text();
            if (next.equals(text)) {
                break;
            }
            text = next;
        }
        return new KeptText(text, kept.labels());
    }

    private static KeptText written(
            String text, List<Turns.Begin> begins, UnaryOperator<String> naming) {
        if (begins.isEmpty()) {
            return new KeptText(paragraphs(text, "\n\n"), new LinkedHashMap<>());
        }
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        List<String> blocks = new ArrayList<>();
        String head = paragraphs(text.substring(0, begins.getFirst().label()), "\n").strip();
        if (!head.isEmpty()) {
            blocks.add(head);
        }
        for (int i = 0; i < begins.size(); i++) {
            Turns.Begin begin = begins.get(i);
            int end = i + 1 < begins.size() ? begins.get(i + 1).label() : text.length();
            String words = paragraphs(text.substring(begin.words(), end), "\n").strip();
            String label = naming.apply(begin.line().label());
            labels.put(begin.line().label(), label);
            String written = new SpeakerLabel(label).written(begin.line().at());
            blocks.add(words.isEmpty() ? written : written + " " + words);
        }
        return new KeptText(String.join("\n\n", blocks) + "\n", labels);
    }

    /// Lines without blanks at their ends; several empty lines become one, or none.
    private static String paragraphs(String text, String between) {
        String stripped = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return stripped.strip().replaceAll("\n{2,}", between) + "\n";
    }

    /// Whether a text is in this form already.
    public static boolean isKept(String text) {
        return of(text, Naming.asWritten()).text().equals(text);
    }
}
