package org.trigpoint.statistics.waves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.ScoreTally;
import org.trigpoint.statistics.paired.PairedComparison;
import org.trigpoint.statistics.paired.PairedOptions;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.paired.UntiedByRounding;

/// The same people at two waves or more.
///
/// @param waves names, in order of time
/// @param nRows people in all
/// @param nCompleteAll people with every wave
/// @param perWave each wave described, by all who answered it
/// @param rmAnova repeated measures, people with every wave
/// @param pairs all pairs of waves, earlier → later, in order
/// @param pairwiseT paired t of each pair
/// @param pairwiseWilcoxonCc signed ranks of each pair on differences of doubles, as R has them,
///   normal with continuity correction; `contrasts` holds those with exact ties
/// @param contrasts everything about each of the first six pairs
/// @param lmmRandomIntercept all waves at once, one intercept a person
/// @param mmrmUnstructured all waves at once, covariance free
/// @param littleMcar whether scores are missing completely at random
/// @param attritionFirstWave those who stayed beside those who left
public record WaveComparison(
        List<String> waves,
        long nRows,
        long nCompleteAll,
        Map<String, Description> perWave,
        Estimate<RepeatedMeasuresAnova> rmAnova,
        List<String> pairs,
        AdjustedFamily pairwiseT,
        AdjustedFamily pairwiseWilcoxonCc,
        Map<String, PairedResult> contrasts,
        @Key("lmm_random_intercept") Estimate<RandomInterceptModel> lmmRandomIntercept,
        @Key("mmrm_unstructured") Estimate<UnstructuredModel> mmrmUnstructured,
        @Key("little_mcar") Estimate<LittleTest> littleMcar,
        Estimate<Attrition> attritionFirstWave) {

    private static final int FULL_CONTRASTS = 6;

    public WaveComparison {
        waves = List.copyOf(waves);
        perWave = Collections.unmodifiableMap(new LinkedHashMap<>(perWave));
        pairs = List.copyOf(pairs);
        contrasts = Collections.unmodifiableMap(new LinkedHashMap<>(contrasts));
    }

    /// Compares waves.
    ///
    /// @param people at least two waves, in order of time
    /// @param options of the paired comparisons; their scale also serves the descriptions
    /// @throws IllegalArgumentException if there are fewer than two waves
    public static WaveComparison of(ScoreTally people, PairedOptions options) {
        List<String> waves = people.waves();
        if (waves.size() < 2) {
            throw new IllegalArgumentException(
                    "A comparison takes at least two waves, got " + waves);
        }
        Map<String, Description> perWave = new LinkedHashMap<>();
        for (int w = 0; w < waves.size(); w++) {
            perWave.put(waves.get(w), Description.of(people.wave(w), options.scale()));
        }
        PairedComparison comparison = PairedComparison.with(options);
        List<String> pairs = new ArrayList<>();
        List<Estimate<Double>> byT = new ArrayList<>();
        List<Estimate<Double>> byRanks = new ArrayList<>();
        Map<String, PairedResult> contrasts = new LinkedHashMap<>();
        for (int a = 0; a < waves.size(); a++) {
            for (int b = a + 1; b < waves.size(); b++) {
                String pair = waves.get(a) + "->" + waves.get(b);
                PairedResult result = comparison.of(people.pair(a, b));
                pairs.add(pair);
                byT.add(result.p());
                byRanks.add(UntiedByRounding.pAsymptoticCc(people.pair(a, b)));
                if (contrasts.size() < FULL_CONTRASTS) {
                    contrasts.put(pair, result);
                }
            }
        }
        ScoreTable table = ScoreTable.of(people);
        WaveModels models = WaveModels.of(table);
        return new WaveComparison(
                waves,
                people.people(),
                people.complete(),
                perWave,
                RepeatedMeasures.of(table),
                pairs,
                AdjustedFamily.of(byT),
                AdjustedFamily.of(byRanks),
                contrasts,
                models.randomIntercept(),
                models.unstructured(),
                models.little(),
                Attrition.of(table));
    }
}
