package org.trigpoint.server.interviews;

import java.time.Instant;

/// A time for an interview.
///
/// @param minutes how long it takes, from 5 to 240
/// @param place where, or the link to a call; a line
record Slot(SlotId id, Instant startsAt, long minutes, String place) {
    Slot {
        if (minutes < 5 || minutes > 240) {
            throw new IllegalArgumentException(minutes + " minutes");
        }
    }
}
