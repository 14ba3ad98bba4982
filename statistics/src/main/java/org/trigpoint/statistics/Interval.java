package org.trigpoint.statistics;

/// A confidence interval in the unit of what it encloses; the level is named where the interval is
/// (`ci95`, `ci90` …).
///
/// @param lower the lower limit, finite
/// @param upper the upper limit, finite, at least `lower`
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new IllegalArgumentException(
                    "An interval runs from a finite lower to an upper limit, got "
                            + lower
                            + " to "
                            + upper);
        }
    }

    /// The interval as seen after multiplying the scale by `factor`; a negative factor swaps the
    /// limits.
    public Interval times(double factor) {
        double a = lower * factor;
        double b = upper * factor;
        return new Interval(Math.min(a, b), Math.max(a, b));
    }

    /// Whether `value` lies within the limits, both included.
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
