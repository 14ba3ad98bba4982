package org.trigpoint.evaluation.study;

import java.math.BigDecimal;

/// An aspect that is rated and reported separately.
///
/// @param id short name
/// @param label what a report calls it
/// @param score how its items make the score
/// @param answeredAtLeast share of its items that must be answered, above 0 and at most 1
public record Facet(FacetId id, String label, FacetScore score, BigDecimal answeredAtLeast) {
    public Facet {
        if (answeredAtLeast.signum() <= 0 || answeredAtLeast.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "answered_at_least of "
                            + id
                            + " is above 0 and at most 1, got "
                            + answeredAtLeast);
        }
    }
}
