package org.trigpoint.evaluation.change;

import java.util.Optional;
import org.trigpoint.statistics.paired.PairedResult;

/// One group of people within a comparison.
///
/// @param value the group, as participants.csv writes it
/// @param statistics its result; empty where the group is suppressed, and then nothing else of it
///   is told, its size included
public record GroupLevel(String value, Optional<PairedResult> statistics) {}
