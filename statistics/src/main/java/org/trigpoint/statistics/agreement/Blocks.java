package org.trigpoint.statistics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.paired.Resampling;

/// Items judged by the same coders, block by block, and what drawing blocks with replacement makes
/// of their agreement.
///
/// @param count how many blocks there are
/// @param coders how many coders
/// @param categories how many categories
/// @param common what every item shares: blocks in which nothing was applied
/// @param items what each adds to that
record Blocks(
        int count,
        int coders,
        int categories,
        Patterns.Weighed common,
        List<Patterns.Weighed> items) {
    private static final double MOST_UNDEFINED = 0.05;

    Blocks {
        items = List.copyOf(items);
    }

    /// The agreement of each item, and of all items together as the last.
    ///
    /// All together, observed and expected shares are averaged over items before the one is
    /// corrected by the other (De Vries, Elliott, Kanouse and Teleki, 2008).
    List<Agreement> agreements(Resampling settings) {
        int[] once = new int[count];
        Arrays.fill(once, 1);
        List<UnitSums> whole = sums(once);
        Map<Measure, List<List<Double>>> resampled = resampled(settings);
        List<Agreement> found = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            found.add(result(whole.subList(item, item + 1), resampled, item, settings));
        }
        found.add(result(whole, resampled, items.size(), settings));
        return found;
    }

    private List<UnitSums> sums(int[] draws) {
        UnitSums shared = new UnitSums(coders, categories);
        common.addTo(shared, draws);
        List<UnitSums> all = new ArrayList<>(items.size());
        for (Patterns.Weighed item : items) {
            UnitSums sums = new UnitSums(coders, categories);
            sums.add(shared, 1);
            item.addTo(sums, draws);
            all.add(sums);
        }
        return all;
    }

    /// Values by measure and item, those of all items together as the last; resamples in which a
    /// value is not defined are left out.
    private Map<Measure, List<List<Double>>> resampled(Resampling settings) {
        Map<Measure, List<List<Double>>> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<List<Double>> ofMeasure = new ArrayList<>();
            for (int item = 0; item <= items.size(); item++) {
                ofMeasure.add(new ArrayList<>());
            }
            values.put(measure, ofMeasure);
        }
        if (count < 2) {
            return values;
        }
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(settings.seed());
        int[] draws = new int[count];
        for (int resample = 0; resample < settings.resamples(); resample++) {
            Arrays.fill(draws, 0);
            for (int i = 0; i < count; i++) {
                draws[random.nextInt(count)]++;
            }
            List<UnitSums> sums = sums(draws);
            values.forEach((measure, ofMeasure) -> {
                for (int item = 0; item < items.size(); item++) {
                    value(measure, sums.subList(item, item + 1), ofMeasure.get(item));
                }
                value(measure, sums, ofMeasure.getLast());
            });
        }
        return values;
    }

    private static void value(Measure measure, List<UnitSums> sums, List<Double> values) {
        pooled(measure, sums).flatMap(Measure.Shares::corrected).optional().ifPresent(values::add);
    }

    /// Mean shares over items.
    private static Estimate<Measure.Shares> pooled(Measure measure, List<UnitSums> sums) {
        double observed = 0;
        double expected = 0;
        for (UnitSums item : sums) {
            switch (measure.of(item)) {
                case Estimate.Estimated<Measure.Shares>(Measure.Shares shares) -> {
                    observed += shares.observed();
                    expected += shares.expected();
                }
                case Estimate.NotEstimable<Measure.Shares> none -> {
                    return none;
                }
            }
        }
        return sums.isEmpty()
                ? Estimate.notEstimable("there is nothing to compare")
                : Estimate.of(new Measure.Shares(observed / sums.size(), expected / sums.size()));
    }

    private Agreement result(
            List<UnitSums> sums,
            Map<Measure, List<List<Double>>> resampled,
            int item,
            Resampling settings) {
        Map<Measure, Estimate<Interval>> intervals = new EnumMap<>(Measure.class);
        resampled.forEach((measure, values) ->
                intervals.put(measure, interval(values.get(item), settings.resamples())));
        UnitSums first = sums.isEmpty() ? new UnitSums(coders, categories) : sums.getFirst();
        return new Agreement(
                coders,
                Math.round(first.judged()),
                Math.round(first.compared()),
                pooled(Measure.OBSERVED, sums).map(Measure.Shares::observed),
                of(intervals, Measure.OBSERVED),
                coefficient(Measure.COHEN, sums, intervals),
                coefficient(Measure.FLEISS, sums, intervals),
                coefficient(Measure.AC1, sums, intervals),
                coefficient(Measure.ALPHA, sums, intervals),
                sums.size() == 1 ? Prevalence.index(first) : Prevalence.oneItemOnly(),
                sums.size() == 1 ? Prevalence.bias(first) : Prevalence.oneItemOnly(),
                sums.size() == 1 ? Prevalence.pabak(first) : Prevalence.oneItemOnly());
    }

    private static Estimate<Coefficient> coefficient(
            Measure measure, List<UnitSums> sums, Map<Measure, Estimate<Interval>> intervals) {
        return pooled(measure, sums)
                .flatMap(shares ->
                        shares.corrected()
                                .map(value ->
                                        new Coefficient(
                                                value,
                                                shares.observed(),
                                                shares.expected(),
                                                of(intervals, measure))));
    }

    private static Estimate<Interval> of(
            Map<Measure, Estimate<Interval>> intervals, Measure measure) {
        return intervals.getOrDefault(measure, Estimate.notEstimable("it was not resampled"));
    }

    private Estimate<Interval> interval(List<Double> values, int resamples) {
        return count < 2
                ? Estimate.notEstimable("needs at least two blocks to draw from")
                : percentiles(values, resamples);
    }

    /// The 2.5th and the 97.5th percentile.
    static Estimate<Interval> percentiles(List<Double> values, int resamples) {
        int undefined = resamples - values.size();
        if (undefined > MOST_UNDEFINED * resamples) {
            return Estimate.notEstimable(
                    "in " + undefined + " of " + resamples + " resamples it is not defined");
        }
        List<Double> sorted = values.stream().sorted().toList();
        return Estimate.of(new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975)));
    }

    private static double quantile(List<Double> sorted, double p) {
        double position = Math.clamp(p * (sorted.size() + 1) - 1, 0, sorted.size() - 1.0);
        int lower = (int) position;
        double rest = position - lower;
        double low = sorted.get(lower);
        return rest == 0 ? low : low * (1 - rest) + sorted.get(lower + 1) * rest;
    }
}
