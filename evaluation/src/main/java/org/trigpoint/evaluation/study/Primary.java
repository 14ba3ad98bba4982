package org.trigpoint.evaluation.study;

import java.util.Optional;

/// The primary analysis as named beforehand.
///
/// @param instrument whose facets
/// @param outcome the one facet or the total that stands outside the family; empty where all facets
///   are primary together
/// @param contrast the two waves
public record Primary(InstrumentId instrument, Optional<Outcome> outcome, Contrast contrast) {}
