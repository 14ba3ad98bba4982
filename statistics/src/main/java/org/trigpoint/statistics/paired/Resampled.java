package org.trigpoint.statistics.paired;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactMoments;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.Tally;
import org.trigpoint.statistics.distribution.StandardNormal;

/// What resampling says about the mean change.
///
/// @param resamples how many
/// @param seed of the random numbers
/// @param bootstrapCi95Bca bias-corrected and accelerated bootstrap interval of the mean change
///   (Efron 1987, JASA 82, 171); up to 50,000 pairs
/// @param signFlipP share of random sign flips, the observed one counted with them (Phipson and
///   Smyth 2010), whose mean is as far from 0 as the observed one
public record Resampled(
        int resamples,
        long seed,
        @Key("bootstrap_ci95_bca") Estimate<Interval> bootstrapCi95Bca,
        Estimate<Double> signFlipP) {

    private static final long MOST_BOOTSTRAPPED = 50_000;

    static Resampled of(Tally changes, Resampling settings) {
        return new Resampled(
                settings.resamples(),
                settings.seed(),
                bootstrap(changes, settings),
                signFlips(changes, settings));
    }

    private static Estimate<Interval> bootstrap(Tally changes, Resampling settings) {
        long n = changes.n();
        ExactMoments moments = ExactMoments.of(changes);
        if (n < 2 || moments.constant()) {
            return Estimate.notEstimable("needs two different changes");
        }
        if (n > MOST_BOOTSTRAPPED) {
            return Estimate.notEstimable(
                    "with more than 50000 pairs the t interval serves as well");
        }
        // sorted first: the draw then depends on the values alone, not on the order of rows
        long[] ascending = changes.ascendingNumerators();
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(settings.seed());
        long[] totals = new long[settings.resamples()];
        for (int resample = 0; resample < totals.length; resample++) {
            long total = 0;
            for (int i = 0; i < ascending.length; i++) {
                total += ascending[random.nextInt(ascending.length)];
            }
            totals[resample] = total;
        }
        Arrays.sort(totals);
        double observed = moments.total().doubleValue();
        double scale = (double) n * changes.denominator();
        return accelerated(totals, observed, moments).map(ends -> ends.times(1 / scale));
    }

    /// The interval of the total, from sorted resampled totals.
    private static Estimate<Interval> accelerated(
            long[] totals, double observed, ExactMoments moments) {
        double below = 0;
        for (long total : totals) {
            below += total < observed ? 1 : total == observed ? 0.5 : 0;
        }
        double share = below / totals.length;
        if (share == 0 || share == 1) {
            return Estimate.notEstimable("all resampled means lie on one side of the observed one");
        }
        double bias = StandardNormal.quantile(share);
        // for a mean the jackknife acceleration is its skewness over 6√n
        double second = moments.second().doubleValue();
        double skewness = moments.third().doubleValue() / (second * Math.sqrt(second));
        double acceleration = skewness / (6 * Math.sqrt((double) moments.n()));
        double low = corrected(bias, acceleration, StandardNormal.quantile(0.025));
        double high = corrected(bias, acceleration, StandardNormal.quantile(0.975));
        return Estimate.of(new Interval(quantile(totals, low), quantile(totals, high)));
    }

    private static double corrected(double bias, double acceleration, double z) {
        double shifted = bias + z;
        return StandardNormal.lowerTail(bias + shifted / (1 - acceleration * shifted));
    }

    private static double quantile(long[] sorted, double p) {
        double position = Math.clamp(p * (sorted.length + 1) - 1, 0, sorted.length - 1.0);
        int lower = (int) position;
        double rest = position - lower;
        return rest == 0 ? sorted[lower] : sorted[lower] * (1 - rest) + sorted[lower + 1] * rest;
    }

    private static Estimate<Double> signFlips(Tally changes, Resampling settings) {
        if (changes.withoutZeros().n() == 0) {
            return Estimate.notEstimable("all differences are zero");
        }
        SignedRanks sizes = SignedRanks.of(changes, SignedRanks.ZeroProcedure.DROPPED);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(~settings.seed());
        long observed = Math.abs(ExactMoments.of(changes).total().longValueExact());
        long hits = 1;
        for (int resample = 0; resample < settings.resamples(); resample++) {
            long total = 0;
            for (int group = 0; group < sizes.groups(); group++) {
                long people = sizes.size(group);
                total += sizes.absolute(group) * (2 * heads(people, random) - people);
            }
            if (Math.abs(total) >= observed) {
                hits++;
            }
        }
        return Estimate.of(hits / (settings.resamples() + 1.0));
    }

    /// How many of `tosses` fair coins show heads: bits of random words, counted.
    private static long heads(long tosses, UniformRandomProvider random) {
        long heads = 0;
        long left = tosses;
        for (; left >= 64; left -= 64) {
            heads += Long.bitCount(random.nextLong());
        }
        if (left > 0) {
            heads += Long.bitCount(random.nextLong() >>> (64 - left));
        }
        return heads;
    }
}
