package org.trigpoint.server.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Pseudonyms;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.IdentityId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;
import org.trigpoint.server.web.Paged;

/// Who is enrolled, and their personal links.
@Component
public final class Learners {
    private final Identities identities;
    private final Audit audit;
    private final Happenings happenings;
    private final RandomGenerator random;
    private final Clock clock;

    Learners(
            Identities identities,
            Audit audit,
            Happenings happenings,
            RandomGenerator random,
            Clock clock) {
        this.identities = identities;
        this.audit = audit;
        this.happenings = happenings;
        this.random = random;
        this.clock = clock;
    }

    /// Someone was enrolled; their personal link, which is not kept, is in it.
    public record LearnerEnrolled(Cohort cohort, LearnerId learner, Token link)
            implements Happening {}

    /// Someone was given a personal link, which is not kept; those before it stopped working.
    public record LinkReplaced(LearnerId learner, Token link) implements Happening {}

    /// Someone asked for no more messages.
    public record MessagesStopped(LearnerId learner) implements Happening {}

    /// Someone withdrew their data.
    public record DataWithdrawn(Cohort cohort, LearnerId learner, ParticipantId pseudonym)
            implements Happening {}

    /// Someone's name and address were forgotten after their time; their answers stay.
    public record NameForgotten(LearnerId learner) implements Happening {}

    /// Someone's answers were deleted after their time, from all that is not frozen.
    public record AnswersForgotten(CohortId cohort, LearnerId learner) implements Happening {}

    /// Why someone cannot be enrolled.
    public enum Refusal {
        /// The address is enrolled in this cohort already.
        ENROLLED_ALREADY,
        /// All places are taken.
        FULL,
        /// People come to this cohort by codes: it holds no names and addresses.
        HOLDS_NO_NAMES
    }

    /// Someone cannot be enrolled.
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        /// Why.
        public Refusal refusal() {
            return refusal;
        }
    }

    /// Enrols a person.
    ///
    /// @param by an account's id, or how they came by themselves
    /// @return their personal link, which is shown or sent now and never again
    /// @throws RefusedException where the cohort is full or the address is in it
    public Token enrol(
            JdbcClient sql, Cohort cohort, Person person, Optional<SiteId> site, String by) {
        if (cohort.recognition() == Cohort.Recognition.CODES) {
            throw new RefusedException(Refusal.HOLDS_NO_NAMES);
        }
        LearnerSql learners = new LearnerSql(sql);
        List<ParticipantId> taken = learners.pseudonyms(cohort.id());
        if (taken.size() >= cohort.places()) {
            throw new RefusedException(Refusal.FULL);
        }
        Optional<IdentityId> known = identities.find(sql, cohort.organisation(), person.email());
        if (known.flatMap(identity -> learners.withIdentity(cohort.id(), identity)).isPresent()) {
            throw new RefusedException(Refusal.ENROLLED_ALREADY);
        }
        // each enrolment seals its own identity: forgetting one person's forgets that one alone
        IdentityId identity = identities.add(sql, cohort.organisation(), person);
        ParticipantId pseudonym = Pseudonyms.fresh(1, taken, random).getFirst();
        LearnerId id = LearnerId.fresh();
        learners.add(id, cohort.id(), pseudonym, Optional.of(identity), site, clock.millis(), by);
        audit.record(
                sql,
                cohort.organisation(),
                by,
                "learner-enrolled",
                id.value(),
                Map.of("cohort", cohort.id().value()));
        Token link = replaceLink(sql, id);
        happenings.tell(sql, new LearnerEnrolled(cohort, id, link));
        return link;
    }

    /// Enrols someone of whom no name and no address is held. Nobody is told of it: there is
    /// nowhere to write to.
    ///
    /// @param by how they came
    public LearnerId enrolUnnamed(JdbcClient sql, Cohort cohort, String by) {
        LearnerSql learners = new LearnerSql(sql);
        ParticipantId pseudonym =
                Pseudonyms.fresh(1, learners.pseudonyms(cohort.id()), random).getFirst();
        LearnerId id = LearnerId.fresh();
        learners.add(
                id, cohort.id(), pseudonym, Optional.empty(), Optional.empty(), clock.millis(), by);
        audit.record(
                sql,
                cohort.organisation(),
                by,
                "learner-enrolled",
                id.value(),
                Map.of("cohort", cohort.id().value()));
        return id;
    }

    /// Writes to someone at another address from now on.
    ///
    /// @param by an account's id
    /// @param email an address
    /// @throws RefusedException where somebody else in the cohort has it
    public void readdress(JdbcClient sql, String by, Cohort cohort, Learner learner, String email) {
        Optional<LearnerId> other =
                identities
                        .find(sql, cohort.organisation(), email)
                        .flatMap(known -> new LearnerSql(sql).withIdentity(cohort.id(), known))
                        .filter(id -> !id.equals(learner.id()));
        if (other.isPresent()) {
            throw new RefusedException(Refusal.ENROLLED_ALREADY);
        }
        learner.identity().ifPresent(identity -> identities.readdress(sql, identity, email));
        audit.record(
                sql,
                cohort.organisation(),
                by,
                "address-mended",
                learner.id().value(),
                Map.of("cohort", cohort.id().value()));
    }

    /// The tag of the language someone chose for their pages: `cy`; empty where they chose none.
    public Optional<String> language(JdbcClient sql, LearnerId learner) {
        return new LearnerSql(sql).language(learner);
    }

    /// Notes which language someone chose, so that they are written to in it.
    public void speaks(JdbcClient sql, LearnerId learner, String language) {
        new LearnerSql(sql).speaks(learner, language);
    }

    /// Makes one more personal link, so that someone who is answering elsewhere is not cut off.
    ///
    /// @param since links older than this stop working
    public Token addLink(JdbcClient sql, LearnerId learner, Instant since) {
        LearnerSql learners = new LearnerSql(sql);
        learners.dropLinksBefore(learner, since.toEpochMilli(), clock.millis());
        Token link = Token.fresh(random);
        learners.addLink(link.digest(), learner, clock.millis());
        return link;
    }

    /// Makes a new personal link; the ones before it stop working.
    public Token replaceLink(JdbcClient sql, LearnerId learner) {
        LearnerSql learners = new LearnerSql(sql);
        learners.dropLinks(learner, clock.millis());
        Token link = Token.fresh(random);
        learners.addLink(link.digest(), learner, clock.millis());
        happenings.tell(sql, new LinkReplaced(learner, link));
        return link;
    }

    /// Whose personal link it is; empty where it was replaced or never was.
    public Optional<Learner> at(JdbcClient sql, Token link) {
        return new LearnerSql(sql).withLink(link.digest());
    }

    /// The learner, where they are enrolled in that cohort.
    public Optional<Learner> find(JdbcClient sql, Cohort cohort, LearnerId id) {
        return new LearnerSql(sql).read(id).filter(learner -> learner.cohort().equals(cohort.id()));
    }

    /// Everyone enrolled, in the order of enrolment.
    public List<Learner> list(JdbcClient sql, Cohort cohort) {
        return new LearnerSql(sql).list(cohort.id());
    }

    /// Those of a page who have not withdrawn their data, in the order of enrolment, with who they
    /// are where that is known.
    Map<Learner, Optional<Person>> named(JdbcClient sql, Cohort cohort, Paged paged) {
        List<Learner> present =
                new LearnerSql(sql).present(cohort.id(), paged.skip(), paged.each());
        Map<IdentityId, Person> people =
                identities.reveal(
                        sql, present.stream().flatMap(one -> one.identity().stream()).toList());
        Map<Learner, Optional<Person>> named = new LinkedHashMap<>();
        present.forEach(one -> named.put(one, one.identity().map(people::get)));
        return named;
    }

    /// Notes that someone opened their link.
    public void opened(JdbcClient sql, Learner learner) {
        new LearnerSql(sql).opened(learner.id(), clock.millis());
    }

    /// Notes that someone's training began: what they answer "before" from now on is late.
    public void trainingBegan(JdbcClient sql, Learner learner) {
        new LearnerSql(sql).trainingBegan(learner.id(), clock.millis());
    }

    /// Notes when someone's training began, where an earlier moment is not known.
    public void trainingBegan(JdbcClient sql, Learner learner, Instant at) {
        new LearnerSql(sql).trainingBeganBy(learner.id(), at.toEpochMilli());
    }

    /// Takes back what a register said by mistake.
    ///
    /// @param at the moment that was noted; any other stays
    /// @param instead when the training began in fact; empty where it has not
    public void trainingDidNotBegin(
            JdbcClient sql, Learner learner, Instant at, Optional<Instant> instead) {
        new LearnerSql(sql)
                .trainingDidNotBegin(
                        learner.id(),
                        at.toEpochMilli(),
                        instead.map(Instant::toEpochMilli).orElse(null));
    }

    /// Writes to this person no more. Answers given stay.
    public void stopMessages(JdbcClient sql, Cohort cohort, Learner learner) {
        new LearnerSql(sql).leftMessages(learner.id(), clock.millis());
        audit.record(
                sql,
                cohort.organisation(),
                learner.pseudonym().value(),
                "messages-stopped",
                learner.id().value(),
                Map.of());
        happenings.tell(sql, new MessagesStopped(learner.id()));
    }

    /// Forgets who a person is: nobody can be named, written to or found by address again. The
    /// caller notes it in the audit, for many at once.
    public void forgetName(JdbcClient sql, Learner learner) {
        learner.identity()
                .ifPresent(identity -> {
                    new LearnerSql(sql).withoutIdentity(learner.id());
                    identities.delete(sql, identity);
                    happenings.tell(sql, new NameForgotten(learner.id()));
                });
    }

    /// Deletes a person's answers after their time. What is frozen stays as it is. The caller notes
    /// it in the audit, for many at once.
    public void forgetAnswers(JdbcClient sql, Learner learner) {
        new LearnerSql(sql).deleteAnswers(learner.id());
        happenings.tell(sql, new AnswersForgotten(learner.cohort(), learner.id()));
    }

    /// Tells again that someone withdrew, where the tables were brought back from before.
    public void tellWithdrawn(JdbcClient sql, Cohort cohort, Learner learner) {
        happenings.tell(sql, new DataWithdrawn(cohort, learner.id(), learner.pseudonym()));
    }

    /// The learner, whichever cohort they are in.
    public Optional<Learner> with(JdbcClient sql, LearnerId id) {
        return new LearnerSql(sql).read(id);
    }

    /// Takes a person's answers out of everything that is not frozen, in this one transaction, and
    /// forgets who they are.
    public void withdrawData(JdbcClient sql, Cohort cohort, Learner learner) {
        LearnerSql learners = new LearnerSql(sql);
        learners.leftMessages(learner.id(), clock.millis());
        learners.withdrewData(learner.id(), clock.millis());
        learners.deleteAnswers(learner.id());
        learner.identity().ifPresent(identity -> identities.forget(sql, identity));
        audit.record(
                sql,
                cohort.organisation(),
                Audit.CLOCK,
                "data-withdrawn",
                learner.id().value(),
                Map.of("cohort", cohort.id().value()));
        happenings.tell(sql, new DataWithdrawn(cohort, learner.id(), learner.pseudonym()));
    }
}
