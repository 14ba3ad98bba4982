package org.trigpoint.server.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The lines of a file for calendars (RFC 5545): ended as calendars want it, and folded, since none
/// may be longer than 75 bytes.
public final class CalendarLines {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 73;

    private final StringBuilder file = new StringBuilder();

    /// Adds a line as it stands.
    public CalendarLines line(String text) {
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
        return this;
    }

    /// Adds a property whose value is a text.
    public CalendarLines text(String name, String value) {
        return line(
                name
                        + ":"
                        + value.replace("\\", "\\\\")
                                .replace(";", "\\;")
                                .replace(",", "\\,")
                                .replaceAll("\\R", "\\\\n"));
    }

    /// A moment as calendars write it.
    public static String moment(Instant moment) {
        return STAMP.format(moment);
    }

    /// The whole file.
    public String file() {
        return file.toString();
    }
}
