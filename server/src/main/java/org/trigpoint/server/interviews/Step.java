package org.trigpoint.server.interviews;

/// What became of an invitation.
enum Step {
    /// They chose a time.
    BOOKED,
    /// They would rather not, or took back their consent.
    DECLINED,
    /// They gave their time back and may choose another; or it was withdrawn.
    CANCELLED,
    /// The interview took place.
    DONE
}
