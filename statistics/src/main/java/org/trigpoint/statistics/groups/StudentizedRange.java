package org.trigpoint.statistics.groups;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;

/// The distribution of the studentised range: the range of `groups` standard normal means over an
/// independent standard deviation with `df` degrees of freedom.
///
/// P(Q > q) = ∫ f(s) R(qs) ds with f the density of s = √(χ²/df) and R(w) the upper tail of the
/// range of normals, 1 − k ∫ φ(z)[Φ(z) − Φ(z − w)]^(k−1) dz (Harter 1960, Ann. Math. Stat. 31).
/// Both integrals are smooth and fall off fast, so that the trapezoidal rule, after a
/// transformation of the outer one, is exact to about 14 digits.
public final class StudentizedRange {

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double INNER_STEP = 0.25;
    private static final int INNER_HALF = 36;
    private static final int OUTER_HALF = 160;

    private final int groups;
    private final double df;

    /// The distribution for a number of groups and degrees of freedom.
    ///
    /// @throws IllegalArgumentException unless there are at least two groups and df is positive
    public StudentizedRange(int groups, double df) {
        if (groups < 2 || !(df > 0) || Double.isInfinite(df)) {
            throw new IllegalArgumentException(
                    "The range is of at least two groups with positive df, got "
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
        // u = log s has a bell-shaped density that is widest for few degrees of freedom.
        double width = Math.min(1, Math.sqrt(1 / (2 * df)));
        double low = whereFaded(-width);
        double high = whereFaded(width / 2);
        double step = (high - low) / (2 * OUTER_HALF);
        double sum = 0;
        double mass = 0;
        for (int i = 0; i <= 2 * OUTER_HALF; i++) {
            double u = low + i * step;
            double density = Math.exp(logDensity(u));
            mass += density;
            sum += density * normalRangeTail(q * Math.exp(u));
        }
        return Math.clamp(sum / mass, 0, 1);
    }

    /// log of the density of u = log s, up to a constant: df u − df e^{2u}/2, zero at its peak.
    private double logDensity(double u) {
        return df * u - df * Math.expm1(2 * u) / 2;
    }

    /// Where the density of u has fallen below 10⁻¹⁸ of its peak at zero, going in steps to one
    /// side. The left is exponential, slow for few degrees of freedom.
    private double whereFaded(double step) {
        double u = step;
        while (logDensity(u) > -42) {
            u += step;
        }
        return u;
    }

    /// P(range > w) of standard normals: the largest is z and not all others are in (z − w, z).
    private double normalRangeTail(double w) {
        double sum = 0;
        for (int i = -INNER_HALF; i <= INNER_HALF; i++) {
            double z = i * INNER_STEP;
            double below = normalBelow(z);
            // Φ(z)^{k−1} − (Φ(z) − Φ(z−w))^{k−1} by its logarithm: no digits cancel in the tail.
            double outside = normalBelow(z - w) / below;
            double none = -Math.expm1((groups - 1) * Math.log1p(-Math.min(outside, 1)));
            sum += Math.exp(-z * z / 2) * Math.pow(below, groups - 1) * none;
        }
        return Math.min(1, groups * sum * INNER_STEP / Math.sqrt(2 * Math.PI));
    }

    private static double normalBelow(double z) {
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
