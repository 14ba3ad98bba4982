package org.trigpoint.evaluation.study;

/// How a facet's score comes from its items.
public enum FacetScore {
    /// The facet has one item, and the score is its rating.
    ITEM,
    /// The mean of the answered items.
    MEAN,
    /// The mean of the answered items times the number of items: the plain sum where all are
    /// answered.
    SUM
}
