package org.trigpoint.statistics.paired;

/// The JZS Bayes factor of a one-sample t: the alternative with a Cauchy prior of scale √2/2 on the
/// standardised mean against a mean of 0 (Rouder, Speckman, Sun, Morey and Iverson 2009,
/// Psychonomic Bulletin & Review 16, 225, equation 1 with the scale put in).
final class BayesFactor {
    private static final double SCALE_SQUARED = 0.5;
    private static final int STEPS = 600;

    private BayesFactor() {}

    /// The natural logarithm of the Bayes factor.
    ///
    /// The integral over g is taken over u = ln g by the trapezoidal rule, which converges
    /// exponentially for an integrand that dies off at both ends, and on the log scale, so that no
    /// t is too large.
    static double log(double t, long n) {
        double df = n - 1.0;
        double top = mode(t, n);
        double peak = logIntegrand(top, t, n);
        double low = top;
        while (logIntegrand(low, t, n) > peak - 50) {
            low -= 0.5;
        }
        double high = top;
        while (logIntegrand(high, t, n) > peak - 50) {
            high += 0.5;
        }
        double step = (high - low) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            sum += Math.exp(logIntegrand(low + i * step, t, n) - peak);
        }
        double logNull = -(df + 1) / 2 * Math.log1p(t * t / df);
        return peak + Math.log(sum * step) - logNull;
    }

    private static double logIntegrand(double u, double t, long n) {
        double df = n - 1.0;
        double g = Math.exp(u);
        double spread = 1 + n * SCALE_SQUARED * g;
        double likelihood =
                -0.5 * Math.log(spread) - (df + 1) / 2 * Math.log1p(t * t / (spread * df));
        // inverse chi-squared prior on g with one degree of freedom, times dg = g du
        double prior = -0.5 * Math.log(2 * Math.PI) - 1.5 * u - 0.5 / g;
        return likelihood + prior + u;
    }

    private static double mode(double t, long n) {
        double low = -40;
        double high = 60;
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 60; i++) {
            double a = high - ratio * (high - low);
            double b = low + ratio * (high - low);
            if (logIntegrand(a, t, n) < logIntegrand(b, t, n)) {
                low = a;
            } else {
                high = b;
            }
        }
        return (low + high) / 2;
    }
}
