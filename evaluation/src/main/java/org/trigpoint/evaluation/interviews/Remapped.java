package org.trigpoint.evaluation.interviews;

/// What became of an excerpt when its text was corrected.
public sealed interface Remapped {
    /// The excerpt has exactly the words it had.
    ///
    /// @param excerpt where it is in the new version
    record Carried(Excerpt excerpt) implements Remapped {}

    /// The excerpt is certain, and the words in it are no longer the same.
    ///
    /// @param excerpt where it is in the new version
    /// @param before its words in the old version
    /// @param after its words in the new version
    record Changed(Excerpt excerpt, String before, String after) implements Remapped {}

    /// The excerpt's place in the new version is not certain, or its words are gone.
    ///
    /// @param excerpt where it was in the old version
    /// @param reason why, a sentence without its full stop
    record Lost(Excerpt excerpt, String reason) implements Remapped {}
}
