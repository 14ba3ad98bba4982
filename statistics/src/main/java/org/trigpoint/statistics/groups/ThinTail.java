package org.trigpoint.statistics.groups;

/// The far tail of the studentised range, where one less the distribution has no digits left.
///
/// P(Q > q) = ∫ f(s) R(qs) ds with f the density of s = √(χ²/df) and R(w) the upper tail of the
/// range of normals, k ∫ φ(z)(Φ(z)^(k−1) − [Φ(z) − Φ(z − w)]^(k−1)) dz (Harter 1960, Ann. Math.
/// Stat. 31). Both are smooth and fall off fast on the whole line, the outer one after log s, so
/// that the trapezoidal rule is exact to about 13 digits.
final class ThinTail {

    private static final double INNER_STEP = 0.25;
    private static final int INNER_HALF = 36;
    private static final int OUTER_STEPS = 320;

    private final int groups;
    private final double df;

    ThinTail(int groups, double df) {
        this.groups = groups;
        this.df = df;
    }

    double probability(double q) {
        // u = log s has a bell-shaped density that is widest for few degrees of freedom.
        double width = Math.min(1, Math.sqrt(1 / (2 * df)));
        double low = whereFaded(-width, 80);
        double high = whereFaded(width / 2, 42);
        double step = (high - low) / OUTER_STEPS;
        double sum = 0;
        double mass = 0;
        for (int i = 0; i <= OUTER_STEPS; i++) {
            double u = low + i * step;
            double density = Math.exp(logDensity(u));
            mass += density;
            sum += density * ofNormals(q * Math.exp(u));
        }
        return sum / mass;
    }

    /// log of the density of u = log s, up to a constant: zero at its peak, which is u = 0.
    private double logDensity(double u) {
        return df * u - df * Math.expm1(2 * u) / 2;
    }

    /// Where the density of u has fallen by e^`depth` from its peak, going in steps to one side.
    /// The lower side reaches deeper: there the tail of the range is not small.
    private double whereFaded(double step, double depth) {
        double u = step;
        while (logDensity(u) > -depth) {
            u += step;
        }
        return u;
    }

    /// P(range > w) of standard normals: the largest is z and not all others are in (z − w, z).
    private double ofNormals(double w) {
        double sum = 0;
        for (int i = -INNER_HALF; i <= INNER_HALF; i++) {
            double z = i * INNER_STEP;
            double below = StudentizedRange.normalBelow(z);
            // Φ(z)^(k−1) − (Φ(z) − Φ(z−w))^(k−1) by its logarithm: no digits cancel in the tail.
            double outside = Math.min(1, StudentizedRange.normalBelow(z - w) / below);
            double none = -Math.expm1((groups - 1) * Math.log1p(-outside));
            sum += Math.exp(-z * z / 2) * Math.pow(below, groups - 1) * none;
        }
        return Math.min(1, groups * sum * INNER_STEP / Math.sqrt(2 * Math.PI));
    }
}
