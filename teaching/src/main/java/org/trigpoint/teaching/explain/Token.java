package org.trigpoint.teaching.explain;

/// A word or a mark of a text. Short forms are two: `don't` is `do` and `not`.
///
/// @param start first char in the text
/// @param end the char behind the last
/// @param word as rules know it: lower case, plain apostrophe, typing errors mended
/// @param sentence which sentence it belongs to, counted from 0
record Token(int start, int end, String word, Kind kind, int sentence) {

    enum Kind {
        WORD,
        NUMBER,
        /// a comma, a colon, a dash, a bracket
        MARK,
        /// the end of a sentence
        STOP
    }

    boolean isSaid() {
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }

    boolean is(String wanted) {
        return word.equals(wanted);
    }
}
