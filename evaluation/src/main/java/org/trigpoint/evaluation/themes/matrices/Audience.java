package org.trigpoint.evaluation.themes.matrices;

/// Who will see a matrix.
public enum Audience {
    /// The team alone: every group is shown.
    TEAM,

    /// Anyone: small groups are suppressed.
    ANYONE
}
