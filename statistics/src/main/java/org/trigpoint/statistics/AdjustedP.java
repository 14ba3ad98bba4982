package org.trigpoint.statistics;

import java.util.List;

/// The p values of a family of tests under all five rules of [Multiplicity], in the family's order.
public record AdjustedP(
        List<Estimate<Double>> bonferroni,
        List<Estimate<Double>> holm,
        List<Estimate<Double>> hochberg,
        List<Estimate<Double>> bh,
        List<Estimate<Double>> by) {
    public AdjustedP {
        bonferroni = List.copyOf(bonferroni);
        holm = List.copyOf(holm);
        hochberg = List.copyOf(hochberg);
        bh = List.copyOf(bh);
        by = List.copyOf(by);
    }

    /// Adjusts a family of p values, each 0 to 1.
    public static AdjustedP of(List<Estimate<Double>> family) {
        return new AdjustedP(
                Multiplicity.BONFERRONI.adjust(family),
                Multiplicity.HOLM.adjust(family),
                Multiplicity.HOCHBERG.adjust(family),
                Multiplicity.BH.adjust(family),
                Multiplicity.BY.adjust(family));
    }
}
