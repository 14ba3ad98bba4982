package org.trigpoint.server.questionnaires;

import java.util.Arrays;
import java.util.List;

/// What several questions begin with, word for word, so that it can stand once above them.
///
/// @param words the shared beginning without a blank at its end; blank where there is none worth it
public record Stem(String words) {
    /// Fewer words than these are not worth taking out.
    private static final int LEAST = 3;

    static final Stem NONE = new Stem("");

    /// Finds what all of them begin with; each keeps at least one word of its own.
    static Stem of(List<String> questions) {
        if (questions.size() < 2) {
            return NONE;
        }
        List<String> shared = words(questions.getFirst());
        for (String question : questions) {
            List<String> words = words(question);
            int same = 0;
            while (same < shared.size()
                    && same < words.size() - 1
                    && shared.get(same).equals(words.get(same))) {
                same++;
            }
            shared = shared.subList(0, same);
        }
        return shared.size() < LEAST ? NONE : new Stem(String.join(" ", shared));
    }

    private static List<String> words(String question) {
        return Arrays.asList(question.split(" ", -1));
    }

    /// What a question goes on with.
    public String rest(String question) {
        return words.isEmpty() ? question : question.substring(words.length() + 1);
    }
}
