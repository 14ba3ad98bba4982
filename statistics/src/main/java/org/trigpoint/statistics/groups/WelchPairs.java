package org.trigpoint.statistics.groups;

import java.util.List;
import org.trigpoint.statistics.Estimate;

/// Welch's t test (1947, Biometrika 34) of each pair of groups.
///
/// @param pairs later group, hyphen, earlier group
/// @param p two-sided
/// @param holm adjusted for the pairs that could be tested (Holm 1979)
public record WelchPairs(
        List<String> pairs, List<Estimate<Double>> p, List<Estimate<Double>> holm) {
    public WelchPairs {
        pairs = List.copyOf(pairs);
        p = List.copyOf(p);
        holm = List.copyOf(holm);
    }
}
