package org.trigpoint.evaluation.change;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.trigpoint.statistics.paired.PairedOptions;
import org.trigpoint.statistics.scales.ItemAnalysis;
import org.trigpoint.statistics.waves.WaveComparison;

/// Everything about several facets rated at several waves: each facet at each pair of waves, the
/// scale score over all waves, and the facets as items of one scale.
public final class FacetsAnalysis {
    private FacetsAnalysis() {}

    /// Counts a plain file of whole-number ratings in one pass, where it is one.
    public static Optional<FacetCounts> count(Path file) {
        return RatingScanner.scan(file);
    }

    /// The results by name: `facets`, one entry a pair of waves (`w1_w2` …), `scale`, and
    /// `reliability_` with the first wave's name.
    public static Map<String, Object> of(FacetCounts counts, PairedOptions options) {
        // neither needs the facets, nor do they need it: with two processors it comes for nothing
        CompletableFuture<WaveComparison> scale =
                CompletableFuture.supplyAsync(() -> WaveComparison.of(counts.scale(), options));
        CompletableFuture<ItemAnalysis> reliability =
                CompletableFuture.supplyAsync(() -> ItemAnalysis.of(counts.firstWave()));
        Map<String, Object> results = new LinkedHashMap<>();
        List<String> waves = counts.layout().waves();
        results.put("facets", counts.layout().facets());
        for (int before = 0; before < waves.size(); before++) {
            for (int after = before + 1; after < waves.size(); after++) {
                results.put(
                        waves.get(before) + "_" + waves.get(after),
                        ChangeOfFacets.of(counts, before, after, options));
            }
        }
        results.put("scale", scale.join());
        results.put("reliability_" + waves.getFirst(), reliability.join());
        return results;
    }
}
