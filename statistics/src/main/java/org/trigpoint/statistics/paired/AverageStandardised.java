package org.trigpoint.statistics.paired;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;

/// The interval of d_av, the mean change over the mean of both standard deviations.
///
/// A delta-method interval in the manner of Bonett (2008, Psychological Methods 13, 99–109), with
/// the mean of the two standard deviations in place of the root of the mean variance: with
/// S = (s₁ + s₂)/2, d = mean change ÷ S and r the correlation of both ratings,
///
///     var(d) = s_change² ÷ (n·S²) + d²·(s₁² + s₂² + 2·r²·s₁·s₂) ÷ (8·(n − 1)·S²)
///
/// and the limits are d ± 1.95996… √var(d).
public final class AverageStandardised {
    private static final double NORMAL_975 = 1.959963984540054;

    private AverageStandardised() {}

    /// The 95 % interval of d_av of a comparison; not estimable where d_av or the correlation is
    /// not.
    public static Estimate<Interval> ci95(PairedResult result) {
        return result.dAvMeanSd()
                .flatMap(d -> result.prePostR().flatMap(r -> Estimate.of(ci95(result, d, r))));
    }

    private static Interval ci95(PairedResult result, double d, double r) {
        double n = result.nComplete();
        double s1 = result.preComplete().sd().orElseThrow();
        double s2 = result.postComplete().sd().orElseThrow();
        double change = result.change().sd().orElseThrow();
        double square = (s1 + s2) * (s1 + s2) / 4;
        double ofSpread = (s1 * s1 + s2 * s2 + 2 * r * r * s1 * s2) / (8 * (n - 1) * square);
        double reach = NORMAL_975 * Math.sqrt(change * change / (n * square) + d * d * ofSpread);
        return new Interval(d - reach, d + reach);
    }
}
