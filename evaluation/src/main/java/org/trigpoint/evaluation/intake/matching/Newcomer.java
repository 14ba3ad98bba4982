package org.trigpoint.evaluation.intake.matching;

/// A row of the wave that is being matched, duplicates already resolved.
///
/// @param id a name for the row, unique in its wave
/// @param identifier what the row says about who filled it in
public record Newcomer(String id, Identifier identifier) {}
