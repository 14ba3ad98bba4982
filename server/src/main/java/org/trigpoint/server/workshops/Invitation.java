package org.trigpoint.server.workshops;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.trigpoint.server.web.CalendarLines;

/// A workshop for a calendar (RFC 5545, RFC 5546). Its identifier never changes and its number
/// grows with every change, so that a calendar replaces what it held, or takes it out.
///
/// Times stand in the cohort's zone, whose rules go with them: the change of the clock before the
/// workshop and the one after it, which is all a single event needs.
///
/// @param zone in whose time it is held
/// @param about a few lines for whoever opens it
public record Invitation(Meeting meeting, ZoneId zone, String about) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /// The method of a file that is shown and asks nobody.
    public static final String SHOWN = "PUBLISH";

    /// Between whom an invitation goes.
    ///
    /// @param from the address it comes from
    /// @param to whom it invites
    public record Parties(String from, String to) {
        /// Nothing of it: logs and traces print records.
        @Override
        public String toString() {
            return "Parties";
        }
    }

    /// What a calendar is to do.
    public String method() {
        return meeting.isPlanned() ? "REQUEST" : "CANCEL";
    }

    /// To be sent.
    public String file(Parties parties, Instant now) {
        CalendarLines file = begun(method());
        event(file, now);
        file.line("ORGANIZER:mailto:" + parties.from())
                .line(
                        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:"
                                + parties.to());
        return ended(file);
    }

    /// To be taken home from a page, or handed on by hand: it asks nobody for an answer.
    public String file(Instant now) {
        CalendarLines file = begun(SHOWN);
        event(file, now);
        return ended(file);
    }

    private CalendarLines begun(String method) {
        CalendarLines file =
                new CalendarLines()
                        .line("BEGIN:VCALENDAR")
                        .line("VERSION:2.0")
                        .line("PRODID:-//Trigpoint//Workshops//EN")
                        .line("METHOD:" + method);
        zone(file);
        return file.line("BEGIN:VEVENT");
    }

    private static String ended(CalendarLines file) {
        return file.line("END:VEVENT").line("END:VCALENDAR").file();
    }

    private void event(CalendarLines file, Instant now) {
        file.line("UID:" + meeting.workshop() + "@trigpoint")
                .line("SEQUENCE:" + meeting.number())
                .line("DTSTAMP:" + CalendarLines.moment(now))
                .line("DTSTART;TZID=" + zone.getId() + ":" + local(meeting.startsAt()))
                .line("DTEND;TZID=" + zone.getId() + ":" + local(meeting.endsAt()))
                .text("SUMMARY", meeting.title())
                .line("STATUS:" + (meeting.isPlanned() ? "CONFIRMED" : "CANCELLED"));
        String where = meeting.place().isEmpty() ? meeting.joining() : meeting.place();
        if (!where.isEmpty()) {
            file.text("LOCATION", where);
        }
        if (!about.isEmpty()) {
            file.text("DESCRIPTION", about);
        }
    }

    private String local(Instant moment) {
        return LOCAL.format(moment.atZone(zone));
    }

    private void zone(CalendarLines file) {
        ZoneRules rules = zone.getRules();
        file.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
        Optional<ZoneOffsetTransition> before =
                Optional.ofNullable(rules.previousTransition(meeting.startsAt().plusMillis(1)));
        before.ifPresentOrElse(
                change -> observance(file, rules, change),
                () ->
                        observance(
                                file,
                                LocalDateTime.of(1970, 1, 1, 0, 0),
                                rules.getOffset(meeting.startsAt()),
                                rules.getOffset(meeting.startsAt()),
                                "STANDARD"));
        Optional.ofNullable(rules.nextTransition(meeting.startsAt()))
                .ifPresent(change -> observance(file, rules, change));
        file.line("END:VTIMEZONE");
    }

    private static void observance(
            CalendarLines file, ZoneRules rules, ZoneOffsetTransition change) {
        boolean summer = rules.getDaylightSavings(change.getInstant()).compareTo(Duration.ZERO) > 0;
        observance(
                file,
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                summer ? "DAYLIGHT" : "STANDARD");
    }

    private static void observance(
            CalendarLines file,
            LocalDateTime from,
            ZoneOffset before,
            ZoneOffset after,
            String of) {
        file.line("BEGIN:" + of)
                .line("DTSTART:" + LOCAL.format(from))
                .line("TZOFFSETFROM:" + offset(before))
                .line("TZOFFSETTO:" + offset(after))
                .line("END:" + of);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String rest = seconds % 60 == 0 ? "" : "%02d".formatted(seconds % 60);
        return sign + "%02d%02d".formatted(seconds / 3600, seconds / 60 % 60) + rest;
    }

    /// Nothing of it: what it is about holds the reader's own link.
    @Override
    public String toString() {
        return "Invitation";
    }
}
