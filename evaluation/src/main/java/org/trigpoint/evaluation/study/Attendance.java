package org.trigpoint.evaluation.study;

import java.time.LocalDate;

/// Whether a participant was present at an activity of the training.
///
/// @param participant who
/// @param activity what
/// @param date when
/// @param presence whether they were there
public record Attendance(
        ParticipantId participant, String activity, LocalDate date, Presence presence) {

    /// Whether someone was there.
    public enum Presence {
        YES,
        NO
    }
}
