package org.trigpoint.evaluation.study;

import java.math.BigDecimal;

/// The ratings an item allows.
///
/// @param min lowest rating
/// @param max highest rating, above `min`
/// @param low words at the lowest; may be empty
/// @param high words at the highest; may be empty
/// @param step distance between neighbouring ratings, above 0
public record Scale(BigDecimal min, BigDecimal max, String low, String high, BigDecimal step) {
    public Scale {
        if (min.compareTo(max) >= 0) {
            throw new IllegalArgumentException(
                    "A scale runs from a lower to a higher rating, got " + min + " to " + max);
        }
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("A scale's step is above 0, got " + step);
        }
    }

    /// Whole numbers from `min` to `max` without words at the ends.
    public static Scale whole(int min, int max) {
        return new Scale(BigDecimal.valueOf(min), BigDecimal.valueOf(max), "", "", BigDecimal.ONE);
    }

    /// Whether a rating lies within the scale.
    public boolean covers(BigDecimal rating) {
        return rating.compareTo(min) >= 0 && rating.compareTo(max) <= 0;
    }

    /// Whether a rating is one of the steps.
    public boolean isStep(BigDecimal rating) {
        return rating.subtract(min).remainder(step).signum() == 0;
    }
}
