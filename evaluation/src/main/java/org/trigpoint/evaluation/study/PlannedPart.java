package org.trigpoint.evaluation.study;

import java.time.LocalDate;
import java.util.Optional;

/// A part of the training that was planned for a meeting, and whether it was delivered there: a row
/// of delivery.csv. It is about the training; nobody is in it.
///
/// @param activity which meeting
/// @param date when
/// @param part what was planned, in plain words
/// @param delivered whether it was delivered; empty where nobody noted it
public record PlannedPart(
        String activity, LocalDate date, String part, Optional<Delivered> delivered) {

    /// Whether something was delivered.
    public enum Delivered {
        YES,
        PARTLY,
        NO
    }
}
