package org.trigpoint.evaluation.study;

/// What a wave is to the analysis.
public enum WaveKind {
    /// A planned time point.
    MEASURED,
    /// A rating of an earlier time, asked with a later wave; never a time point itself.
    THEN,
    /// An answer about a workshop.
    REACTION
}
