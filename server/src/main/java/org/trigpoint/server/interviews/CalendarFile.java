package org.trigpoint.server.interviews;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// An appointment for a calendar (RFC 5545). Its identifier stays the same when the time changes,
/// and its number grows, so that a calendar replaces the former one.
final class CalendarFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 73;

    private CalendarFile() {}

    /// @param uid of the appointment
    /// @param number grows with every change
    static String of(String uid, long number, Slot slot, String summary, Instant now) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Trigpoint//Interviews//EN");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + uid);
        line(file, "SEQUENCE:" + number);
        line(file, "DTSTAMP:" + STAMP.format(now));
        line(file, "DTSTART:" + STAMP.format(slot.startsAt()));
        line(file, "DURATION:PT" + slot.minutes() + "M");
        line(file, "SUMMARY:" + escaped(summary));
        if (!slot.place().isEmpty()) {
            line(file, "LOCATION:" + escaped(slot.place()));
        }
        line(file, "CLASS:PRIVATE");
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// No line is longer than 75 bytes; the rest goes on in the next, after a blank.
    private static void line(StringBuilder file, String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String written = Character.toString(point);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(written);
            bytes += size;
            i += Character.charCount(point);
        }
        file.append("\r\n");
    }
}
