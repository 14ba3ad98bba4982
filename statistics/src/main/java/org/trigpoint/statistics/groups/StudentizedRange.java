package org.trigpoint.statistics.groups;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.LogGamma;

/// The distribution of the studentised range: the range of `groups` standard normal means over an
/// independent standard deviation with `df` degrees of freedom.
///
/// P(Q ≤ q) = ∫ f(u) W(q √(u/2)) du, with f the density of u = 2χ²/df and W the distribution of the
/// range of normals, (2Φ(w/2) − 1)ᵏ + 2k ∫ φ(z)[Φ(z) − Φ(z − w)]^(k−1) dz over z > w/2. Both
/// integrals are taken by Gauss and Legendre's rule on the panels of Copenhaver and Holland (1988,
/// J. Stat. Comput. Simul. 30), which is also how R takes them: for few degrees of freedom the rule
/// is right to seven or eight digits only, and the digits here are those found there. Tails too
/// thin for a difference from one are integrated directly.
public final class StudentizedRange {

    /// With fewer degrees of freedom the tail is so heavy that no one uses it, nor does R.
    static final double LEAST_DF = 2;

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double THIN = 1e-9;
    private static final int PANELS = 50;
    private static final GaussLegendre OUTER = new GaussLegendre(16);
    private static final GaussLegendre INNER = new GaussLegendre(12);
    private static final double FAR = 8;

    private final int groups;
    private final double df;

    /// The distribution for a number of groups and degrees of freedom.
    ///
    /// @throws IllegalArgumentException unless there are at least two groups and df is at least 2
    public StudentizedRange(int groups, double df) {
        if (groups < 2 || !(df >= LEAST_DF) || Double.isInfinite(df)) {
            throw new IllegalArgumentException(
                    "The range is of at least two groups with df of at least 2, got "
                            + groups
                            + " and "
                            + df);
        }
        this.groups = groups;
        this.df = df;
    }

    /// The probability of a larger value.
    ///
    /// @param q not negative
    public double upperTail(double q) {
        if (q <= 0) {
            return 1;
        }
        double upper = Math.min(1, 1 - below(q));
        return upper < THIN ? new ThinTail(groups, df).probability(q) : upper;
    }

    private double below(double q) {
        if (df > 25_000) {
            return rangeBelow(q);
        }
        double half = df <= 100 ? 1 : df <= 800 ? 0.5 : df <= 5000 ? 0.25 : 0.125;
        double constant =
                df / 2 * Math.log(df) - df * Math.log(2) - LogGamma.value(df / 2) + Math.log(half);
        double sum = 0;
        for (int panel = 1; panel <= PANELS; panel++) {
            double centre = (2 * panel - 1) * half;
            double part = 0;
            for (int i = 0; i < OUTER.points(); i++) {
                double u = centre + half * OUTER.node(i);
                double log = constant + (df / 2 - 1) * Math.log(u) - u * df / 4;
                if (log >= -30) {
                    part += OUTER.weight(i) * Math.exp(log) * rangeBelow(q * Math.sqrt(u / 2));
                }
            }
            if (panel * half >= 1 && part <= 1e-14) {
                break;
            }
            sum += part;
        }
        return Math.min(1, sum);
    }

    /// P(range ≤ w) of standard normals.
    private double rangeBelow(double w) {
        double start = w / 2;
        if (start >= FAR) {
            return 1;
        }
        int panels = w > 3 ? 2 : 3;
        double half = (FAR - start) / panels / 2;
        double sum = Math.pow(2 * normalBelow(start) - 1, groups);
        for (int panel = 0; panel < panels; panel++) {
            double centre = start + (2 * panel + 1) * half;
            for (int i = 0; i < INNER.points(); i++) {
                double z = centre + half * INNER.node(i);
                double between = normalBelow(z) - normalBelow(z - w);
                sum +=
                        2
                                * groups
                                * half
                                * INNER.weight(i)
                                * Math.exp(-z * z / 2)
                                / Math.sqrt(2 * Math.PI)
                                * Math.pow(between, groups - 1);
            }
        }
        return Math.min(1, sum);
    }

    static double normalBelow(double z) {
        return z < 0 ? Erfc.value(-z / ROOT_TWO) / 2 : (1 + Erf.value(z / ROOT_TWO)) / 2;
    }

    /// The point exceeded with probability `upper`, by the published algorithm of Lund and Lund
    /// (1983, Appl. Stat. 32, AS 190): their starting point, then secant steps until two differ by
    /// less than 10⁻⁴. The last step being quadratically better, the probability beyond is `upper`
    /// to about 10⁻⁸, and the limits of intervals are those other programs print.
    public double point(double upper) {
        double below = 1 - upper;
        double previous = start(below);
        double previousOff = upper - upperTail(previous);
        double current = previousOff > 0 ? Math.max(0, previous - 1) : previous + 1;
        double currentOff = upper - upperTail(current);
        for (int step = 0; step < 50; step++) {
            double next = current - currentOff * (current - previous) / (currentOff - previousOff);
            previous = current;
            previousOff = currentOff;
            current = Math.max(0, next);
            if (Math.abs(current - previous) < 1e-4) {
                return current;
            }
            currentOff = upper - upperTail(current);
        }
        throw new ArithmeticException(
                "No point of the studentised range found for " + groups + " groups, df " + df);
    }

    /// The starting point of AS 190.2, with its constants as published there.
    private double start(double below) {
        double half = 0.5 - 0.5 * below;
        double y = Math.sqrt(Math.log(1 / (half * half)));
        double above =
                (((-0.453642210148e-04 * y - 0.204231210125) * y - 0.342242088547) * y - 1) * y
                        + 0.322232421088;
        double under =
                (((0.38560700634e-02 * y + 0.103537752850) * y + 0.531103462366) * y
                                        + 0.588581570495)
                                * y
                        + 0.993484626060e-01;
        double normal = y + above / under;
        boolean few = df < 120;
        if (few) {
            normal += (normal * normal * normal + normal) / df / 4;
        }
        double slope = 0.8832 - 0.2368 * normal;
        if (few) {
            slope += -1.214 / df + 1.208 * normal / df;
        }
        return normal * (slope * Math.log(groups - 1.0) + 1.4142);
    }
}
