package org.trigpoint.server.messages;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.learning.PrivateCodes;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.practice.Nudges;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.workshops.MeetingLetters;
import org.trigpoint.server.workshops.Meetings;

/// An organisation with a mail server of its own and the parts that send, on a clock the test sets.
/// The server underneath has no mail server, so that nothing but the test sends.
final class Office implements AutoCloseable {
    final RunningServer server;
    final Database database;
    final GreenMail mail;
    final Clock clock;
    final Wordings wordings;
    final Planner planner;
    final SendingParts parts;
    final SignedIn lead;
    final Browser ada;

    Office(RunningServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.database = server.part(Database.class);
        this.mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        ada = server.setUp();
        OrganisationId organisation =
                new OrganisationId(
                        database.read(sql ->
                                sql.sql("select id from organisation")
                                        .query(String.class)
                                        .single()));
        AccountId account =
                database.read(sql ->
                        server.part(Accounts.class).members(sql, organisation).getFirst().id());
        lead =
                new SignedIn(
                        account,
                        organisation,
                        Set.of(Role.PROGRAMME_LEAD, Role.EVALUATOR),
                        "Ada Fell");
        Audit audit = server.part(Audit.class);
        Cohorts cohorts = server.part(Cohorts.class);
        wordings = new Wordings(audit, clock);
        Messages messages = new Messages(settings(), audit, clock);
        planner = new Planner(database, cohorts, wordings, messages, audit, clock);
        MeetingLines meetings =
                new MeetingLines(
                        server.part(MeetingLetters.class),
                        server.part(Meetings.class),
                        settings(),
                        clock);
        Letters letters =
                new Letters(
                        database,
                        cohorts,
                        server.part(Learners.class),
                        server.part(Identities.class),
                        new LearnerLinks(server.part(SealedTokens.class), new SecureRandom()),
                        server.part(PrivateCodes.class),
                        wordings,
                        settings(),
                        meetings);
        parts =
                new SendingParts(
                        database,
                        letters,
                        new Doorkeeper(
                                server.part(Consents.class), server.part(Nudges.class), meetings),
                        wordings,
                        cohorts,
                        audit,
                        clock);
    }

    private static Settings settings() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        given.put(Setting.PUBLIC_URL, "https://train.example.org");
        given.put(Setting.MAIL_FROM, "training@example.org");
        return Settings.of(given, Map.of());
    }

    /// The mail server as it is.
    Post post() {
        return new Smtp(
                "smtp://127.0.0.1:" + mail.getSmtp().getPort(), "training@example.org", clock);
    }

    Sender sender() {
        return sender(post());
    }

    Sender sender(Post post) {
        return new Sender(UUID.randomUUID().toString(), post, parts);
    }

    /// Sends all that is due.
    void sendAll() {
        Sender sender = sender();
        while (sender.round() == Sender.Round.DONE) {
            // until there is nothing more
        }
    }

    Cohort cohort(LocalDate starts) {
        Cohorts cohorts = server.part(Cohorts.class);
        CohortId id =
                database.write(sql ->
                        cohorts.make(
                                sql,
                                lead,
                                new Cohorts.Plan(
                                        Programmes.builtIn(), "Spring", starts, 5000, List.of())));
        return database.read(sql -> cohorts.find(sql, lead.organisation(), id).orElseThrow());
    }

    /// Enrols so many people at once.
    List<LearnerId> enrol(Cohort cohort, String name, int people) {
        Learners learners = server.part(Learners.class);
        database.write(sql -> {
            for (int i = 0; i < people; i++) {
                Person person = new Person("Zoë Fell", name + i + "@example.org");
                learners.enrol(sql, cohort, person, Optional.empty(), lead.account().value());
            }
            return true;
        });
        List<LearnerId> ids = new ArrayList<>();
        database.read(sql -> learners.list(sql, cohort)).forEach(one -> ids.add(one.id()));
        return ids;
    }

    /// Writes down that someone agreed to the study and to being asked again, with no receipt.
    void agree(List<LearnerId> learners) {
        database.write(sql -> {
            for (LearnerId learner : learners) {
                for (Statement statement : List.of(Statement.STUDY, Statement.FOLLOWUP)) {
                    sql.sql(
                                    """
                                    insert into consent (id, learner, statement, given, sheet_version, at)
                                    values (:id, :learner, :statement, 1, 1, 1)
                                    """)
                            .param("id", UUID.randomUUID().toString())
                            .param("learner", learner.value())
                            .param("statement", statement.name())
                            .update();
                }
            }
            return true;
        });
    }

    /// How many messages may go now and are in nobody's hands, or in a dead one's.
    long due() {
        return database.read(sql ->
                sql.sql(
                                """
                                select count(*) from message
                                where state in ('WAITING', 'SENDING') and due_at <= :now
                                """)
                        .param("now", clock.millis())
                        .query(Long.class)
                        .single());
    }

    List<Message> all() {
        return database.read(sql ->
                sql.sql("select * from message order by made_at, id")
                        .query(MessageSql.MESSAGE)
                        .list());
    }

    @Override
    public void close() {
        mail.stop();
        server.close();
    }
}
