package org.trigpoint.statistics.paired;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Lines;
import org.trigpoint.statistics.PairTally;

/// Generated pairs of 2 to 5000 people against base R: `paired/generate.R` (R 4.2.2) made the data
/// and the numbers. Relative 1e-9; Shapiro–Wilk 1e-7, R's own constants having that many digits.
final class PairedAgainstRTest {

    private static final Map<String, Function<PairedResult, Estimate<Double>>> STATISTICS =
            statistics();

    private static Map<String, Function<PairedResult, Estimate<Double>>> statistics() {
        Map<String, Function<PairedResult, Estimate<Double>>> all = new HashMap<>();
        all.put("t", PairedResult::t);
        all.put("p", PairedResult::p);
        all.put("p_greater", PairedResult::pGreater);
        all.put("ci95.lower", r -> r.ci95().map(ci -> ci.lower()));
        all.put("ci95.upper", r -> r.ci95().map(ci -> ci.upper()));
        all.put("ci90.lower", r -> r.ci90().map(ci -> ci.lower()));
        all.put("ci99.upper", r -> r.ci99().map(ci -> ci.upper()));
        all.put("pre_post_r", PairedResult::prePostR);
        all.put("d_z", PairedResult::dZ);
        all.put("glass_delta_pre", PairedResult::glassDeltaPre);
        all.put("d_av_mean_sd", PairedResult::dAvMeanSd);
        all.put("d_av_rms", PairedResult::dAvRms);
        all.put("shapiro.W", r -> r.shapiro().map(ShapiroWilk::statistic));
        all.put("shapiro.p", r -> r.shapiro().map(ShapiroWilk::p));
        all.put("wilcoxon.V", r -> r.wilcoxon().sumPositive());
        all.put("wilcoxon.p_asymptotic_cc", r -> r.wilcoxon().pAsymptoticCc());
        all.put("wilcoxon.p_asymptotic", r -> r.wilcoxon().pAsymptotic());
        all.put("wilcoxon.hodges_lehmann", r -> r.wilcoxon().hodgesLehmann());
        all.put("wilcoxon.sign_test_p", r -> r.wilcoxon().signTestP());
        all.put("change.sd", r -> r.change().sd());
        all.put("change.q1_type7", r -> r.change().q1Type7());
        all.put("change.q3_type7", r -> r.change().q3Type7());
        all.put("outliers.mad_raw", r -> r.outliers().map(Outliers::medianAbsoluteDeviation));
        all.put("yuen.difference", r -> r.yuen().map(YuenPaired::difference));
        all.put("yuen.se", r -> r.yuen().map(YuenPaired::se));
        all.put(
                "baseline.r",
                r -> regression(r, RegressionToMean::baselineVsChange, Correlation::r));
        all.put(
                "baseline.p",
                r -> regression(r, RegressionToMean::baselineVsChange, Correlation::p));
        all.put(
                "oldham.r",
                r -> regression(r, RegressionToMean::oldhamAverageVsChange, Correlation::r));
        all.put("ancova.slope", r -> r.ancovaPostOnPre().map(AncovaPostOnPre::slope));
        all.put("ancova.slope_se", r -> r.ancovaPostOnPre().map(AncovaPostOnPre::slopeSe));
        all.put("ancova.sigma", r -> r.ancovaPostOnPre().map(AncovaPostOnPre::sigma));
        all.put("ancova.r2", r -> r.ancovaPostOnPre().flatMap(AncovaPostOnPre::r2));
        return all;
    }

    private static Estimate<Double> regression(
            PairedResult result,
            Function<RegressionToMean, Correlation> which,
            Function<Correlation, Estimate<Double>> part) {
        return result.regressionToMean().flatMap(both -> part.apply(which.apply(both)));
    }

    @Test
    void everyStatisticBaseRKnowsAgreesForManySizesOfSample() {
        Map<String, PairedResult> results = new HashMap<>();
        sets().forEach((name, pairs) -> results.put(name, PairedComparison.standard().of(pairs)));
        List<String> differences = new ArrayList<>();
        List<List<String>> expected = Lines.of("paired/expected.csv");
        for (List<String> row : expected) {
            Estimate<Double> actual =
                    requireNonNull(STATISTICS.get(row.get(1)))
                            .apply(requireNonNull(results.get(row.get(0))));
            if (!agrees(row.get(1), row.get(2), actual)) {
                differences.add(row + " but got " + actual);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(expected.size()).isGreaterThan(900);
    }

    private static boolean agrees(String statistic, String expected, Estimate<Double> actual) {
        if (actual.optional().isEmpty()) {
            return expected.equals("undefined");
        }
        double want = Double.parseDouble(expected);
        double tolerance = statistic.startsWith("shapiro") ? 1e-7 : 1e-9;
        return Math.abs(want - actual.orElseThrow()) <= tolerance * Math.abs(want) + 1e-14;
    }

    private static Map<String, PairTally> sets() {
        Map<String, List<ExactNumber>> before = new LinkedHashMap<>();
        Map<String, List<ExactNumber>> after = new HashMap<>();
        for (List<String> row : Lines.of("paired/pairs.csv")) {
            before.computeIfAbsent(row.get(0), _ -> new ArrayList<>())
                    .add(ExactNumber.parse(row.get(1)));
            after.computeIfAbsent(row.get(0), _ -> new ArrayList<>())
                    .add(ExactNumber.parse(row.get(2)));
        }
        Map<String, PairTally> sets = new LinkedHashMap<>();
        before.forEach((name, ratings) ->
                sets.put(name, PairTally.ofComplete(ratings, requireNonNull(after.get(name)))));
        return sets;
    }
}
