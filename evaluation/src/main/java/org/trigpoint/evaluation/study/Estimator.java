package org.trigpoint.evaluation.study;

/// What the primary analysis estimates change from.
public enum Estimator {
    /// People who answered both waves.
    PAIRS,
    /// Everyone who answered any measured wave, by a mixed model.
    ALL_WAVES
}
