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
        double t = distribution.inverseCumulativeProbability(tail);
        for (int step = 0; step < 3; step++) {
            double excess = distribution.cumulativeProbability(t) - tail;
            double next = t - excess / distribution.density(t);
            if (!(next < 0) || Math.abs(next - t) <= 1e-15 * Math.abs(t)) {
                break;
            }
            t = next;
        }
        return p < 0.5 ? t : -t;
    }

    /// The degrees of freedom.
    public double df() {
        return df;
    }
}
