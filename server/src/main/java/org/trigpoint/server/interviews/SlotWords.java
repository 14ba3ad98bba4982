package org.trigpoint.server.interviews;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A time in words.
final class SlotWords {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private SlotWords() {}

    /// `Tuesday 1 December 2026, 14:00, 40 min, Town hall`.
    static String of(Slot slot, ZoneId zone) {
        return WHEN.format(slot.startsAt().atZone(zone))
                + ", "
                + slot.minutes()
                + " min"
                + (slot.place().isEmpty() ? "" : ", " + slot.place());
    }
}
