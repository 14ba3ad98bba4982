package org.trigpoint.server.workshops;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.programme.WorkshopId;

/// A workshop with its time and place, as it was planned last or at some time before.
///
/// @param number counted from 0; grows with every change
/// @param content which of the programme's workshops it is; blank for one of the cohort's own
/// @param place where; may be blank where there is a joining link
/// @param joining the address by which one joins from afar; may be blank
/// @param capacity how many it holds; empty where there is no limit
/// @param trainers who leads it, in no order
public record Meeting(
        WorkshopId workshop,
        long number,
        String content,
        String title,
        Instant startsAt,
        long minutes,
        String place,
        String joining,
        OptionalLong capacity,
        Standing standing,
        List<AccountId> trainers) {
    public Meeting {
        trainers = List.copyOf(trainers);
    }

    /// Whether it is held.
    public enum Standing {
        PLANNED,
        CANCELLED
    }

    /// When it ends.
    public Instant endsAt() {
        return startsAt.plus(minutes, ChronoUnit.MINUTES);
    }

    /// Whether it is held.
    public boolean isPlanned() {
        return standing == Standing.PLANNED;
    }

    /// The same as a further version.
    Meeting as(WorkshopId whose, long version) {
        return new Meeting(
                whose, version, content, title, startsAt, minutes, place, joining, capacity,
                standing, trainers);
    }

    /// The same, called off.
    Meeting cancelled() {
        return new Meeting(
                workshop,
                number,
                content,
                title,
                startsAt,
                minutes,
                place,
                joining,
                capacity,
                Standing.CANCELLED,
                trainers);
    }

    /// Whether a learner has nothing to put right in a calendar: all but the version is the same.
    boolean isSameAs(Meeting other) {
        return as(workshop, 0).equals(other.as(workshop, 0));
    }
}
