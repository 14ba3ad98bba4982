package org.trigpoint.statistics.waves;

import java.util.List;
import org.trigpoint.statistics.AdjustedP;
import org.trigpoint.statistics.Estimate;

/// One test of each pair of waves.
///
/// @param p two-sided, in the order of the pairs
/// @param adjusted across the pairs
public record AdjustedFamily(List<Estimate<Double>> p, AdjustedP adjusted) {
    public AdjustedFamily {
        p = List.copyOf(p);
    }

    static AdjustedFamily of(List<Estimate<Double>> p) {
        return new AdjustedFamily(p, AdjustedP.of(p));
    }
}
