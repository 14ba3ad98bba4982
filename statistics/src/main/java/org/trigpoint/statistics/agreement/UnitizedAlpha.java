package org.trigpoint.statistics.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.paired.Resampling;

/// Krippendorff's alpha for unitizing: coders find units in a text as well as naming them.
///
/// Stretches count as wholes, gaps between them position by position: two coders who mark the same
/// long stretch agree once, not once a letter. Coincidences and their expectation are those of
/// Krippendorff, Mathet, Bouvry and Widlöcher (2016); several texts are laid end to end, and no
/// unit crosses from one to the next. The other two of their family, for naming alone, need units
/// that never overlap, which codes of interviews do.
///
/// @param nominal uα: units and their values
/// @param binary |uα: units against gaps, whatever their values; the same as `nominal` where there
///   is one value
/// @param binaryCi95 percentile bootstrap interval of `binary`, whole texts being drawn
public record UnitizedAlpha(
        Estimate<Double> nominal,
        Estimate<Double> binary,
        @Key("binary_ci95_percentile") Estimate<Interval> binaryCi95) {
    /// Fewer texts than this are not resampled.
    public static final int FEWEST_TEXTS = 5;

    /// Analyses units.
    ///
    /// @param coders how many there are, 2 to 60
    /// @param texts what they worked on; those that fewer than two worked on are left out
    /// @param values the units of each value; overlapping units of one coder and value are one unit
    /// @throws IllegalArgumentException where units of one coder overlap though their values
    ///   differ, or one does not fit its text
    public static UnitizedAlpha of(
            int coders, List<Continuum> texts, List<List<Stretch>> values, Resampling resampling) {
        if (coders < 2 || coders > Sweep.MOST_CODERS) {
            throw new IllegalArgumentException("Agreement of " + coders + " coders");
        }
        List<Lengths> lengths = new ArrayList<>(texts.size());
        texts.forEach(text -> lengths.add(new Lengths(text, values.size())));
        for (int value = 0; value < values.size(); value++) {
            int number = value;
            CodingAgreement.forEachText(
                    values.get(value),
                    texts,
                    (text, ofText) -> lengths.get(text).add(number, ofText));
        }
        List<Lengths> compared = lengths.stream().filter(text -> text.observers() > 1).toList();
        Lengths total = new Lengths(values.size());
        for (Lengths text : compared) {
            text.finish();
            total.plus(text);
        }
        return new UnitizedAlpha(
                total.nominal(), total.binary(), interval(compared, values.size(), resampling));
    }

    private static Estimate<Interval> interval(
            List<Lengths> texts, int values, Resampling settings) {
        if (texts.size() < FEWEST_TEXTS) {
            return Estimate.notEstimable(
                    "whole texts are drawn, and there are fewer than " + FEWEST_TEXTS);
        }
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(settings.seed());
        List<Double> found = new ArrayList<>(settings.resamples());
        for (int resample = 0; resample < settings.resamples(); resample++) {
            Lengths total = new Lengths(values);
            for (int i = 0; i < texts.size(); i++) {
                total.plus(texts.get(random.nextInt(texts.size())));
            }
            total.binary().optional().ifPresent(found::add);
        }
        return Blocks.percentiles(found, settings.resamples());
    }

    /// Lengths of a text, or of several.
    private static final class Lengths {
        private final int observers;
        private final int length;
        private final List<Stretch> units = new ArrayList<>();
        private final List<Integer> valueOfUnit = new ArrayList<>();
        private final double[] ofValue;
        private double all;
        private double gaps;
        private double correction;
        private double mismatches;
        private double gapMismatches;

        Lengths(Continuum text, int values) {
            this.observers = text.coders().size();
            this.length = text.length();
            this.ofValue = new double[values];
        }

        Lengths(int values) {
            this.observers = 0;
            this.length = 0;
            this.ofValue = new double[values];
        }

        int observers() {
            return observers;
        }

        /// Adds the units of one value, overlapping ones made one.
        void add(int value, List<Stretch> stretches) {
            List<Stretch> sorted = new ArrayList<>(stretches);
            sorted.sort(Comparator.comparingInt(Stretch::coder).thenComparingInt(Stretch::start));
            List<Stretch> merged = new ArrayList<>();
            for (Stretch next : sorted) {
                boolean joins =
                        !merged.isEmpty()
                                && merged.getLast().coder() == next.coder()
                                && next.start() < merged.getLast().end();
                if (joins) {
                    Stretch last = merged.removeLast();
                    merged.add(
                            new Stretch(
                                    last.text(),
                                    last.coder(),
                                    last.start(),
                                    Math.max(last.end(), next.end())));
                } else {
                    merged.add(next);
                }
            }
            for (Stretch unit : merged) {
                units.add(unit);
                valueOfUnit.add(value);
                double size = (double) unit.end() - unit.start();
                ofValue[value] += size;
                correction += size * size;
            }
        }

        /// Sums the lengths on which observers match, once all units are there.
        void finish() {
            all = (double) observers * length;
            gaps = all;
            for (double size : ofValue) {
                gaps -= size;
            }
            correction += gaps;
            List<long[]> boundaries = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                boundaries.add(new long[] {units.get(i).start(), 1, i});
                boundaries.add(new long[] {units.get(i).end(), 0, i});
            }
            boundaries.sort(
                    Comparator.<long[]>comparingLong(b -> b[0]).thenComparingLong(b -> b[1]));
            int[] counts = new int[ofValue.length];
            boolean[] busy = new boolean[Sweep.MOST_CODERS];
            int open = 0;
            long at = 0;
            for (long[] boundary : boundaries) {
                match((double) boundary[0] - at, open, counts);
                at = boundary[0];
                int unit = (int) boundary[2];
                int coder = units.get(unit).coder();
                int step = boundary[1] == 1 ? 1 : -1;
                if (step == 1 && busy[coder]) {
                    throw new IllegalArgumentException(
                            "Units of one coder overlap with different values at " + at);
                }
                busy[coder] = step == 1;
                counts[valueOfUnit.get(unit)] += step;
                open += step;
            }
            match((double) length - at, open, counts);
        }

        private void match(double size, int open, int[] counts) {
            if (size == 0) {
                return;
            }
            double none = (double) observers - open;
            double pairs = none * (none - 1);
            for (int count : counts) {
                pairs += (double) count * (count - 1);
            }
            double everyPair = (double) observers * (observers - 1);
            mismatches += size * (everyPair - pairs) / (observers - 1);
            gapMismatches += size * 2 * none * open / (observers - 1);
        }

        void plus(Lengths other) {
            all += other.all;
            gaps += other.gaps;
            correction += other.correction;
            mismatches += other.mismatches;
            gapMismatches += other.gapMismatches;
            for (int i = 0; i < ofValue.length; i++) {
                ofValue[i] += other.ofValue[i];
            }
        }

        Estimate<Double> nominal() {
            double alike = gaps * gaps;
            for (double size : ofValue) {
                alike += size * size;
            }
            return alpha(mismatches, all * all - alike);
        }

        Estimate<Double> binary() {
            return alpha(gapMismatches, 2 * gaps * (all - gaps));
        }

        /// @param products of lengths of unlike values, before the correction
        private Estimate<Double> alpha(double observed, double products) {
            if (all == 0) {
                return Estimate.notEstimable("no text was coded by two coders");
            }
            return products <= 0
                    ? Estimate.notEstimable(Measure.ONE_CATEGORY)
                    : Estimate.of(
                            1 - observed * (all - correction / all) / products,
                            "the lengths give no expectation");
        }
    }
}
