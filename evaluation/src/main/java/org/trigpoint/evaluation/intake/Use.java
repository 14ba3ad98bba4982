package org.trigpoint.evaluation.intake;

/// What becomes of a column.
public enum Use {
    /// Says who filled in the row; goes to the key file only.
    MATCH("tells who it is (key file only)"),
    /// Says when the row was filled in.
    DATE("the day it was answered"),
    /// A rating.
    ITEM("rating"),
    /// A rating of the time before, asked later.
    THEN("rating, looking back"),
    /// Describes people: site, profession …
    GROUP("describes people"),
    /// Whether the person agreed to take part; rows that say no are left out.
    CONSENT("agreed to take part"),
    /// Would identify people and is not needed.
    IDENTITY("left out: would identify people"),
    LEAVE_OUT("left out");

    private final String words;

    Use(String words) {
        this.words = words;
    }

    /// The use as the proposal shows it.
    String words() {
        return words;
    }
}
