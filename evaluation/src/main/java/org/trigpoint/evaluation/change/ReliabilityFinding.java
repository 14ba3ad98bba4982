package org.trigpoint.evaluation.change;

import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.scales.ItemAnalysis;

/// How well the items of a facet, or the facets of a total, measure one thing together at one wave.
///
/// @param outcome a facet of several items, or a total
/// @param label what a report calls it
/// @param wave when
/// @param items everything there is to say
public record ReliabilityFinding(Outcome outcome, String label, WaveId wave, ItemAnalysis items) {}
