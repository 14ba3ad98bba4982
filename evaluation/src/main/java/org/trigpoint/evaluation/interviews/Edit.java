package org.trigpoint.evaluation.interviews;

/// A stretch of an old text that is another one in the new text, in code points of each.
record Edit(int from, int to, int newFrom, int newTo, Certainty certainty) {

    /// How well the edges of both stretches are known to belong together.
    enum Certainty {
        /// As many words stand there as before, or none.
        WORD_FOR_WORD,
        /// Other words, fewer or more: which belong to what stood beside them is open.
        REWRITTEN,
        /// The same words stand beside it: it might as well be there.
        TWICE
    }

    /// Whether the words only went, and none came.
    boolean onlyTakes() {
        return newFrom == newTo;
    }

    /// Whether there are more characters than before.
    boolean grows() {
        return newTo - newFrom > to - from;
    }

    /// How far a place moves by this edit; where the edit only takes, places within move to where
    /// it was.
    ///
    /// @param place a code point of the old text
    int shiftAt(int place) {
        if (onlyTakes()) {
            return -Math.clamp((long) place - from, 0, to - from);
        }
        return place >= to ? (newTo - newFrom) - (to - from) : 0;
    }
}
