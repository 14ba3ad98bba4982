package org.trigpoint.evaluation.study;

import java.util.Optional;
import java.util.OptionalInt;

/// A planned time point of measurement, or a rating asked with one.
///
/// @param id short name
/// @param label what a report calls it
/// @param kind what it is to the analysis
/// @param day the planned day, counted from the first day of the training; negative before it
/// @param window how many days an answer may be away from the planned day
/// @param refersTo for a then-test: the measured wave it looks back at
/// @param askedWith for a then-test: the measured wave it was asked with
public record Wave(
        WaveId id,
        String label,
        WaveKind kind,
        OptionalInt day,
        OptionalInt window,
        Optional<WaveId> refersTo,
        Optional<WaveId> askedWith) {
    public Wave {
        if (kind == WaveKind.THEN && (refersTo.isEmpty() || askedWith.isEmpty())) {
            throw new IllegalArgumentException(
                    "The then-test "
                            + id
                            + " must say what it refers to and what it was asked with");
        }
        if (window.isPresent() && window.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "The window of "
                            + id
                            + " is "
                            + window.getAsInt()
                            + " days; at least 0 are needed");
        }
    }

    /// A planned time point without a planned day.
    public static Wave measured(String id, String label) {
        return new Wave(
                new WaveId(id),
                label,
                WaveKind.MEASURED,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
