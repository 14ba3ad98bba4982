package org.trigpoint.evaluation.themes;

/// How what was said fits what was measured.
public enum Fit {
    /// Both say the same.
    CONFIRMS,

    /// The words add to the number.
    EXPANDS,

    /// The words say otherwise than the number.
    DISCORDANT,

    /// The one says nothing of the other.
    SILENT
}
