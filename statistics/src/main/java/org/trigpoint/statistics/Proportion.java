package org.trigpoint.statistics;

/// A share of things that are so, of all that were looked at.
///
/// @param count how many are so
/// @param n of how many; 0 or more
/// @param share count ÷ n
/// @param ci95 interval by Wilson's score (Wilson 1927, J. Am. Stat. Assoc. 22), without correction
///   for continuity; things are taken as independent of each other
public record Proportion(
        long count, long n, Estimate<Double> share, @Key("ci95") Estimate<Interval> ci95) {
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n + " is no share");
        }
    }

    /// The share of `count` in `n`.
    public static Proportion of(long count, long n) {
        if (n == 0) {
            return new Proportion(
                    count,
                    n,
                    Estimate.notEstimable("no values"),
                    Estimate.notEstimable("no values"));
        }
        double p = (double) count / n;
        double middle = p + Z * Z / (2.0 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        double below = 1 + Z * Z / n;
        // at the ends the limit is the end itself, and not the rounding of a difference
        double lower = count == 0 ? 0 : (middle - half) / below;
        double upper = count == n ? 1 : (middle + half) / below;
        return new Proportion(count, n, Estimate.of(p), Estimate.of(new Interval(lower, upper)));
    }
}
