package org.trigpoint.evaluation.change;

/// What two waves are to each other.
public enum ComparisonKind {
    /// Two planned time points.
    MEASURED,
    /// A then-test against the wave it was asked with, or against the wave it looks back at:
    /// recalibration or recall, not separable.
    THEN
}
