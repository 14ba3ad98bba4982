package org.trigpoint.statistics.pooling;

import java.util.Arrays;
import java.util.List;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.Tails;

/// One estimate out of several completed data sets by Rubin's rules (1987, Multiple Imputation for
/// Nonresponse in Surveys, section 3.1), with the degrees of freedom of Barnard and Rubin (1999,
/// Biometrika 86).
///
/// @param m how many completed data sets
/// @param n people in each
/// @param k parameters that the complete analysis estimated: its degrees of freedom are n − k
/// @param qbar the pooled estimate
/// @param ubar mean variance within data sets
/// @param b variance of the estimates between data sets
/// @param t total variance, ubar + (1 + 1/m) b
/// @param se its square root
/// @param r relative increase of variance by what is missing
/// @param dfBarnardRubin degrees of freedom
/// @param fmi fraction of missing information
/// @param lambda share of variance due to what is missing
/// @param ci95 interval by Student's t
/// @param p two-sided, of a true value of zero
public record RubinsRules(
        int m,
        int n,
        int k,
        double qbar,
        double ubar,
        Estimate<Double> b,
        Estimate<Double> t,
        Estimate<Double> se,
        Estimate<Double> r,
        Estimate<Double> dfBarnardRubin,
        Estimate<Double> fmi,
        Estimate<Double> lambda,
        @Key("ci95") Estimate<Interval> ci95,
        Estimate<Double> p) {

    /// One completed data set's estimate.
    ///
    /// @param estimate finite
    /// @param se its standard error, not negative
    public record Completed(double estimate, double se) {
        public Completed {
            if (!Double.isFinite(estimate) || !Double.isFinite(se) || se < 0) {
                throw new IllegalArgumentException(
                        "A completed estimate is finite with a standard error of at least 0, got "
                                + estimate
                                + " and "
                                + se);
            }
        }
    }

    /// Pools.
    ///
    /// @param completed at least one
    /// @param n people, more than `k`
    /// @param k parameters, at least 1
    /// @throws IllegalArgumentException if there is nothing to pool or `n` is not above `k`
    public static RubinsRules of(List<Completed> completed, int n, int k) {
        if (completed.isEmpty() || k < 1 || n <= k) {
            throw new IllegalArgumentException(
                    "Pooling takes at least one estimate, of more people ("
                            + n
                            + ") than parameters ("
                            + k
                            + ")");
        }
        int m = completed.size();
        double[] estimates = completed.stream().mapToDouble(Completed::estimate).sorted().toArray();
        double[] variances =
                completed.stream().mapToDouble(c -> c.se() * c.se()).sorted().toArray();
        double qbar = estimates[0];
        for (double estimate : estimates) {
            qbar += (estimate - estimates[0]) / m;
        }
        double ubar = Arrays.stream(variances).sum() / m;
        if (m < 2) {
            return unpooled(n, k, qbar, ubar);
        }
        double squares = 0;
        for (double estimate : estimates) {
            squares += (estimate - qbar) * (estimate - qbar);
        }
        double b = squares / (m - 1);
        double extra = (1 + 1.0 / m) * b;
        double t = ubar + extra;
        if (!(t > 0)) {
            return undefined(m, n, k, qbar, ubar, b);
        }
        double lambda = extra / t;
        double df = barnardRubin(m, lambda, n - k);
        double se = Math.sqrt(t);
        String noneWithin = "there is no variance within the data sets";
        double r = extra / ubar;
        return new RubinsRules(
                m,
                n,
                k,
                qbar,
                ubar,
                Estimate.of(b),
                Estimate.of(t),
                Estimate.of(se),
                Estimate.of(r, noneWithin),
                Estimate.of(df, noneWithin),
                Estimate.of((r + 2 / (df + 3)) / (r + 1), noneWithin),
                Estimate.of(lambda),
                df > 0
                        ? Estimate.of(Tails.tInterval(qbar, se, df, 0.95))
                        : Estimate.notEstimable(noneWithin),
                df > 0 ? Estimate.of(Tails.t(qbar / se, df)) : Estimate.notEstimable(noneWithin));
    }

    private static double barnardRubin(int m, double lambda, double complete) {
        double observed = (complete + 1) / (complete + 3) * complete * (1 - lambda);
        double reciprocalOld = lambda * lambda / (m - 1);
        return observed / (1 + observed * reciprocalOld);
    }

    private static RubinsRules unpooled(int n, int k, double qbar, double ubar) {
        Estimate<Double> none = Estimate.notEstimable("needs at least two completed data sets");
        return new RubinsRules(
                1,
                n,
                k,
                qbar,
                ubar,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Estimate.notEstimable("needs at least two completed data sets"),
                none);
    }

    private static RubinsRules undefined(int m, int n, int k, double qbar, double ubar, double b) {
        String reason = "the estimates have no variance";
        Estimate<Double> none = Estimate.notEstimable(reason);
        return new RubinsRules(
                m,
                n,
                k,
                qbar,
                ubar,
                Estimate.of(b),
                Estimate.of(0.0),
                Estimate.of(0.0),
                none,
                none,
                none,
                none,
                Estimate.notEstimable(reason),
                none);
    }
}
