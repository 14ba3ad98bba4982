package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.trigpoint.statistics.AdjustedP;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.paired.PairedComparison;
import org.trigpoint.statistics.paired.PairedOptions;
import org.trigpoint.statistics.paired.PairedResult;

/// All facets at one pair of waves, with their p values adjusted for one another.
///
/// @param perFacet by facet, in the order of the file
/// @param tP two-sided p of the paired t, facet by facet
/// @param tAdjusted those, adjusted
/// @param wilcoxonPCc p of the signed-rank test with continuity correction
/// @param wilcoxonCcAdjusted those, adjusted
/// @param wilcoxonPExact exact p of the signed-rank test
/// @param wilcoxonExactAdjusted those, adjusted
public record ChangeOfFacets(
        Map<String, PairedResult> perFacet,
        @Key("t_p") List<Estimate<Double>> tP,
        @Key("t_adjusted") AdjustedP tAdjusted,
        @Key("wilcoxon_p_cc") List<Estimate<Double>> wilcoxonPCc,
        AdjustedP wilcoxonCcAdjusted,
        @Key("wilcoxon_p_exact") List<Estimate<Double>> wilcoxonPExact,
        AdjustedP wilcoxonExactAdjusted) {

    /// Compares every facet at two waves. Facets are independent of one another, so they are
    /// computed side by side.
    ///
    /// @param before position of the first wave
    /// @param after position of the second wave
    public static ChangeOfFacets of(
            FacetCounts counts, int before, int after, PairedOptions options) {
        PairedComparison comparison = PairedComparison.with(options);
        List<String> facets = counts.layout().facets();
        List<PairedResult> results =
                IntStream.range(0, facets.size())
                        .parallel()
                        .mapToObj(facet -> comparison.of(counts.pair(facet, before, after)))
                        .toList();
        Map<String, PairedResult> perFacet = new LinkedHashMap<>();
        for (int facet = 0; facet < facets.size(); facet++) {
            perFacet.put(facets.get(facet), results.get(facet));
        }
        List<Estimate<Double>> t = each(results, PairedResult::p);
        List<Estimate<Double>> corrected =
                each(results, result -> result.wilcoxon().pAsymptoticCc());
        List<Estimate<Double>> exact = each(results, result -> result.wilcoxon().pExact());
        return new ChangeOfFacets(
                perFacet,
                t,
                AdjustedP.of(t),
                corrected,
                AdjustedP.of(corrected),
                exact,
                AdjustedP.of(exact));
    }

    private static List<Estimate<Double>> each(
            List<PairedResult> results, Function<PairedResult, Estimate<Double>> p) {
        List<Estimate<Double>> all = new ArrayList<>();
        results.forEach(result -> all.add(p.apply(result)));
        return List.copyOf(all);
    }
}
