package org.trigpoint.statistics.distribution;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/// The normal distribution with mean 0 and standard deviation 1.
public final class StandardNormal {
    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private StandardNormal() {}

    /// P(Z ≤ z).
    public static double lowerTail(double z) {
        return 0.5 * Erfc.value(-z / ROOT_TWO);
    }

    /// P(Z > z).
    public static double upperTail(double z) {
        return 0.5 * Erfc.value(z / ROOT_TWO);
    }

    /// P(|Z| ≥ |z|).
    public static double twoSided(double z) {
        return Erfc.value(Math.abs(z) / ROOT_TWO);
    }

    /// The value that Z stays below with probability `p`, 0 < p < 1.
    public static double quantile(double p) {
        return -ROOT_TWO * InverseErfc.value(2 * p);
    }

    /// The density at `z`.
    public static double density(double z) {
        return Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
    }
}
