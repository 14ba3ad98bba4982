package org.trigpoint.evaluation.themes;

/// How far a theme has come.
public enum ThemeStatus {
    /// Generated, not yet looked at against all the data.
    CANDIDATE,

    /// Held against the coded excerpts and the whole.
    REVIEWED,

    /// Refined, defined and named.
    NAMED
}
