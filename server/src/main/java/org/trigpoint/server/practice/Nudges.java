package org.trigpoint.server.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// Who wants a nudge after the course, and when one is due: two, six and twelve weeks after the
/// last workshop.
@Component
public final class Nudges {
    /// How many weeks after the last workshop.
    public static final List<Integer> WEEKS = List.of(2, 6, 12);

    /// One that is later than this is left out: it would come on the heels of the next.
    private static final int LATEST_DAYS = 7;

    private static final LocalTime HOUR = LocalTime.of(10, 0);

    private final Cohorts cohorts;
    private final Happenings happenings;
    private final Audit audit;
    private final Clock clock;

    Nudges(Cohorts cohorts, Happenings happenings, Audit audit, Clock clock) {
        this.cohorts = cohorts;
        this.happenings = happenings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether someone wants them.
    public enum Wish {
        WANTED,
        NOT_WANTED
    }

    /// Someone wants no more nudges.
    public record NudgesStopped(LearnerId learner) implements Happening {}

    /// A nudge that is due.
    ///
    /// @param number counted from 1
    /// @param at when it may go
    public record Due(Cohort cohort, LearnerId learner, int number, Instant at) {}

    /// Someone who wants them.
    record Wanting(LearnerId learner, CohortId cohort, long since, LocalDate lastDay) {}

    /// Says whether someone wants them, from now on.
    void wish(JdbcClient sql, Cohort cohort, Learner learner, Wish wish) {
        if (new PracticeSql(sql).wish(learner.id()).equals(Optional.of(wish))) {
            return;
        }
        new PracticeSql(sql).want(learner.id(), wish, clock.millis());
        audit.record(
                sql,
                cohort.organisation(),
                learner.pseudonym().value(),
                wish == Wish.WANTED ? "nudges-wanted" : "nudges-stopped",
                learner.id().value(),
                Map.of());
        if (wish == Wish.NOT_WANTED) {
            happenings.tell(sql, new NudgesStopped(learner.id()));
        }
    }

    /// What someone said of them; whoever said nothing gets none.
    public Wish wish(JdbcClient sql, LearnerId learner) {
        return new PracticeSql(sql).wish(learner).orElse(Wish.NOT_WANTED);
    }

    /// What is due now.
    public List<Due> due(JdbcClient sql) {
        Instant now = clock.instant();
        List<Due> due = new ArrayList<>();
        for (Wanting one : new PracticeSql(sql).wanting()) {
            cohorts.with(sql, one.cohort())
                    .ifPresent(cohort -> {
                        for (int i = 0; i < WEEKS.size(); i++) {
                            Instant at =
                                    one.lastDay()
                                            .plusWeeks(WEEKS.get(i))
                                            .atTime(HOUR)
                                            .atZone(cohort.zone())
                                            .toInstant();
                            boolean fits =
                                    !at.isAfter(now)
                                            && at.plus(java.time.Duration.ofDays(LATEST_DAYS))
                                                    .isAfter(now)
                                            && at.toEpochMilli() >= one.since();
                            if (fits) {
                                due.add(new Due(cohort, one.learner(), i + 1, at));
                            }
                        }
                    });
        }
        return due;
    }
}
