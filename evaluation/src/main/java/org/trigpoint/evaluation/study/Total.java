package org.trigpoint.evaluation.study;

/// How an instrument's total comes from its facets.
public enum Total {
    /// There is no total.
    NONE,
    /// The mean of the scored facets, where at least half are scored.
    MEAN,
    /// The sum of the facets, where all are scored.
    SUM
}
