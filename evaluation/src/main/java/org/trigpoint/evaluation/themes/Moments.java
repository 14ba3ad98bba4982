package org.trigpoint.evaluation.themes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.YamlMap;

/// Moments and places as the files of an analysis write them.
final class Moments {
    private static final String REMEDY =
            "Write it as 2026-05-02T10:00:00Z, or as a day: 2026-05-02.";

    private Moments() {}

    /// A moment with its zone, or a day, which counts from midnight UTC.
    static Optional<Instant> of(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> in(Cells cells, String column) {
        Optional<String> text = cells.text(column);
        Optional<Instant> moment = text.flatMap(Moments::of);
        if (text.isPresent() && moment.isEmpty()) {
            cells.fault(column, "\"" + text.get() + "\" is no date with time", REMEDY);
        }
        return moment;
    }

    static Optional<Instant> in(YamlMap yaml, String key) {
        Optional<String> text = yaml.text(key);
        Optional<Instant> moment = text.flatMap(Moments::of);
        if (text.isPresent() && moment.isEmpty()) {
            yaml.fault(key, "\"" + text.get() + "\" is no date with time", REMEDY);
        }
        return moment;
    }

    /// A whole number from 0; a blank cell is a fault.
    static Optional<Integer> wholeNumber(Cells cells, String column) {
        Optional<String> text = cells.required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.get().matches("[0-9]{1,9}")) {
            cells.fault(column, "\"" + text.get() + "\" is no whole number from 0", "");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text.get()));
    }
}
