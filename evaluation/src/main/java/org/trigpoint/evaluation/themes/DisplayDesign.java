package org.trigpoint.evaluation.themes;

/// How numbers and words follow each other in a mixed study (Creswell and Plano Clark, 2018).
public enum DisplayDesign {
    /// Both at the same time, then merged.
    CONVERGENT,

    /// Numbers first; words explain them.
    EXPLANATORY_SEQUENTIAL,

    /// Words first; numbers follow them up.
    EXPLORATORY_SEQUENTIAL
}
