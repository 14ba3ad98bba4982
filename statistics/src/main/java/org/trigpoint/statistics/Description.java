package org.trigpoint.statistics;

import java.util.Optional;
import org.trigpoint.statistics.distribution.StudentT;

/// One wave, or one column of changes, described.
///
/// @param n values
/// @param missing values that are missing
/// @param mean arithmetic mean
/// @param sd standard deviation with n − 1
/// @param se standard error of the mean, sd ÷ √n
/// @param q1Type7 lower quartile, Hyndman and Fan's (1996) type 7
/// @param q3Type7 upper quartile, likewise
/// @param skewness moment skewness g₁ = m₃ ÷ m₂^1.5
/// @param adjustedSkewness G₁ = g₁·√(n(n − 1)) ÷ (n − 2) (Joanes and Gill 1998)
/// @param excessKurtosis moment excess kurtosis g₂ = m₄ ÷ m₂² − 3
/// @param adjustedExcessKurtosis G₂ = (n − 1) ÷ ((n − 2)(n − 3)) · ((n + 1)g₂ + 6) (Joanes and Gill
///   1998)
/// @param ci95 t interval of the mean
/// @param extremes shares at the ends of the scale, where a scale was given
public record Description(
        long n,
        long missing,
        Estimate<Double> mean,
        Estimate<Double> sd,
        Estimate<Double> se,
        Estimate<Double> min,
        Estimate<Double> max,
        Estimate<Double> median,
        @Key("q1_type7") Estimate<Double> q1Type7,
        @Key("q3_type7") Estimate<Double> q3Type7,
        @Key("skewness_g1") Estimate<Double> skewness,
        @Key("skewness_G1") Estimate<Double> adjustedSkewness,
        @Key("kurtosis_excess_g2") Estimate<Double> excessKurtosis,
        @Key("kurtosis_excess_G2") Estimate<Double> adjustedExcessKurtosis,
        @Key("ci95") Estimate<Interval> ci95,
        @Inlined Optional<Extremes> extremes) {

    private static final String NOBODY = "no values";
    private static final String TWO = "needs n >= 2";

    /// Describes a tally.
    public static Description of(Tally tally) {
        return of(tally, Optional.empty());
    }

    /// Describes a tally, with the shares at the ends of `scale` where there is one.
    public static Description of(Tally tally, Optional<Scale> scale) {
        long n = tally.n();
        ExactMoments moments = ExactMoments.of(tally);
        Optional<Extremes> extremes = scale.map(ends -> Extremes.of(tally, ends));
        if (n == 0) {
            return empty(tally.missing(), extremes);
        }
        double mean = moments.mean();
        Estimate<Double> sd =
                n < 2 ? Estimate.notEstimable(TWO) : Estimate.of(moments.standardDeviation());
        Estimate<Double> se = sd.map(value -> value / Math.sqrt((double) n));
        Shape shape = Shape.of(moments);
        return new Description(
                n,
                tally.missing(),
                Estimate.of(mean),
                sd,
                se,
                Estimate.of(tally.value(0)),
                Estimate.of(tally.value(tally.distinct() - 1)),
                Estimate.of(tally.quartile(2)),
                Estimate.of(tally.quartile(1)),
                Estimate.of(tally.quartile(3)),
                shape.skewness,
                shape.adjustedSkewness,
                shape.kurtosis,
                shape.adjustedKurtosis,
                se.map(error -> interval(mean, error, n)),
                extremes);
    }

    private static Interval interval(double mean, double se, long n) {
        double reach = se == 0 ? 0 : StudentT.of(n - 1.0).quantile(0.975) * se;
        return new Interval(mean - reach, mean + reach);
    }

    private static Description empty(long missing, Optional<Extremes> extremes) {
        Estimate<Double> none = Estimate.notEstimable(NOBODY);
        return new Description(
                0,
                missing,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Estimate.notEstimable(NOBODY),
                extremes);
    }

    private record Shape(
            Estimate<Double> skewness,
            Estimate<Double> adjustedSkewness,
            Estimate<Double> kurtosis,
            Estimate<Double> adjustedKurtosis) {

        static Shape of(ExactMoments moments) {
            double n = moments.n();
            double variance = moments.second().doubleValue();
            // 0/0 where all values are the same, which Estimate.of turns into the reason
            double g1 = moments.third().doubleValue() / (variance * Math.sqrt(variance));
            double g2 = moments.fourth().doubleValue() / (variance * variance) - 3;
            double adjusted1 = n < 3 ? Double.NaN : g1 * Math.sqrt(n * (n - 1)) / (n - 2);
            double adjusted2 =
                    n < 4 ? Double.NaN : (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6);
            return new Shape(
                    Estimate.of(g1, "zero variance or n < 2"),
                    Estimate.of(adjusted1, "zero variance or n < 3"),
                    Estimate.of(g2, "zero variance or n < 2"),
                    Estimate.of(adjusted2, "zero variance or n < 4"));
        }
    }
}
