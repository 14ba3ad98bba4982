package org.trigpoint.evaluation.study;

/// What was done so that neither writers nor raters of explanations could lean towards a result.
public enum Precaution {
    /// Which person on paper came first was drawn by chance.
    ORDER_DRAWN,
    /// Writers were told nothing about their text before both waves were over.
    NO_FEEDBACK,
    /// Raters did not teach these people.
    DID_NOT_TEACH,
    /// Raters were not told who had written a text.
    NOT_TOLD_WHO,
    /// Raters were not told when a text had been written.
    NOT_TOLD_WHEN,
    /// Each rater had the texts in a shuffled order of their own.
    SHUFFLED
}
