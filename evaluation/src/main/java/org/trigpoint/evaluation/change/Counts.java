package org.trigpoint.evaluation.change;

/// Who stands behind a comparison.
///
/// @param asked people who were to answer both waves
/// @param answeredFrom people with a score at the earlier wave, late ones left out
/// @param answeredTo people with a score at the later wave
/// @param pairs people with a score at both
/// @param lost people with a score at the earlier wave and none at the later
/// @param late people whose first answer came after the training had begun for them; left out of
///   the pairs
public record Counts(int asked, int answeredFrom, int answeredTo, int pairs, int lost, int late) {}
