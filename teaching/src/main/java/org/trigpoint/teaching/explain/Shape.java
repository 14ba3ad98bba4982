package org.trigpoint.teaching.explain;

import java.util.List;

/// What can be seen of a sentence without its words' meaning, and of the place it stands in.
enum Shape {
    QUESTION,
    FIRST,
    LAST,
    LAST_TWO,
    UP_TO_4_WORDS(4),
    UP_TO_8_WORDS(8),
    UP_TO_14_WORDS(14),
    UP_TO_22_WORDS(22),
    JOINED_1,
    JOINED_2,
    JOINED_3,
    JOINED_4,
    JOINED_5,
    INFLUENCES_1,
    INFLUENCES_2,
    INFLUENCES_3,
    INFLUENCES_4;

    private static final List<String> JOINTS = List.of(",", ";", "/", "and", "or");

    /// The most words and marks of a sentence; none where it says nothing of length.
    private final int longest;

    Shape() {
        this(-1);
    }

    Shape(int longest) {
        this.longest = longest;
    }

    boolean is(Sentence sentence) {
        return switch (this) {
            case QUESTION -> sentence.last().is("?");
            case FIRST -> sentence.isOfSeveral() && sentence.number() == 0;
            case LAST -> sentence.isOfSeveral() && sentence.number() == sentence.of() - 1;
            case LAST_TWO -> sentence.isOfSeveral() && sentence.number() >= sentence.of() - 2;
            case UP_TO_4_WORDS, UP_TO_8_WORDS, UP_TO_14_WORDS, UP_TO_22_WORDS ->
                    isLength(sentence.tokens().size());
            case JOINED_1 -> sentence.joints() >= 1;
            case JOINED_2 -> sentence.joints() >= 2;
            case JOINED_3 -> sentence.joints() >= 3;
            case JOINED_4 -> sentence.joints() >= 4;
            case JOINED_5 -> sentence.joints() >= 5;
            case INFLUENCES_1 -> sentence.influences() >= 1;
            case INFLUENCES_2 -> sentence.influences() >= 2;
            case INFLUENCES_3 -> sentence.influences() >= 3;
            case INFLUENCES_4 -> sentence.influences() >= 4;
        };
    }

    /// Whether a sentence of so many words and marks is as short as this says; false of what says
    /// nothing of length.
    boolean isLength(int tokens) {
        return tokens <= longest;
    }

    /// A sentence.
    ///
    /// @param number counted from 0
    /// @param of how many there are
    /// @param influences how many kinds of things that take part in pain it names
    /// @param joints how many commas and words that join
    record Sentence(List<Token> tokens, int number, int of, int influences, int joints) {
        Sentence {
            tokens = List.copyOf(tokens);
        }

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
