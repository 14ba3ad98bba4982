package org.trigpoint.statistics.distribution;

import org.apache.commons.statistics.distribution.TDistribution;

/// Student's t distribution.
public final class StudentT {
    private final double df;
    private final TDistribution distribution;

    private StudentT(double df) {
        this.df = df;
        this.distribution = TDistribution.of(df);
    }

    /// @param df degrees of freedom, positive, need not be whole
    public static StudentT of(double df) {
        return new StudentT(df);
    }

    /// P(T > t).
    public double upperTail(double t) {
        return distribution.survivalProbability(t);
    }

    /// P(T ≤ t).
    public double lowerTail(double t) {
        return distribution.cumulativeProbability(t);
    }

    /// P(|T| ≥ |t|).
    public double twoSided(double t) {
        return Math.min(1, 2 * distribution.survivalProbability(Math.abs(t)));
    }

    /// The value that T stays below with probability `p`, 0 < p < 1.
    public double quantile(double p) {
        if (p == 0.5) {
            return 0;
        }
        // solved in the lower tail, where probabilities keep their relative accuracy
        double tail = Math.min(p, 1 - p);
        double t = firstGuess(tail);
        for (int step = 0; step < 20; step++) {
            double excess = distribution.cumulativeProbability(t) - tail;
            double next = t - excess / distribution.density(t);
            if (!(next < 0)) {
                break;
            }
            double moved = Math.abs(next - t);
            t = next;
            // a Newton step squares the error: after a small one nothing is left to correct
            if (moved <= 1e-9 * Math.abs(t)) {
                break;
            }
        }
        return p < 0.5 ? t : -t;
    }

    /// Near enough for Newton's steps: from 10 degrees of freedom on the expansion of Cornish and
    /// Fisher (Abramowitz and Stegun 1964, 26.7.5), which needs no search.
    private double firstGuess(double tail) {
        if (df < 10 || tail < 1e-6) {
            return distribution.inverseCumulativeProbability(tail);
        }
        double z = StandardNormal.quantile(tail);
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return z + (first + (second + third / df) / df) / df;
    }

    /// The degrees of freedom.
    public double df() {
        return df;
    }
}
