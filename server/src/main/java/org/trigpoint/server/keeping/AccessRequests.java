package org.trigpoint.server.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.IdentityId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.WaitingTasks;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Database;

/// Requests of people for all that is kept about them: a task for staff, with a month to answer.
@Component
public final class AccessRequests implements WaitingTasks {
    private final Database database;
    private final Identities identities;
    private final Audit audit;
    private final Clock clock;

    AccessRequests(Database database, Identities identities, Audit audit, Clock clock) {
        this.database = database;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean areThere(SignedIn who) {
        return who.may(Right.ANSWER_REQUESTS)
                && database.read(sql -> new AccessSql(sql).countOpen(who.organisation())) > 0;
    }

    /// Those that wait, the oldest first.
    public List<AccessRequest> open(JdbcClient sql, OrganisationId organisation) {
        return new AccessSql(sql).open(organisation);
    }

    /// One of them; empty where it is another organisation's.
    public Optional<AccessRequest> find(JdbcClient sql, OrganisationId organisation, String id) {
        return new AccessSql(sql).read(organisation, id);
    }

    /// The request a learner waits for.
    public Optional<AccessRequest> openOf(JdbcClient sql, LearnerId learner) {
        return new AccessSql(sql).openOf(learner);
    }

    /// A learner asks by their personal link; asking again while one waits changes nothing.
    public AccessRequest ask(JdbcClient sql, Cohort cohort, Learner learner) {
        Optional<AccessRequest> waiting = openOf(sql, learner.id());
        if (waiting.isPresent()) {
            return waiting.get();
        }
        return add(
                sql,
                cohort.organisation(),
                Optional.of(learner.id()),
                Optional.empty(),
                AccessRequest.BY_LEARNER,
                learner.pseudonym().value());
    }

    /// Notes that someone with this address asked, by letter or in person.
    ///
    /// @return empty where nobody with it is known here
    public Optional<AccessRequest> note(JdbcClient sql, SignedIn by, String email) {
        Optional<IdentityId> identity = identities.find(sql, by.organisation(), email);
        AccessSql access = new AccessSql(sql);
        Optional<LearnerId> learner =
                identity.flatMap(known -> access.learners(known).stream().findFirst());
        Optional<AccountId> account =
                learner.isPresent()
                        ? Optional.empty()
                        : identity.flatMap(known -> access.accounts(known).stream().findFirst());
        if (learner.isEmpty() && account.isEmpty()) {
            return Optional.empty();
        }
        Optional<AccessRequest> waiting =
                learner.flatMap(access::openOf).or(() -> account.flatMap(access::openOf));
        return waiting.isPresent()
                ? waiting
                : Optional.of(
                        add(
                                sql,
                                by.organisation(),
                                learner,
                                account,
                                by.account().value(),
                                by.account().value()));
    }

    private AccessRequest add(
            JdbcClient sql,
            OrganisationId organisation,
            Optional<LearnerId> learner,
            Optional<AccountId> account,
            String notedBy,
            String actor) {
        AccessRequest request =
                new AccessRequest(
                        UUID.randomUUID().toString(),
                        organisation,
                        learner,
                        account,
                        clock.millis(),
                        notedBy,
                        Optional.empty());
        new AccessSql(sql).add(request);
        audit.record(sql, organisation, actor, "data-asked-for", whom(request), Map.of());
        return request;
    }

    private static String whom(AccessRequest request) {
        return request.learner()
                .map(LearnerId::value)
                .or(() -> request.account().map(AccountId::value))
                .orElseThrow();
    }

    /// Notes that someone made the file.
    void taken(JdbcClient sql, SignedIn by, AccessRequest request) {
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "data-taken-out",
                whom(request),
                Map.of("request", request.id()));
    }

    /// Notes that it was answered: the task is done.
    void answered(JdbcClient sql, SignedIn by, AccessRequest request) {
        if (new AccessSql(sql)
                .answered(by.organisation(), request.id(), clock.millis(), by.account().value())) {
            audit.record(
                    sql,
                    by.organisation(),
                    by.account().value(),
                    "data-request-answered",
                    whom(request),
                    Map.of("request", request.id()));
        }
    }

    /// Days that are left for an answer; below none where it is late.
    long daysLeft(AccessRequest request) {
        return LocalDate.ofInstant(clock.instant(), Retention.ZONE)
                .until(request.dueOn(), ChronoUnit.DAYS);
    }
}
