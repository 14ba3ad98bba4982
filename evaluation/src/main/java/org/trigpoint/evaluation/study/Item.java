package org.trigpoint.evaluation.study;

/// One question.
///
/// @param id column in responses.csv
/// @param facet what it rates
/// @param text the wording people saw
/// @param scale the ratings it allows
/// @param direction which way a rating points
/// @param requirement whether an answer is expected
public record Item(
        ItemId id,
        FacetId facet,
        String text,
        Scale scale,
        Direction direction,
        Requirement requirement) {}
