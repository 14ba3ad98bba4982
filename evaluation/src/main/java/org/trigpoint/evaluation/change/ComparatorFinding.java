package org.trigpoint.evaluation.change;

import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.comparison.ChangeComparison;

/// How much more people of the programme changed than people of the comparator.
///
/// @param outcome what is compared
/// @param label what a report calls it
/// @param contrast the two waves
/// @param difference estimates with intervals
public record ComparatorFinding(
        Outcome outcome, String label, Contrast contrast, ChangeComparison difference) {}
