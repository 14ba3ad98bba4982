package org.trigpoint.statistics.paired;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.trigpoint.statistics.Scale;

/// What a paired comparison needs to be told.
///
/// @param scale lowest and highest rating; where given, floor and ceiling are counted
/// @param margins of equivalence, positive, in the unit of the ratings
/// @param reliability of the first rating, above 0 and below 1, for reliable change
/// @param resampling how to resample, where that is wanted
public record PairedOptions(
        Optional<Scale> scale,
        List<BigDecimal> margins,
        double reliability,
        Optional<Resampling> resampling) {

    public PairedOptions {
        margins = List.copyOf(margins);
        for (BigDecimal margin : margins) {
            if (margin.signum() <= 0) {
                throw new IllegalArgumentException(
                        "A margin of equivalence is positive, got " + margin.toPlainString());
            }
        }
        if (!(reliability > 0 && reliability < 1)) {
            throw new IllegalArgumentException(
                    "A reliability lies between 0 and 1, got " + reliability);
        }
    }

    /// No scale, margins of half a point and one point, reliability .8, no resampling.
    public static PairedOptions defaults() {
        return new PairedOptions(
                Optional.empty(),
                List.of(new BigDecimal("0.5"), BigDecimal.ONE),
                0.8,
                Optional.empty());
    }

    /// The same options with a scale.
    public PairedOptions with(Scale ends) {
        return new PairedOptions(Optional.of(ends), margins, reliability, resampling);
    }

    /// The same options with other margins of equivalence.
    public PairedOptions withMargins(List<BigDecimal> others) {
        return new PairedOptions(scale, others, reliability, resampling);
    }

    /// The same options with another reliability.
    public PairedOptions withReliability(double other) {
        return new PairedOptions(scale, margins, other, resampling);
    }

    /// The same options with resampling.
    public PairedOptions with(Resampling settings) {
        return new PairedOptions(scale, margins, reliability, Optional.of(settings));
    }
}
