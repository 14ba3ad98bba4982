package org.trigpoint.evaluation.interviews.finding;

import java.util.List;

/// What is looked for. Upper and lower case are alike; a `*` in a term stands for any letters, so
/// that `walk*` finds "walking"; a term of several words is a phrase.
public sealed interface Sought {

    /// Each place where any of the terms stands.
    ///
    /// @param terms at least one
    record AnyOf(List<String> terms) implements Sought {
        public AnyOf {
            terms = List.copyOf(terms);
            check(terms, 1);
        }
    }

    /// Each shortest stretch of one turn that holds all terms.
    ///
    /// @param terms at least two
    /// @param words at most so many words stand between the first and the last of them, from 0
    record Near(List<String> terms, int words) implements Sought {
        public Near {
            terms = List.copyOf(terms);
            check(terms, 2);
            if (words < 0) {
                throw new IllegalArgumentException("The distance is a number of words, from 0");
            }
        }
    }

    /// Each match of a regular expression, as Java writes them.
    record Expression(String pattern) implements Sought {}

    private static void check(List<String> terms, int least) {
        if (terms.size() < least) {
            throw new IllegalArgumentException(
                    least == 1 ? "Name at least one word" : "Name at least two words");
        }
        for (String term : terms) {
            if (term.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new IllegalArgumentException("\"" + term + "\" holds no letter or digit");
            }
        }
    }
}
