package org.trigpoint.evaluation.themes;

/// The kind of thematic analysis that is claimed (Braun and Clarke, 2022).
public enum Approach {
    /// Themes are built by the analyst; agreement and saturation do not apply.
    REFLEXIVE,

    /// A codebook developed before or early in the analysis, used with some structure.
    CODEBOOK,

    /// Several coders apply one codebook and their agreement is measured.
    CODING_RELIABILITY,

    /// A matrix of participants by themes, filled with summaries.
    FRAMEWORK
}
