package org.trigpoint.evaluation.intake;

import java.time.LocalDateTime;
import java.util.Comparator;

/// Which of several rows of one person at one wave counts.
public enum DuplicateRule {
    /// The latest complete one; where none is complete, the fullest, and of these the latest.
    LATEST("the latest complete row counts, else the fullest"),
    /// The earliest complete one; where none is complete, the fullest, and of these the earliest.
    FIRST("the earliest complete row counts, else the fullest"),
    /// The one with most answers, and of these the latest.
    FULLEST("the row with most answers counts, of these the latest"),
    /// None: the import ends with a fault.
    STOP("the import stops");

    private static final Comparator<Filled> LATER =
            Comparator.comparing((Filled row) -> row.moment().orElse(LocalDateTime.MIN))
                    .thenComparingLong(Filled::line);

    private final String words;

    DuplicateRule(String words) {
        this.words = words;
    }

    /// The rule as a sentence states it.
    String words() {
        return words;
    }

    /// The order in which the greatest row counts.
    Comparator<Filled> better() {
        Comparator<Filled> fuller =
                Comparator.comparing(Filled::complete)
                        .thenComparingLong(row -> row.complete() ? 0L : row.answered());
        return switch (this) {
            case LATEST, STOP -> fuller.thenComparing(LATER);
            case FIRST -> fuller.thenComparing(LATER.reversed());
            case FULLEST -> Comparator.comparingLong(Filled::answered).thenComparing(LATER);
        };
    }
}
