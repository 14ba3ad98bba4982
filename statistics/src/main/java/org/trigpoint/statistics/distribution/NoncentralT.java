package org.trigpoint.statistics.distribution;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/// The noncentral t distribution: (Z + δ) ÷ S, with Z standard normal and S the independent root of
/// a chi-squared over its degrees of freedom ν.
///
/// P(T ≤ t) is the integral of Φ(t·s − δ) over the density of the scale s. It is done by 16-point
/// Gauss–Legendre rules on panels placed where the density of s and the step of Φ are, so it needs
/// no series and works alike for n = 2 and n = 100,000 with δ in the hundreds, where the common
/// series (Lenth 1989, AS 243) underflow. Both tails are integrated by themselves and keep about
/// twelve digits.
public final class NoncentralT {
    private static final double REACH = 14;
    private static final double[] NODES = {
        0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
        0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
    };
    private static final double[] WEIGHTS = {
        0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
        0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096
    };

    private final double df;
    private final double logConstant;

    private NoncentralT(double df) {
        this.df = df;
        // density of s at its mode's neighbourhood is exp(logConstant + (ν−1)·ln s − ν·(s² − 1)/2)
        double half = df / 2;
        this.logConstant = Math.log(2) + logOfScaledPower(half);
    }

    /// @param df degrees of freedom, positive
    public static NoncentralT of(double df) {
        if (!(df > 0)) {
            throw new IllegalArgumentException("Degrees of freedom are positive, got " + df);
        }
        return new NoncentralT(df);
    }

    /// P(T ≤ t) with noncentrality `delta`.
    public double lowerTail(double t, double delta) {
        return integrate(t, delta, Tail.LOWER);
    }

    /// P(T > t) with noncentrality `delta`.
    public double upperTail(double t, double delta) {
        return integrate(t, delta, Tail.UPPER);
    }

    /// The noncentrality δ under which a t as large as `t` or larger has probability `upper`: the
    /// lower confidence limit of δ for a small `upper`, the upper limit for a large one (Steiger
    /// and Fouladi 1997).
    ///
    /// @param upper strictly between 0 and 1
    public double noncentralityWithUpperTail(double t, double upper) {
        // P(T ≤ t) falls in δ; each side is solved in the tail that is the smaller one
        Tail tail = upper <= 0.5 ? Tail.UPPER : Tail.LOWER;
        double goal = Math.log(upper <= 0.5 ? upper : 1 - upper);
        double sign = tail == Tail.UPPER ? 1 : -1;
        double spread = Math.sqrt(1 + t * t / (2 * df));
        double guess = t + StandardNormal.quantile(upper) * spread;
        double low = guess - spread;
        double high = guess + spread;
        while (sign * (logTail(t, low, tail) - goal) > 0) {
            low -= high - low;
        }
        while (sign * (logTail(t, high, tail) - goal) < 0) {
            high += high - low;
        }
        return solve(t, tail, goal, low, high);
    }

    /// Regula falsi with the Illinois change on the logarithm of the tail, nearly a parabola in δ.
    private double solve(double t, Tail tail, double goal, double from, double to) {
        double a = from;
        double b = to;
        double fa = logTail(t, a, tail) - goal;
        double fb = logTail(t, b, tail) - goal;
        for (int step = 0; step < 200; step++) {
            double next = fa == fb ? (a + b) / 2 : b - fb * (b - a) / (fb - fa);
            if (!(next > Math.min(a, b) && next < Math.max(a, b))) {
                next = (a + b) / 2;
            }
            double f = logTail(t, next, tail) - goal;
            if (f == 0 || Math.abs(next - b) <= 1e-14 * Math.max(1, Math.abs(next))) {
                return next;
            }
            if (Math.signum(f) == Math.signum(fb)) {
                fa /= 2;
            } else {
                a = b;
                fa = fb;
            }
            b = next;
            fb = f;
        }
        return b;
    }

    private double logTail(double t, double delta, Tail tail) {
        return Math.log(integrate(t, delta, tail));
    }

    private enum Tail {
        LOWER,
        UPPER
    }

    private double integrate(double t, double delta, Tail tail) {
        if (t == 0) {
            return tail == Tail.LOWER
                    ? StandardNormal.upperTail(delta)
                    : StandardNormal.lowerTail(delta);
        }
        double[] edges = panelEdges(t, delta);
        double sum = 0;
        for (int panel = 1; panel < edges.length; panel++) {
            double middle = (edges[panel] + edges[panel - 1]) / 2;
            double half = (edges[panel] - edges[panel - 1]) / 2;
            if (half == 0) {
                continue;
            }
            double part = 0;
            for (int i = 0; i < NODES.length; i++) {
                double step = half * NODES[i];
                part +=
                        WEIGHTS[i]
                                * (integrand(middle - step, t, delta, tail)
                                        + integrand(middle + step, t, delta, tail));
            }
            sum += part * half;
        }
        return Math.min(1, sum);
    }

    private double integrand(double s, double t, double delta, Tail tail) {
        double z = t * s - delta;
        double normal =
                tail == Tail.LOWER ? StandardNormal.lowerTail(z) : StandardNormal.upperTail(z);
        return normal * densityOfScale(s);
    }

    private double densityOfScale(double s) {
        double above = s - 1;
        // s² − 1 as (s − 1)(s + 1) and ln s by log1p: with ν in the millions both are tiny
        double exponent = (df - 1) * Math.log1p(above) - df * above * (s + 1) / 2;
        return Math.exp(logConstant + exponent);
    }

    private double[] panelEdges(double t, double delta) {
        double mode = Math.sqrt(Math.max(0, df - 1) / df);
        double width = 1 / Math.sqrt(2 * df);
        double low = Math.max(0, mode - REACH * width);
        double high = mode + REACH * width;
        // a t next to 0 would put the step of Φ at infinity; beyond `high` is all that matters
        double step = Math.clamp(delta / t, -2 * high, 2 * high);
        double stepWidth = Math.min(1 / Math.abs(t), high);
        int perCentre = (int) REACH + 1;
        double[] edges = new double[2 * perCentre + 2];
        int next = 0;
        for (int i = 0; i < perCentre; i++) {
            double offset = 2 * i - REACH;
            edges[next++] = Math.clamp(mode + offset * width, low, high);
            edges[next++] = Math.clamp(step + offset * stepWidth, low, high);
        }
        edges[next++] = low;
        edges[next] = high;
        Arrays.sort(edges);
        return edges;
    }

    /// ln of a^a·e^(−a) ÷ Γ(a), without the cancellation of its parts for large a.
    private static double logOfScaledPower(double a) {
        if (a < 20) {
            return a * Math.log(a) - a - LogGamma.value(a);
        }
        double r = 1 / (a * a);
        double correction = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r / 1680))) / a;
        return 0.5 * Math.log(a / (2 * Math.PI)) - correction;
    }
}
