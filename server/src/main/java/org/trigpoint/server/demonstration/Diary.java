package org.trigpoint.server.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.server.programme.Cohorts;

/// What happened in the demonstration's past, lived through in order of time.
final class Diary {
    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();

    /// @param now nothing after it has happened yet
    Diary(Instant now) {
        this.now = now;
    }

    private record Entry(Instant at, Runnable what) {}

    /// Writes down what happened; what lies ahead is left out.
    void at(LocalDate day, LocalTime time, Runnable what) {
        Instant at = day.atTime(time).atZone(Cohorts.ZONE).toInstant();
        if (at.isBefore(now)) {
            entries.add(new Entry(at, what));
        }
    }

    /// Lives through it all; the clock is back in the present afterwards.
    void live(TravellingClock clock) {
        entries.sort(Comparator.comparing(Entry::at));
        try {
            for (Entry entry : entries) {
                clock.show(entry.at());
                entry.what().run();
            }
        } finally {
            clock.comeBack();
        }
    }
}
