package org.trigpoint.server.messages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When nobody is written to. What falls into them goes when they are over; nothing is lost.
///
/// @param fromHour the first quiet hour of an evening, 0 to 24
/// @param toHour the hour messages begin again, 0 to 23; before `fromHour`
/// @param weekends whether Saturdays and Sundays are quiet all day
public record QuietHours(int fromHour, int toHour, Weekends weekends) {
    /// What an organisation begins with.
    public static final QuietHours USUAL = new QuietHours(20, 8, Weekends.QUIET);

    /// Whether messages go on Saturdays and Sundays.
    public enum Weekends {
        QUIET,
        LIKE_OTHER_DAYS
    }

    public QuietHours {
        if (toHour < 0 || fromHour > 24 || toHour >= fromHour) {
            throw new IllegalArgumentException(toHour + " to " + fromHour + " are no hours");
        }
    }

    /// The moment itself, or the first one after it that is not quiet.
    public Instant next(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        while (!isOpen(there)) {
            boolean later = isQuietDay(there) || there.getHour() >= fromHour;
            // a day's hour is looked up anew each time: on the day clocks change it is another
            // instant
            there =
                    there.toLocalDate()
                            .plusDays(later ? 1 : 0)
                            .atTime(LocalTime.of(toHour, 0))
                            .atZone(zone);
        }
        return there.toInstant();
    }

    private boolean isOpen(ZonedDateTime there) {
        return !isQuietDay(there) && there.getHour() >= toHour && there.getHour() < fromHour;
    }

    private boolean isQuietDay(ZonedDateTime there) {
        return weekends == Weekends.QUIET
                && (there.getDayOfWeek() == DayOfWeek.SATURDAY
                        || there.getDayOfWeek() == DayOfWeek.SUNDAY);
    }
}
