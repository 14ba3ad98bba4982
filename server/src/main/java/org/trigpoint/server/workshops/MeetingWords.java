package org.trigpoint.server.workshops;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.trigpoint.server.web.Words;

/// A workshop's time and place in words.
public final class MeetingWords {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private MeetingWords() {}

    /// `Tuesday 1 December 2026, 14:00 to 16:00`.
    public static String when(Meeting meeting, ZoneId zone) {
        ZonedDateTime end = meeting.endsAt().atZone(zone);
        return START.format(meeting.startsAt().atZone(zone)) + " to " + END.format(end);
    }

    /// The same in another language.
    public static String when(Meeting meeting, ZoneId zone, Words words) {
        ZonedDateTime end = meeting.endsAt().atZone(zone);
        return words.say(
                "message.hours",
                START.withLocale(words.locale()).format(meeting.startsAt().atZone(zone)),
                END.format(end));
    }

    /// Its place and its joining link.
    public static String where(Meeting meeting) {
        return meeting.place()
                + (meeting.place().isEmpty() || meeting.joining().isEmpty() ? "" : ", ")
                + meeting.joining();
    }
}
