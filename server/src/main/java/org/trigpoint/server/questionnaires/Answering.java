package org.trigpoint.server.questionnaires;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// Takes answers: one person, one administration a wave, whatever is sent how often from where.
@Component
public final class Answering {
    /// How long after its last day a wave still takes what someone was typing.
    public static final Duration GRACE = Duration.ofDays(2);

    /// Until when a page says that a wave is open: its last day, and once that is over, the last
    /// day of [#GRACE].
    public static LocalDate openUntil(Cohort.Opening opening, LocalDate today) {
        return today.isAfter(opening.closesOn())
                ? opening.closesOn().plusDays(GRACE.toDays())
                : opening.closesOn();
    }

    private final Audit audit;
    private final Happenings happenings;
    private final Clock clock;

    Answering(Audit audit, Happenings happenings, Clock clock) {
        this.audit = audit;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// Someone finished a wave.
    public record WaveFinished(Cohort cohort, Learner learner, WaveId wave) implements Happening {}

    /// Whether a set of answers is a draft or finished.
    public enum Kind {
        DRAFT,
        FINISHED
    }

    /// What became of what was sent.
    public enum Outcome {
        /// It counts.
        KEPT,
        /// The same was sent before: nothing changed.
        SENT_BEFORE,
        /// The wave was finished before, here or on another device; this is kept as history.
        FINISHED_BEFORE,
        /// The wave is closed; nothing was kept.
        CLOSED
    }

    /// One wave of one person.
    ///
    /// @param startedAt epoch milliseconds
    /// @param finishedAt empty while it is a draft
    /// @param late whether it was finished after the training began, where that matters
    /// @param answers what counts
    public record Administration(
            WaveId wave,
            long startedAt,
            Optional<Long> finishedAt,
            Timeliness late,
            AnswerSet answers) {}

    /// Whether "before" was answered before.
    public enum Timeliness {
        IN_TIME,
        LATE
    }

    /// What a person has answered, by wave.
    public Map<WaveId, Administration> of(JdbcClient sql, Learner learner) {
        return new AnswerSql(sql).administrations(learner.id());
    }

    /// Whether a wave takes answers now. Someone typing when it closes is not cut off.
    public boolean isOpen(Cohort cohort, WaveId wave) {
        return cohort.opening(wave)
                .filter(opening -> {
                    Instant from = opening.opensOn().atStartOfDay(cohort.zone()).toInstant();
                    Instant to =
                            opening.closesOn()
                                    .plusDays(1)
                                    .atStartOfDay(cohort.zone())
                                    .toInstant()
                                    .plus(GRACE);
                    Instant now = clock.instant();
                    return !now.isBefore(from) && now.isBefore(to);
                })
                .isPresent();
    }

    /// Takes a set of answers.
    ///
    /// @param wave whose answers they are: a measured wave, or a then-test asked with one
    /// @param sending made with the form: what is sent twice is taken once
    public Outcome take(
            JdbcClient sql,
            Cohort cohort,
            Learner learner,
            WaveId wave,
            String sending,
            AnswerSet answers,
            Kind kind) {
        WaveId askedWith =
                cohort.programme().wave(wave).flatMap(found -> found.askedWith()).orElse(wave);
        if (!isOpen(cohort, askedWith)) {
            return Outcome.CLOSED;
        }
        AnswerSql sqls = new AnswerSql(sql);
        sqls.lock(learner.id());
        if (sqls.hasWithdrawn(learner.id())) {
            // they took their answers back while this one was on its way
            return Outcome.CLOSED;
        }
        if (sqls.isKnown(sending)) {
            return Outcome.SENT_BEFORE;
        }
        boolean over =
                Optional.ofNullable(sqls.administrations(learner.id()).get(wave))
                        .flatMap(Administration::finishedAt)
                        .isPresent();
        long now = clock.millis();
        sqls.addSending(
                sending,
                learner.id(),
                wave,
                now,
                kind,
                over ? AnswerSql.Counted.NO : AnswerSql.Counted.YES,
                answers.json());
        if (over) {
            return Outcome.FINISHED_BEFORE;
        }
        boolean first = cohort.waves().getFirst().wave().equals(wave);
        Timeliness late =
                first && learner.trainingBeganAt().isPresent()
                        ? Timeliness.LATE
                        : Timeliness.IN_TIME;
        sqls.count(learner.id(), wave, sending, now, kind, late);
        if (kind == Kind.FINISHED) {
            audit.record(
                    sql,
                    cohort.organisation(),
                    learner.id().value(),
                    "wave-finished",
                    learner.id().value(),
                    Map.of("wave", wave.value()));
            happenings.tell(sql, new WaveFinished(cohort, learner, wave));
        }
        return Outcome.KEPT;
    }
}
