package org.trigpoint.server.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Which reminders a cohort gets.
///
/// @param reminders how many at most for one wave, 0 to 5
/// @param daysApart days from one message of a wave to the next, 1 to 30
/// @param hour when on their day messages go, 0 to 23, in the cohort's zone
public record Plan(int reminders, int daysApart, int hour) {
    /// What a cohort begins with.
    public static final Plan USUAL = new Plan(2, 4, 9);

    public Plan {
        if (reminders < 0 || reminders > 5) {
            throw new IllegalArgumentException(reminders + " reminders");
        }
        if (daysApart < 1 || daysApart > 30) {
            throw new IllegalArgumentException(daysApart + " days apart");
        }
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException(hour + " is no hour");
        }
    }

    /// When messages go on a day. Where clocks skip that hour, an hour later.
    Instant on(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }

    /// When the reminder after a message is due.
    Instant after(Instant message, ZoneId zone) {
        return on(LocalDate.ofInstant(message, zone).plusDays(daysApart), zone);
    }
}
