package org.trigpoint.evaluation.themes.exchange;

/// What became of something on its way between two programs.
public enum Outcome {
    /// It arrived as it was.
    KEPT,

    /// It arrived, but not as it was; the report says how.
    CHANGED,

    /// It did not arrive; the report says why.
    DROPPED
}
