package org.trigpoint.server.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Database;

/// Looks which messages are due now, from cohorts' waves and from what was sent, and puts them in
/// line. It may run at any time, as often as one likes, on several servers: a message is known by
/// learner, kind, wave and number, and there is only one of each.
@Component
final class Planner {
    private final Database database;
    private final Cohorts cohorts;
    private final Wordings wordings;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Planner(
            Database database,
            Cohorts cohorts,
            Wordings wordings,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.cohorts = cohorts;
        this.wordings = wordings;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    private record Planned(LearnerId learner, Message.WaveName wave, Course.Next next) {}

    /// Plans what is due now.
    ///
    /// @return how many messages were put in line
    int plan() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<PlannerSql.Open> open =
                database.read(sql -> new PlannerSql(sql).open(day.minusDays(1), day.plusDays(1)));
        int planned = 0;
        for (PlannerSql.Open one : open) {
            Optional<Cohort> cohort =
                    database.read(sql -> cohorts.find(sql, one.organisation(), one.cohort()));
            if (cohort.isPresent()) {
                planned += plan(cohort.get(), now);
            }
        }
        return planned;
    }

    private int plan(Cohort cohort, Instant now) {
        List<Planned> due = database.read(sql -> due(sql, cohort, now));
        return due.isEmpty() ? 0 : database.write(sql -> add(sql, cohort, due));
    }

    private List<Planned> due(JdbcClient sql, Cohort cohort, Instant now) {
        List<Planned> due = new ArrayList<>();
        Plan plan = wordings.plan(sql, cohort.id());
        QuietHours quiet = wordings.quiet(sql, cohort.organisation());
        ZoneId zone = cohort.zone();
        for (Cohort.Opening opening : cohort.waves()) {
            WaveId wave = opening.wave();
            if (!opening.isOpenOn(LocalDate.ofInstant(now, zone))) {
                continue;
            }
            Kind word = word(cohort, wave);
            Course course = new Course(opening, word, plan, quiet, zone);
            Map<LearnerId, List<MessageSql.Told>> told =
                    new MessageSql(sql)
                            .told(cohort.id(), wave).stream()
                                    .collect(Collectors.groupingBy(MessageSql.Told::learner));
            for (LearnerId learner : new PlannerSql(sql).unfinished(cohort.id(), wave, word)) {
                course.next(told.getOrDefault(learner, List.of()), now)
                        .ifPresent(next ->
                                due.add(new Planned(learner, Message.WaveName.of(wave), next)));
            }
        }
        return due;
    }

    /// A wave that is not one of the first two comes months after the training: whoever agreed to
    /// be asked again is.
    static Kind word(Cohort cohort, WaveId wave) {
        boolean around =
                cohort.waves().stream().limit(2).anyMatch(opening -> opening.wave().equals(wave));
        return around ? Kind.OPENING : Kind.FOLLOW_UP;
    }

    private int add(JdbcClient sql, Cohort cohort, List<Planned> due) {
        int added = 0;
        for (Planned one : due) {
            boolean fresh =
                    messages.add(
                            sql,
                            cohort,
                            one.learner(),
                            one.next().kind(),
                            one.wave(),
                            one.next().number(),
                            one.next().due().toEpochMilli());
            added += fresh ? 1 : 0;
        }
        if (added > 0) {
            audit.record(
                    sql,
                    cohort.organisation(),
                    Audit.CLOCK,
                    "messages-planned",
                    cohort.id().value(),
                    Map.of("messages", Integer.toString(added)));
        }
        return added;
    }
}
