package org.trigpoint.statistics;

/// The lowest and the highest rating an item allows.
public record Scale(ExactNumber minimum, ExactNumber maximum) {
    public Scale {
        if (minimum.compareTo(maximum) >= 0) {
            throw new IllegalArgumentException(
                    "A scale runs from a lower to a higher rating, got "
                            + minimum.toDouble()
                            + " to "
                            + maximum.toDouble());
        }
    }

    /// A scale of whole numbers.
    public static Scale of(long minimum, long maximum) {
        return new Scale(ExactNumber.of(minimum), ExactNumber.of(maximum));
    }
}
