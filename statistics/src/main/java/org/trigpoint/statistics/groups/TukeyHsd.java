package org.trigpoint.statistics.groups;

import java.util.List;
import org.trigpoint.statistics.Estimate;

/// All pairs of means at once by Tukey's honestly significant difference, with Kramer's (1956) rule
/// for groups of unlike size: intervals that hold together with 95 % confidence.
///
/// @param pairs later group, hyphen, earlier group
/// @param diff mean of the later less mean of the earlier
/// @param lower limits
/// @param upper limits
/// @param p adjusted for all pairs
public record TukeyHsd(
        List<String> pairs,
        List<Double> diff,
        List<Estimate<Double>> lower,
        List<Estimate<Double>> upper,
        List<Estimate<Double>> p) {
    public TukeyHsd {
        pairs = List.copyOf(pairs);
        diff = List.copyOf(diff);
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
        p = List.copyOf(p);
    }
}
