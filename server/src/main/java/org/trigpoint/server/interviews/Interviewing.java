package org.trigpoint.server.interviews;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Happenings;

/// Invitations to interviews, times and what became of them. Nobody is asked who has not agreed to
/// it, and whoever takes that back gives their time back with it.
@Component
final class Interviewing {
    private final Audit audit;
    private final Happenings happenings;
    private final Clock clock;

    Interviewing(Audit audit, Happenings happenings, Clock clock) {
        this.audit = audit;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// Every invitation of a cohort.
    List<Invited> of(JdbcClient sql, CohortId cohort) {
        return new InterviewSql(sql).of(cohort);
    }

    /// Someone's invitation, while they agree to an interview.
    Optional<Invited> of(JdbcClient sql, Learner learner) {
        return new InterviewSql(sql)
                .of(learner.id())
                .filter(_ -> new InterviewSql(sql).agrees(learner.id()));
    }

    /// Invites someone who agrees, once.
    ///
    /// @return whether they were invited now
    boolean invite(JdbcClient sql, SignedIn by, Cohort cohort, Learner learner) {
        InterviewId id = InterviewId.fresh();
        if (!new InterviewSql(sql).agrees(learner.id())
                || learner.withdrewDataAt().isPresent()
                || !new InterviewSql(sql)
                        .invite(
                                id,
                                learner.id(),
                                cohort.id(),
                                by.account().value(),
                                clock.millis())) {
            return false;
        }
        record(sql, cohort, by.account().value(), "interview-offered", id.value());
        if (learner.identity().isPresent()) {
            happenings.tell(sql, new InterviewOffered(cohort, learner.id()));
        }
        return true;
    }

    /// Times anyone may still choose.
    List<Slot> free(JdbcClient sql, CohortId cohort) {
        return new InterviewSql(sql).free(cohort, clock.millis());
    }

    /// Offers a time.
    void offer(JdbcClient sql, SignedIn by, Cohort cohort, Slot slot) {
        new InterviewSql(sql).addSlot(slot, cohort.id(), by.account().value(), clock.millis());
        record(sql, cohort, by.account().value(), "interview-time-offered", slot.id().value());
    }

    /// Takes back a time that nobody chose.
    ///
    /// @return whether nobody had
    boolean withdraw(JdbcClient sql, SignedIn by, Cohort cohort, SlotId slot) {
        InterviewSql interviews = new InterviewSql(sql);
        interviews.lock(cohort.id());
        if (!interviews.withdraw(cohort.id(), slot, clock.millis())) {
            return false;
        }
        record(sql, cohort, by.account().value(), "interview-time-withdrawn", slot.value());
        return true;
    }

    /// Someone chooses a time; one they had before is free again.
    ///
    /// @return whether it was still free
    boolean book(JdbcClient sql, Cohort cohort, Learner learner, SlotId slot) {
        InterviewSql interviews = new InterviewSql(sql);
        interviews.lock(cohort.id());
        Optional<Invited> invited = of(sql, learner);
        if (invited.isEmpty() || invited.get().standing() == Standing.DONE) {
            return false;
        }
        boolean offered =
                interviews.free(cohort.id(), clock.millis()).stream()
                        .anyMatch(one -> one.id().equals(slot));
        if (!offered) {
            return false;
        }
        interviews.giveBack(invited.get().id());
        interviews.book(slot, invited.get().id());
        interviews.addStep(
                invited.get(),
                Step.BOOKED,
                Optional.of(slot),
                OptionalLong.empty(),
                learner.pseudonym().value(),
                clock.millis());
        record(
                sql,
                cohort,
                learner.pseudonym().value(),
                "interview-booked",
                invited.get().id().value());
        return true;
    }

    /// Someone gives their time back, or would rather not be interviewed.
    void leave(JdbcClient sql, Cohort cohort, Learner learner, Step step) {
        InterviewSql interviews = new InterviewSql(sql);
        interviews.lock(cohort.id());
        Optional<Invited> invited = interviews.of(learner.id());
        if (invited.isEmpty()
                || invited.get().standing() == Standing.DONE
                || invited.get().standing() == Standing.DECLINED) {
            return;
        }
        interviews.giveBack(invited.get().id());
        interviews.addStep(
                invited.get(),
                step,
                Optional.empty(),
                OptionalLong.empty(),
                learner.pseudonym().value(),
                clock.millis());
        record(
                sql,
                cohort,
                learner.pseudonym().value(),
                switch (step) {
                    case CANCELLED -> "interview-cancelled";
                    case DECLINED -> "interview-declined";
                    case BOOKED, DONE -> throw new IllegalArgumentException(step.name());
                },
                invited.get().id().value());
    }

    /// An interview took place, by the guide as it stands.
    ///
    /// @return whether it was booked
    boolean done(JdbcClient sql, SignedIn by, Cohort cohort, InterviewId id) {
        InterviewSql interviews = new InterviewSql(sql);
        interviews.lock(cohort.id());
        Optional<Invited> booked =
                interviews.of(cohort.id()).stream()
                        .filter(one -> one.id().equals(id) && one.standing() == Standing.BOOKED)
                        .findFirst();
        if (booked.isEmpty()) {
            return false;
        }
        interviews.addStep(
                booked.get(),
                Step.DONE,
                booked.get().slot().map(Slot::id),
                OptionalLong.of(guide(sql, cohort.id()).version()),
                by.account().value(),
                clock.millis());
        record(sql, cohort, by.account().value(), "interview-done", id.value());
        return true;
    }

    /// The guide as it stands.
    Guide guide(JdbcClient sql, CohortId cohort) {
        return new InterviewSql(sql).guide(cohort).orElseGet(() -> new Guide(0, offered()));
    }

    private static String offered() {
        try (InputStream in = Interviewing.class.getResourceAsStream("guide.md")) {
            if (in == null) {
                throw new IllegalStateException("guide.md is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read guide.md", e);
        }
    }

    /// Keeps a new version of the guide, where it says something else.
    void keepGuide(JdbcClient sql, SignedIn by, Cohort cohort, String text) {
        InterviewSql interviews = new InterviewSql(sql);
        interviews.lock(cohort.id());
        Guide before = guide(sql, cohort.id());
        if (before.text().equals(text)) {
            return;
        }
        Guide next = new Guide(before.version() + 1, text);
        interviews.addGuide(cohort.id(), next, by.account().value(), clock.millis());
        audit.record(
                sql,
                cohort.organisation(),
                by.account().value(),
                "interview-guide-kept",
                cohort.id().value(),
                Map.of("version", Long.toString(next.version())));
    }

    /// What work people do, as far as it is known.
    Map<LearnerId, String> professions(JdbcClient sql, CohortId cohort) {
        return new InterviewSql(sql).professions(cohort);
    }

    /// Notes what work people do.
    void noteProfessions(
            JdbcClient sql, SignedIn by, Cohort cohort, Map<LearnerId, String> professions) {
        professions.forEach((learner, profession) ->
                new InterviewSql(sql)
                        .setProfession(learner, profession, by.account().value(), clock.millis()));
        audit.record(
                sql,
                cohort.organisation(),
                by.account().value(),
                "professions-noted",
                cohort.id().value(),
                Map.of("people", Integer.toString(professions.size())));
    }

    private void record(JdbcClient sql, Cohort cohort, String by, String action, String about) {
        audit.record(
                sql,
                cohort.organisation(),
                by,
                action,
                about,
                Map.of("cohort", cohort.id().value()));
    }
}
