package org.trigpoint.statistics.paired;

import org.apache.commons.numbers.gamma.GammaRatio;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.distribution.NoncentralT;

/// Standardised mean changes that need a t: d_z and what is derived from it.
///
/// @param dZ mean change ÷ sd of change
/// @param hedgesJ small-sample factor
/// @param gZ J·d_z
/// @param gZApproximateJ d_z·(1 − 3 ÷ (4ν − 1))
/// @param ncp 95 % limits of the noncentrality
/// @param dZInterval of the effect size without the factor
/// @param gZInterval with the factor
record EffectSizes(
        double dZ,
        Estimate<Double> hedgesJ,
        Estimate<Double> gZ,
        Estimate<Double> gZApproximateJ,
        Interval ncp,
        Interval dZInterval,
        Estimate<Interval> gZInterval) {

    static EffectSizes of(double t, long n) {
        double root = Math.sqrt((double) n);
        double dZ = t / root;
        double df = n - 1.0;
        Estimate<Double> j = hedgesFactor(df);
        NoncentralT law = NoncentralT.of(df);
        double lower = law.noncentralityWithUpperTail(t, 0.025);
        double upper = law.noncentralityWithUpperTail(t, 0.975);
        Interval ncp = new Interval(lower, upper);
        Interval dInterval = ncp.times(1 / root);
        return new EffectSizes(
                dZ,
                j,
                j.map(factor -> factor * dZ),
                j.map(_ -> dZ * (1 - 3 / (4 * df - 1))),
                ncp,
                dInterval,
                j.map(dInterval::times));
    }

    private static Estimate<Double> hedgesFactor(double df) {
        if (df < 2) {
            return Estimate.notEstimable(
                    "with two pairs d_z has no expectation that could be corrected");
        }
        // a ratio of gamma functions, not a difference of their logarithms: exact for any n
        return Estimate.of(1 / (GammaRatio.delta((df - 1) / 2, 0.5) * Math.sqrt(df / 2)));
    }
}
