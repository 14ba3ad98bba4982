package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// The link by which people enrol themselves, for so many and until a day.
///
/// Nobody learns from it who is enrolled: whoever is already gets the same answer, and a message to
/// the address on file instead of a second enrolment.
@Component
public final class SelfEnrolment {
    /// By whom learners are enrolled that enrol themselves.
    static final String BY = "self-enrolment";

    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final Audit audit;
    private final Happenings happenings;
    private final RandomGenerator random;

    SelfEnrolment(
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            Audit audit,
            Happenings happenings,
            RandomGenerator random) {
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.audit = audit;
        this.happenings = happenings;
        this.random = random;
    }

    /// Someone who is enrolled asked for their link again; it goes to the address on file alone.
    public record LinkAskedAgain(Cohort cohort, LearnerId learner) implements Happening {}

    /// A cohort's link.
    ///
    /// @param link what stands in its address; it hangs on walls and is no secret
    /// @param cap how many may come by it
    /// @param until the last day
    /// @param came how many have come by it
    public record Door(String link, long cap, LocalDate until, long came) {}

    /// What became of someone who came by the link.
    public enum Outcome {
        /// A message with their own link is on its way, whether they were enrolled before or not.
        SENT,
        /// So many have come as may, or the cohort has no places left.
        FULL,
        /// The last day is over.
        CLOSED
    }

    /// A cohort's link, where it has one.
    public Optional<Door> door(JdbcClient sql, Cohort cohort) {
        return new SelfEnrolmentSql(sql).door(cohort.id());
    }

    /// Opens enrolment; a link that was there before stays the same.
    public void open(JdbcClient sql, SignedIn by, Cohort cohort, long cap, LocalDate until) {
        SelfEnrolmentSql doors = new SelfEnrolmentSql(sql);
        Token link =
                doors.door(cohort.id())
                        .map(door -> new Token(door.link()))
                        .orElseGet(() -> Token.fresh(random));
        doors.open(cohort.id(), link.value(), link.digest(), cap, until);
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "self-enrolment-opened",
                cohort.id().value(),
                Map.of("cap", Long.toString(cap), "until", until.toString()));
    }

    /// Ends it: the link leads nowhere from now on.
    public void end(JdbcClient sql, SignedIn by, Cohort cohort) {
        new SelfEnrolmentSql(sql).end(cohort.id());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "self-enrolment-ended",
                cohort.id().value(),
                Map.of());
    }

    /// The cohort a link leads to; empty where it leads nowhere.
    public Optional<Cohort> behind(JdbcClient sql, Token link) {
        return new SelfEnrolmentSql(sql).behind(link.digest()).flatMap(id -> cohorts.with(sql, id));
    }

    /// Whether someone could come in now; [Outcome#SENT] where they could.
    public Outcome standing(JdbcClient sql, Cohort cohort) {
        Optional<Door> door = door(sql, cohort);
        if (door.isEmpty() || cohorts.today(cohort).isAfter(door.get().until())) {
            return Outcome.CLOSED;
        }
        return door.get().came() >= door.get().cap() ? Outcome.FULL : Outcome.SENT;
    }

    /// Someone comes by the link.
    ///
    /// @param language the tag of the language they chose; empty where they chose none
    public Outcome come(
            JdbcClient sql,
            Cohort cohort,
            Person person,
            Optional<SiteId> site,
            Optional<String> language) {
        SelfEnrolmentSql doors = new SelfEnrolmentSql(sql);
        doors.lock(cohort.id());
        Outcome standing = standing(sql, cohort);
        if (standing != Outcome.SENT) {
            return standing;
        }
        Optional<LearnerId> enrolled =
                identities
                        .find(sql, cohort.organisation(), person.email())
                        .flatMap(known -> new LearnerSql(sql).withIdentity(cohort.id(), known));
        if (enrolled.isPresent()) {
            happenings.tell(sql, new LinkAskedAgain(cohort, enrolled.get()));
            return Outcome.SENT;
        }
        try {
            Token link = learners.enrol(sql, cohort, person, site, BY);
            learners.at(sql, link)
                    .ifPresent(
                            one -> language.ifPresent(tag -> learners.speaks(sql, one.id(), tag)));
            return Outcome.SENT;
        } catch (Learners.RefusedException e) {
            return switch (e.refusal()) {
                case FULL -> Outcome.FULL;
                case HOLDS_NO_NAMES -> Outcome.CLOSED;
                case ENROLLED_ALREADY -> Outcome.SENT;
            };
        }
    }
}
