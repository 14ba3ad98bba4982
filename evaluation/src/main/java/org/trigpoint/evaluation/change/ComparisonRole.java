package org.trigpoint.evaluation.change;

/// What a comparison is to the analysis plan.
public enum ComparisonRole {
    /// The one comparison named beforehand; it stands outside the family.
    PRIMARY,
    /// One of the facets and measured comparisons whose p values are adjusted together.
    FAMILY,
    /// Shown with its own p value, adjusted for nothing: totals, and then-tests.
    BESIDE
}
