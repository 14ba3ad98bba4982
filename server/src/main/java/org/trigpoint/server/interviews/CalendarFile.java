package org.trigpoint.server.interviews;

import java.time.Instant;
import org.trigpoint.server.web.CalendarLines;

/// An appointment for a calendar (RFC 5545). Its identifier stays the same when the time changes,
/// and its number grows, so that a calendar replaces the former one.
final class CalendarFile {
    private CalendarFile() {}

    /// @param uid of the appointment
    /// @param number grows with every change
    static String of(String uid, long number, Slot slot, String summary, Instant now) {
        CalendarLines file =
                new CalendarLines()
                        .line("BEGIN:VCALENDAR")
                        .line("VERSION:2.0")
                        .line("PRODID:-//Trigpoint//Interviews//EN")
                        .line("METHOD:PUBLISH")
                        .line("BEGIN:VEVENT")
                        .line("UID:" + uid)
                        .line("SEQUENCE:" + number)
                        .line("DTSTAMP:" + CalendarLines.moment(now))
                        .line("DTSTART:" + CalendarLines.moment(slot.startsAt()))
                        .line("DURATION:PT" + slot.minutes() + "M")
                        .text("SUMMARY", summary);
        if (!slot.place().isEmpty()) {
            file.text("LOCATION", slot.place());
        }
        return file.line("CLASS:PRIVATE").line("END:VEVENT").line("END:VCALENDAR").file();
    }
}
