package org.trigpoint.evaluation.themes.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Moments as programs write them into their databases.
final class WrittenTimes {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// What `date()` gives in R: `Mon Feb 07 11:13:56 2022`, whatever the language.
    private static final DateTimeFormatter R_DATE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter R_DATE_FILLED =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss yyyy", Locale.ENGLISH);

    private WrittenTimes() {}

    /// `2026-11-22 10:38:18.104600`, with an offset or without; without one it counts as UTC.
    ///
    /// @return empty where it is blank or no such moment
    static Optional<Instant> iso(String written) {
        String text = written.strip().replaceFirst(" ", "T");
        return first(
                () -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
                () -> OffsetDateTime.parse(text).toInstant());
    }

    /// `Mon Feb 07 11:13:56 2022`, without zone: it counts as UTC.
    ///
    /// @return empty where it is blank or no such moment
    static Optional<Instant> ofR(String written) {
        String text = BLANKS.matcher(written.strip()).replaceAll(" ");
        return first(
                () -> LocalDateTime.parse(text, R_DATE_FILLED).toInstant(ZoneOffset.UTC),
                () -> LocalDateTime.parse(text, R_DATE).toInstant(ZoneOffset.UTC));
    }

    private static Optional<Instant> first(Supplier<Instant> way, Supplier<Instant> other) {
        try {
            return Optional.of(way.get());
        } catch (DateTimeException e) {
            return orNone(other);
        }
    }

    private static Optional<Instant> orNone(Supplier<Instant> way) {
        try {
            return Optional.of(way.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
