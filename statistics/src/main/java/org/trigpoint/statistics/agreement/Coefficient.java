package org.trigpoint.statistics.agreement;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;

/// A coefficient of agreement corrected for chance: (observed − expected) / (1 − expected).
///
/// @param value at most 1; 0 where agreement is what chance gives
/// @param observed share of agreement, 0 to 1, as this coefficient counts it
/// @param expected share of agreement that chance alone would give, 0 to below 1
/// @param ci95Percentile percentile bootstrap interval of the value
public record Coefficient(
        double value,
        double observed,
        double expected,
        @Key("ci95_percentile") Estimate<Interval> ci95Percentile) {}
