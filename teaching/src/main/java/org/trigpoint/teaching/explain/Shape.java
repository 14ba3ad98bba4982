package org.trigpoint.teaching.explain;

import java.util.List;
import java.util.function.Predicate;

/// What can be seen of a sentence without its words' meaning, and of the place it stands in.
enum Shape {
    QUESTION(sentence -> sentence.last().is("?")),
    FIRST(sentence -> sentence.isOfSeveral() && sentence.number() == 0),
    LAST(sentence -> sentence.isOfSeveral() && sentence.number() == sentence.of() - 1),
    LAST_TWO(sentence -> sentence.isOfSeveral() && sentence.number() >= sentence.of() - 2),
    UP_TO_4_WORDS(sentence -> sentence.tokens().size() <= 4),
    UP_TO_8_WORDS(sentence -> sentence.tokens().size() <= 8),
    UP_TO_14_WORDS(sentence -> sentence.tokens().size() <= 14),
    UP_TO_22_WORDS(sentence -> sentence.tokens().size() <= 22),
    JOINED_1(sentence -> sentence.joints() >= 1),
    JOINED_2(sentence -> sentence.joints() >= 2),
    JOINED_3(sentence -> sentence.joints() >= 3),
    JOINED_4(sentence -> sentence.joints() >= 4),
    JOINED_5(sentence -> sentence.joints() >= 5),
    INFLUENCES_1(sentence -> sentence.influences() >= 1),
    INFLUENCES_2(sentence -> sentence.influences() >= 2),
    INFLUENCES_3(sentence -> sentence.influences() >= 3),
    INFLUENCES_4(sentence -> sentence.influences() >= 4);

    private static final List<String> JOINTS = List.of(",", ";", "/", "and", "or");

    private final Predicate<Sentence> test;

    Shape(Predicate<Sentence> test) {
        this.test = test;
    }

    boolean is(Sentence sentence) {
        return test.test(sentence);
    }

    /// A sentence.
    ///
    /// @param number counted from 0
    /// @param of how many there are
    /// @param influences how many kinds of things that take part in pain it names
    /// @param joints how many commas and words that join
    record Sentence(List<Token> tokens, int number, int of, int influences, int joints) {
        static Sentence of(List<Token> tokens, int number, int of, int influences) {
            int joints = (int) tokens.stream().filter(one -> JOINTS.contains(one.word())).count();
            return new Sentence(tokens, number, of, influences, joints);
        }

        /// Of fewer than three, the first and the last say nothing by their place.
        boolean isOfSeveral() {
            return of >= 3;
        }

        Token last() {
            return tokens.getLast();
        }
    }
}
