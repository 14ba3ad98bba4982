package org.trigpoint.evaluation.themes.matrices;

/// When two codes occur together.
public sealed interface Nearness {
    /// Their passages have a character in common.
    record Overlap() implements Nearness {}

    /// They touch the same turn of the conversation.
    record SameTurn() implements Nearness {}

    /// No more characters lie between their passages than this.
    ///
    /// @param characters Unicode code points, from 0
    record Within(int characters) implements Nearness {
        public Within {
            if (characters < 0) {
                throw new IllegalArgumentException("Within " + characters + " characters");
            }
        }
    }
}
