package org.trigpoint.server.workshops;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.Workshop;
import org.trigpoint.server.programme.WorkshopId;
import org.trigpoint.server.storage.Happenings;
import org.trigpoint.teaching.pack.WorkshopPlan;

/// When and where a cohort's workshops are held, who says they will come, and what was delivered.
@Component
public final class Meetings {
    private final Register register;
    private final Learners learners;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Happenings happenings;
    private final Audit audit;
    private final Clock clock;

    Meetings(
            Register register,
            Learners learners,
            Programmes programmes,
            Accounts accounts,
            Happenings happenings,
            Audit audit,
            Clock clock) {
        this.register = register;
        this.learners = learners;
        this.programmes = programmes;
        this.accounts = accounts;
        this.happenings = happenings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether something was done.
    public enum Outcome {
        DONE,
        /// Nothing is other than it was, so nobody is told.
        AS_BEFORE,
        /// Who was there is noted already: its day stands.
        REGISTER_KEPT,
        /// Every place is taken.
        FULL,
        /// It is over, or not held.
        OVER
    }

    /// Plans a workshop, and invites everyone.
    ///
    /// @param plan its workshop and number are not looked at
    public WorkshopId plan(JdbcClient sql, SignedIn by, Cohort cohort, Meeting plan) {
        WorkshopId id = register.add(sql, by, cohort, plan.title(), day(cohort, plan));
        keep(sql, by, cohort, plan.as(id, 0), MeetingTold.Word.INVITED);
        return id;
    }

    private static LocalDate day(Cohort cohort, Meeting meeting) {
        return LocalDate.ofInstant(meeting.startsAt(), cohort.zone());
    }

    /// Changes a plan, or gives a workshop that had none one, and tells everyone. The day of a
    /// workshop whose register is kept stands.
    public Outcome change(
            JdbcClient sql, SignedIn by, Cohort cohort, Workshop workshop, Meeting plan) {
        register.lock(sql, workshop);
        Optional<Meeting> before = of(sql, workshop);
        boolean moves = !workshop.heldOn().equals(day(cohort, plan));
        if (moves && !register.noted(sql, workshop).isEmpty()) {
            return Outcome.REGISTER_KEPT;
        }
        Meeting next = plan.as(workshop.id(), before.map(one -> one.number() + 1).orElse(0L));
        if (before.filter(next::isSameAs).isPresent()) {
            return Outcome.AS_BEFORE;
        }
        register.change(sql, workshop, plan.title(), day(cohort, plan));
        keep(
                sql,
                by,
                cohort,
                next,
                before.filter(Meeting::isPlanned).isPresent()
                        ? MeetingTold.Word.CHANGED
                        : MeetingTold.Word.INVITED);
        return Outcome.DONE;
    }

    /// Calls a workshop off, and tells everyone.
    public Outcome cancel(JdbcClient sql, SignedIn by, Cohort cohort, Workshop workshop) {
        register.lock(sql, workshop);
        Optional<Meeting> before = of(sql, workshop).filter(Meeting::isPlanned);
        if (!register.noted(sql, workshop).isEmpty()) {
            return Outcome.REGISTER_KEPT;
        }
        if (before.isEmpty()) {
            return Outcome.OVER;
        }
        Meeting off = before.get().cancelled();
        keep(sql, by, cohort, off.as(off.workshop(), off.number() + 1), MeetingTold.Word.CANCELLED);
        return Outcome.DONE;
    }

    private void keep(
            JdbcClient sql, SignedIn by, Cohort cohort, Meeting meeting, MeetingTold.Word word) {
        new MeetingSql(sql).add(meeting, by.account().value(), clock.millis());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                switch (word) {
                    case INVITED -> "workshop-planned";
                    case CHANGED -> "workshop-changed";
                    case CANCELLED -> "workshop-cancelled";
                },
                meeting.workshop().value(),
                Map.of(
                        "cohort", cohort.id().value(),
                        "version", Long.toString(meeting.number()),
                        "starts", meeting.startsAt().toString()));
        if (meeting.endsAt().isAfter(clock.instant())) {
            for (Learner learner : learners.list(sql, cohort)) {
                if (learner.withdrewDataAt().isEmpty()) {
                    happenings.tell(sql, new MeetingTold(cohort, learner.id(), meeting, word));
                }
            }
        }
    }

    /// The plan of a workshop; empty where only its day is known.
    public Optional<Meeting> of(JdbcClient sql, Workshop workshop) {
        return new MeetingSql(sql).newest(workshop.id());
    }

    /// The plans of a cohort, in order of time.
    public List<Meeting> in(JdbcClient sql, Cohort cohort) {
        return new MeetingSql(sql).newest(cohort.id());
    }

    /// What the programme says of a workshop; empty for one of the cohort's own.
    Optional<WorkshopPlan> content(Cohort cohort, Meeting meeting) {
        return contents(cohort).stream()
                .filter(one -> one.id().value().equals(meeting.content()))
                .findFirst();
    }

    /// The workshops a programme has.
    public List<WorkshopPlan> contents(Cohort cohort) {
        return programmes.pack(cohort.programme()).workshops();
    }

    /// Who can lead a workshop: everyone who may keep a register, in order of name.
    List<Trainer> trainers(JdbcClient sql, OrganisationId organisation) {
        Collator order = Collator.getInstance(Locale.UK);
        return accounts.members(sql, organisation).stream()
                .filter(member -> member.standing() == Accounts.Standing.OPEN)
                .filter(member ->
                        member.roles().stream().anyMatch(role -> role.may(Right.KEEP_REGISTER)))
                .map(member -> new Trainer(member.id(), member.person().name()))
                .sorted(Comparator.comparing(Trainer::name, order::compare))
                .toList();
    }

    /// Who leads it, as equals: in order of name, whoever they are.
    public List<String> leaders(JdbcClient sql, OrganisationId organisation, Meeting meeting) {
        return meeting.trainers().stream()
                .flatMap(trainer -> accounts.member(sql, organisation, trainer).stream())
                .map(member -> member.person().name())
                .filter(name -> !name.isBlank())
                .sorted(Collator.getInstance(Locale.UK)::compare)
                .toList();
    }

    /// Notes whether a learner will come.
    Outcome come(JdbcClient sql, Cohort cohort, Workshop workshop, Learner learner, Coming coming) {
        register.lock(sql, workshop);
        Optional<Meeting> meeting =
                of(sql, workshop)
                        .filter(Meeting::isPlanned)
                        .filter(one -> one.startsAt().isAfter(clock.instant()));
        if (meeting.isEmpty()) {
            return Outcome.OVER;
        }
        Map<LearnerId, Coming> said = new MeetingSql(sql).coming(workshop.id());
        if (coming == said.get(learner.id())) {
            return Outcome.DONE;
        }
        if (coming == Coming.YES && isFull(meeting.get(), said)) {
            return Outcome.FULL;
        }
        new MeetingSql(sql).coming(workshop.id(), learner.id(), coming, clock.millis());
        audit.record(
                sql,
                cohort.organisation(),
                learner.pseudonym().value(),
                "workshop-answered",
                workshop.id().value(),
                Map.of("coming", coming.name()));
        return Outcome.DONE;
    }

    private static boolean isFull(Meeting meeting, Map<LearnerId, Coming> said) {
        return meeting.capacity().isPresent()
                && said.values().stream().filter(Coming.YES::equals).count()
                        >= meeting.capacity().getAsLong();
    }

    /// What people said about coming.
    Map<LearnerId, Coming> coming(JdbcClient sql, Workshop workshop) {
        return new MeetingSql(sql).coming(workshop.id());
    }

    /// What is noted of what was delivered, by the checklist's items.
    Map<String, Delivery> delivered(JdbcClient sql, Workshop workshop) {
        return new MeetingSql(sql).delivered(workshop.id());
    }

    /// Notes what was delivered; what is as it was is not written again.
    public void deliver(
            JdbcClient sql, SignedIn by, Workshop workshop, Map<String, Delivery> deliveries) {
        register.lock(sql, workshop);
        Map<String, Delivery> changed = new HashMap<>(deliveries);
        changed.entrySet().removeAll(delivered(sql, workshop).entrySet());
        changed.forEach((item, delivery) ->
                new MeetingSql(sql)
                        .deliver(
                                workshop.id(),
                                item,
                                delivery,
                                by.account().value(),
                                clock.millis()));
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "delivery-noted",
                workshop.id().value(),
                Map.of("changed", Integer.toString(changed.size())));
    }
}
