package org.trigpoint.evaluation.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How days are written.
final class Dates {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /// `16 February 2026`
    static String said(LocalDate day) {
        return DAY.format(day);
    }
}
