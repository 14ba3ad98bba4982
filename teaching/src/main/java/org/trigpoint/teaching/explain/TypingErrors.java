package org.trigpoint.teaching.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Mends a word that is one letter away from a word of the lexicon: one missing, one too many, one
/// wrong or two changed round. Words of fewer than six letters and the first letter are never
/// mended, and neither is a word that is known to be right.
final class TypingErrors implements UnaryOperator<String> {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 24;

    /// From here on a single wrong letter is mended too; shorter, it is often another word.
    private static final int LONG = 8;

    private static final List<String> ENDINGS =
            List.of("s", "d", "r", "y", "n", "ed", "er", "ly", "ing", "ful", "es", "al");

    /// Words with one letter taken out, and the words they came from.
    private final Map<String, Set<String>> shortened = new HashMap<>();

    private final Set<String> mendable = new HashSet<>();
    private final Set<String> known;

    TypingErrors(Set<String> vocabulary, Set<String> right) {
        known = new HashSet<>(vocabulary);
        known.addAll(right);
        for (String word : vocabulary) {
            if (word.length() >= SHORTEST) {
                mendable.add(word);
                for (int i = 1; i < word.length(); i++) {
                    shortened
                            .computeIfAbsent(without(word, i), ignored -> new HashSet<>())
                            .add(word);
                }
            }
        }
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    @Override
    public String apply(String word) {
        boolean mends = word.length() >= SHORTEST - 1 && word.length() <= LONGEST;
        if (!mends || known.contains(word) || hasAnEnding(word)) {
            return word;
        }
        Set<String> meant = new HashSet<>(shortened.getOrDefault(word, Set.of()));
        // A word that lacks nothing but an ending lacks nothing: `suppose`, `tablet`.
        ENDINGS.forEach(ending -> meant.remove(word + ending));
        for (int i = 1; i < word.length(); i++) {
            String less = without(word, i);
            if (mendable.contains(less)) {
                meant.add(less);
            }
            for (String other : shortened.getOrDefault(less, Set.of())) {
                if (other.length() == word.length() && isOneSlip(word, other)) {
                    meant.add(other);
                }
            }
        }
        return meant.size() == 1 ? meant.iterator().next() : word;
    }

    /// One letter wrong, or two that stand together changed round.
    private static boolean isOneSlip(String word, String other) {
        int first = 0;
        while (word.charAt(first) == other.charAt(first)) {
            first++;
        }
        int last = word.length() - 1;
        while (word.charAt(last) == other.charAt(last)) {
            last--;
        }
        // With another last letter it is often another form of the word: `reasonable`.
        boolean wrong = first == last && word.length() >= LONG && last < word.length() - 1;
        return wrong
                || (last == first + 1
                        && word.charAt(first) == other.charAt(last)
                        && word.charAt(last) == other.charAt(first));
    }

    /// An ordinary ending on a word that is right is no error.
    private boolean hasAnEnding(String word) {
        return ENDINGS.stream()
                .anyMatch(ending ->
                        word.endsWith(ending)
                                && known.contains(
                                        word.substring(0, word.length() - ending.length())));
    }
}
