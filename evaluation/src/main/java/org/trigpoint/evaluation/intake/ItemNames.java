package org.trigpoint.evaluation.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.evaluation.intake.matching.Spelling;

/// Short names for items and groups, unique and fit to be column headings.
final class ItemNames {
    private static final int MOST_WORDS = 4;
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "a",
                    "an",
                    "and",
                    "the",
                    "to",
                    "of",
                    "in",
                    "on",
                    "for",
                    "with",
                    "i",
                    "am",
                    "you",
                    "are",
                    "how",
                    "confident",
                    "feel",
                    "my",
                    "your",
                    "their",
                    "them",
                    "someone",
                    "people",
                    "person",
                    "can",
                    "is",
                    "do",
                    "what",
                    "which",
                    "that",
                    "now",
                    "support",
                    "supporting",
                    "help",
                    "helping",
                    "please",
                    "rate");
    private static final Set<String> RESERVED =
            Set.of(
                    "participant",
                    "wave",
                    "instrument",
                    "answered-on",
                    "total",
                    "all",
                    "withdrawal");

    private final Set<String> taken = new HashSet<>(RESERVED);

    /// A short name from a wording: its first telling words, joined with dashes.
    String of(String wording) {
        List<String> words = Spelling.words(wording);
        List<String> telling = words.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        List<String> used = telling.isEmpty() ? words : telling;
        String name = String.join("-", used.stream().limit(MOST_WORDS).toList());
        return unique(name.isEmpty() ? "item" : name);
    }

    /// The name itself, or with a number where it is taken.
    String unique(String name) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "-" + n;
        }
        return free;
    }

    /// Takes a name out of use.
    void reserve(String name) {
        taken.add(name);
    }
}
