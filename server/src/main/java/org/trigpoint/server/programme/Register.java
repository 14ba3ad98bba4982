package org.trigpoint.server.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SignedIn;

/// Who came to which workshop. Coming to the first one begins the training for a person: what they
/// answer "before" on a later day is late.
@Component
public final class Register {
    private final Learners learners;
    private final Audit audit;
    private final Clock clock;

    Register(Learners learners, Audit audit, Clock clock) {
        this.learners = learners;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether someone was there.
    public enum Presence {
        PRESENT,
        ABSENT
    }

    /// A line of the register, as it stands.
    public record Attended(
            LearnerId learner, String workshop, LocalDate heldOn, Presence presence) {}

    /// Adds a workshop.
    public WorkshopId add(
            JdbcClient sql, SignedIn by, Cohort cohort, String title, LocalDate heldOn) {
        WorkshopId id = WorkshopId.fresh();
        new RegisterSql(sql).add(new Workshop(id, cohort.id(), title, heldOn), clock.millis());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "workshop-added",
                id.value(),
                Map.of("cohort", cohort.id().value(), "held", heldOn.toString()));
        return id;
    }

    /// Makes whoever else changes a workshop or keeps its register wait.
    public void lock(JdbcClient sql, Workshop workshop) {
        new RegisterSql(sql).lock(workshop.id());
    }

    /// Gives a workshop another name or day. The caller notes it in the audit, and moves no
    /// workshop whose register is kept.
    public void change(JdbcClient sql, Workshop workshop, String title, LocalDate heldOn) {
        new RegisterSql(sql).change(new Workshop(workshop.id(), workshop.cohort(), title, heldOn));
    }

    /// The workshops of a cohort, in order of time.
    public List<Workshop> workshops(JdbcClient sql, Cohort cohort) {
        return new RegisterSql(sql).workshops(cohort.id());
    }

    /// A workshop of that cohort.
    public Optional<Workshop> workshop(JdbcClient sql, Cohort cohort, WorkshopId id) {
        return new RegisterSql(sql).workshop(cohort.id(), id);
    }

    /// What the register of a workshop says; people it says nothing of are absent from the map.
    public Map<LearnerId, Presence> noted(JdbcClient sql, Workshop workshop) {
        return new RegisterSql(sql).noted(workshop.id());
    }

    /// Every line of a cohort's register.
    public List<Attended> attended(JdbcClient sql, CohortId cohort) {
        return new RegisterSql(sql).attended(cohort);
    }

    /// Notes who was there. What is as it was before is not written again; what was noted before
    /// stays as history.
    public void note(
            JdbcClient sql,
            SignedIn by,
            Cohort cohort,
            Workshop workshop,
            Map<LearnerId, Presence> presences) {
        RegisterSql register = new RegisterSql(sql);
        register.lock(workshop.id());
        Map<LearnerId, Presence> before = register.noted(workshop.id());
        long changed = 0;
        for (Learner learner : learners.list(sql, cohort)) {
            Optional<Presence> said = Optional.ofNullable(presences.get(learner.id()));
            if (said.isEmpty() || said.equals(Optional.ofNullable(before.get(learner.id())))) {
                continue;
            }
            register.note(
                    workshop.id(), learner.id(), said.get(), by.account().value(), clock.millis());
            changed++;
            began(sql, cohort, workshop, learner, said.get());
        }
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "register-kept",
                workshop.id().value(),
                Map.of("changed", Long.toString(changed)));
    }

    private void began(
            JdbcClient sql, Cohort cohort, Workshop workshop, Learner learner, Presence said) {
        Instant held = workshop.heldOn().atStartOfDay(cohort.zone()).toInstant();
        switch (said) {
            case PRESENT -> learners.trainingBegan(sql, learner, held);
            case ABSENT ->
                    learners.trainingDidNotBegin(
                            sql,
                            learner,
                            held,
                            new RegisterSql(sql)
                                    .firstAttended(cohort.id(), learner.id())
                                    .map(day -> day.atStartOfDay(cohort.zone()).toInstant()));
        }
    }
}
