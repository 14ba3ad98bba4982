package org.trigpoint.server.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.ProgressSql;
import org.trigpoint.server.programme.SiteTotals;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Words;

/// What will be written to a cohort next, and what all of it asks of each person, on the cohort's
/// page.
@Component
@Order(0)
final class MessageFacts implements CohortAddition {
    private static final int SHOWN = 6;

    private final Database database;
    private final Wordings wordings;
    private final Clock clock;

    MessageFacts(Database database, Wordings wordings, Clock clock) {
        this.database = database;
        this.wordings = wordings;
        this.clock = clock;
    }

    @Override
    public List<Link> links(SignedIn who, Cohort cohort) {
        return List.of();
    }

    @Override
    public List<Facts> facts(SignedIn who, Cohort cohort) {
        return database.read(sql -> {
            Plan plan = wordings.plan(sql, cohort.id());
            List<Facts> facts = new ArrayList<>();
            List<String> next = next(sql, who, cohort, plan);
            if (!next.isEmpty()) {
                facts.add(new Facts("cohort.next", next));
            }
            facts.add(new Facts("cohort.burden", burden(sql, cohort, plan)));
            return facts;
        });
    }

    /// Messages that go on a day.
    private record OnDay(LocalDate day, Kind kind, String wave) {}

    private List<String> next(JdbcClient sql, SignedIn who, Cohort cohort, Plan plan) {
        Words words = Words.in(Locale.UK);
        List<String> lines = new ArrayList<>();
        new OutboxSql(sql)
                .totals(cohort.id()).stream()
                        .filter(total -> total.state() == State.WAITING)
                        .filter(total -> OutboxPages.shown(who).contains(total.kind()))
                        .map(total ->
                                words.say(
                                        "cohort.next.waiting",
                                        total.messages(),
                                        words.say("message." + total.kind().key())))
                        .forEach(lines::add);
        Map<OnDay, Long> ahead = ahead(sql, cohort, plan);
        ahead.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<OnDay, Long> one) -> one.getKey().day())
                                .thenComparing(one -> one.getKey().kind())
                                .thenComparing(one -> one.getKey().wave()))
                .limit(SHOWN)
                .map(one -> line(words, who, one.getKey(), one.getValue()))
                .forEach(lines::add);
        return lines;
    }

    /// How many get a message tells how many have not answered: of few it is not said.
    private static String line(Words words, SignedIn who, OnDay on, long people) {
        boolean said = who.may(Right.SEE_WHO_ANSWERED) || people >= SiteTotals.SMALLEST;
        return words.say(
                said ? "cohort.next.line" : "cohort.next.few",
                words.day(on.day()),
                words.say("message." + on.kind().key()),
                on.wave(),
                said ? people : SiteTotals.SMALLEST);
    }

    private Map<OnDay, Long> ahead(JdbcClient sql, Cohort cohort, Plan plan) {
        Instant now = clock.instant();
        QuietHours quiet = wordings.quiet(sql, cohort.organisation());
        Map<OnDay, Long> ahead = new HashMap<>();
        LocalDate today = LocalDate.ofInstant(now, cohort.zone());
        for (Cohort.Opening opening : cohort.waves()) {
            if (opening.closesOn().isBefore(today)) {
                continue;
            }
            WaveId wave = opening.wave();
            Kind word = Planner.word(cohort, wave);
            Course course = new Course(opening, word, plan, quiet, cohort.zone());
            Map<LearnerId, List<MessageSql.Told>> told =
                    new MessageSql(sql)
                            .told(cohort.id(), wave).stream()
                                    .collect(Collectors.groupingBy(MessageSql.Told::learner));
            String label = cohort.programme().wave(wave).map(Wave::label).orElse(wave.value());
            for (LearnerId learner : new PlannerSql(sql).unfinished(cohort.id(), wave, word)) {
                Optional<Course.Next> next =
                        course.ahead(told.getOrDefault(learner, List.of()), now);
                next.ifPresent(one ->
                        ahead.merge(
                                new OnDay(
                                        LocalDate.ofInstant(one.due(), cohort.zone()),
                                        one.kind(),
                                        label),
                                1L,
                                Long::sum));
            }
        }
        return ahead;
    }

    /// What it asks of one person: minutes and messages, so far and ahead.
    private List<String> burden(JdbcClient sql, Cohort cohort, Plan plan) {
        Words words = Words.in(Locale.UK);
        LocalDate today = LocalDate.ofInstant(clock.instant(), cohort.zone());
        long before = 0;
        long after = 0;
        long messages = 0;
        for (Cohort.Opening opening : cohort.waves()) {
            long minutes = cohort.programme().minutes(opening.wave());
            if (opening.opensOn().isAfter(today)) {
                after += minutes;
                messages += 1 + reminders(opening, plan);
            } else {
                before += minutes;
            }
        }
        long enrolled = new ProgressSql(sql).enrolled(cohort.id());
        long out =
                new OutboxSql(sql)
                        .totals(cohort.id()).stream()
                                .filter(total -> total.state().isOut())
                                .mapToLong(OutboxSql.Total::messages)
                                .sum();
        String each =
                enrolled == 0 || out == 0
                        ? "0"
                        : String.format(Locale.UK, "%.1f", (double) out / (double) enrolled);
        String minutes = words.say("cohort.burden.minutes", before, after);
        return switch (cohort.recognition()) {
            case LINKS -> List.of(minutes, words.say("cohort.burden.messages", each, messages));
            case CODES -> List.of(minutes);
        };
    }

    /// Reminders that fit into a wave.
    private static long reminders(Cohort.Opening opening, Plan plan) {
        long days = opening.closesOn().toEpochDay() - opening.opensOn().toEpochDay();
        return Math.min(plan.reminders(), days / plan.daysApart());
    }
}
