package org.trigpoint.benchmarks.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.SelfEnrolment;
import org.trigpoint.server.programme.SiteId;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.reports.Studies;
import org.trigpoint.server.storage.Database;

/// An organisation of invented people, made with the server's own parts: sealed names, personal
/// links, consents, invitations and audit are as the server makes them.
final class Organisation {
    private static final int IN_ONE_WRITE = 200;

    private final Database database;
    private final Accounts accounts;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Consents consents;
    private final Register register;
    private final Studies studies;
    private final SelfEnrolment selfEnrolment;
    private final SignedIn lead;

    private Organisation(ApplicationContext parts) {
        database = parts.getBean(Database.class);
        accounts = parts.getBean(Accounts.class);
        cohorts = parts.getBean(Cohorts.class);
        learners = parts.getBean(Learners.class);
        consents = parts.getBean(Consents.class);
        register = parts.getBean(Register.class);
        studies = parts.getBean(Studies.class);
        selfEnrolment = parts.getBean(SelfEnrolment.class);
        AccountId account =
                database.write(sql ->
                        accounts.setUp(
                                sql, "Moor Wellbeing", new Person("Ada Fell", "ada@example.org")));
        OrganisationId organisation =
                database.read(sql ->
                        sql.sql("select organisation from account where id = :id")
                                .param("id", account.value())
                                .query((row, _) -> new OrganisationId(row.getString(1)))
                                .single());
        lead =
                new SignedIn(
                        account,
                        organisation,
                        EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_LEAD, Role.EVALUATOR),
                        "Ada Fell");
    }

    /// Makes one.
    static Organisation in(ApplicationContext parts) {
        return new Organisation(parts);
    }

    /// Opens accounts beside the lead's.
    void staff(int people) {
        for (int i = 0; i < people; i++) {
            Person person = new Person("Trainer " + i, "trainer" + i + "@example.org");
            database.write(sql ->
                    accounts.open(
                            sql,
                            lead.organisation(),
                            person,
                            Set.of(Role.TRAINER),
                            lead.account().value()));
        }
    }

    /// The address of a link that signs the lead in once.
    String signIn() {
        Token link = database.write(sql -> accounts.makeLink(sql, lead.account()));
        return "/sign-in/" + link.value();
    }

    /// Makes a cohort.
    ///
    /// @param startsOn decides which waves are open
    Cohort cohort(String title, LocalDate startsOn, int places) {
        Cohorts.Plan plan =
                new Cohorts.Plan(
                        Programmes.builtIn(),
                        title,
                        startsOn,
                        places,
                        List.of("North", "South", "West"));
        CohortId id = database.write(sql -> cohorts.make(sql, lead, plan));
        return database.read(sql -> cohorts.find(sql, lead.organisation(), id)).orElseThrow();
    }

    /// Enrols people who agree to everything, and gives the addresses of their links.
    List<String> enrol(Cohort cohort, int people) {
        Map<Statement, Consents.Said> yes = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            yes.put(statement, Consents.Said.YES);
        }
        List<String> links = new ArrayList<>();
        for (int from = 0; from < people; from += IN_ONE_WRITE) {
            int first = from;
            int last = Math.min(people, from + IN_ONE_WRITE);
            links.addAll(
                    database.<List<String>>write(sql -> {
                        List<String> made = new ArrayList<>();
                        for (int i = first; i < last; i++) {
                            SiteId site = cohort.sites().get(i % cohort.sites().size()).id();
                            Person person =
                                    new Person(
                                            "Learner " + i,
                                            "learner" + i + "@" + cohort.id() + ".example");
                            Token link =
                                    learners.enrol(
                                            sql,
                                            cohort,
                                            person,
                                            Optional.of(site),
                                            lead.account().value());
                            Learner learner = learners.at(sql, link).orElseThrow();
                            long sheet = consents.shown(sql, learner).sheet().version();
                            consents.give(sql, cohort, learner, sheet, yes);
                            made.add("/l/" + link.value());
                        }
                        return made;
                    }));
        }
        return links;
    }

    /// Has people in a cohort who agreed to everything, written straight into the tables: more than
    /// the pages let in, under pseudonyms, known by no name.
    void fill(Cohort cohort, int people) {
        SplittableRandom random = new SplittableRandom(people);
        long now = System.currentTimeMillis();
        for (int from = 0; from < people; from += IN_ONE_WRITE * 10) {
            int first = from;
            int last = Math.min(people, from + IN_ONE_WRITE * 10);
            database.write(sql -> {
                for (int i = first; i < last; i++) {
                    fill(sql, cohort, i, random, now);
                }
                return true;
            });
        }
    }

    private static void fill(
            JdbcClient sql, Cohort cohort, int number, SplittableRandom random, long at) {
        String learner = UUID.randomUUID().toString();
        sql.sql(
                        """
                        insert into learner (id, cohort, pseudonym, site, enrolled_at, enrolled_by)
                        values (:id, :cohort, :pseudonym, :site, :at, 'fixture')
                        """)
                .param("id", learner)
                .param("cohort", cohort.id().value())
                .param("pseudonym", pseudonym(number))
                .param(
                        "site",
                        cohort.sites().get(random.nextInt(cohort.sites().size())).id().value())
                .param("at", at)
                .update();
        for (Statement statement : Statement.values()) {
            sql.sql(
                            """
                            insert into consent (id, learner, statement, given, sheet_version, at)
                            values (:id, :learner, :statement, 1, 1, :at)
                            """)
                    .param("id", UUID.randomUUID().toString())
                    .param("learner", learner)
                    .param("statement", statement.name())
                    .param("at", at)
                    .update();
        }
    }

    /// One of its own for every number.
    private static String pseudonym(int number) {
        return "p" + (1_000_000 + number);
    }

    /// The id of a learner of a cohort.
    String learner(Cohort cohort) {
        return database.read(sql ->
                sql.sql("select max(id) from learner where cohort = :cohort")
                        .param("cohort", cohort.id().value())
                        .query(String.class)
                        .single());
    }

    /// Freezes a cohort's study; gives its id, or nothing where nobody has answered.
    String study(Cohort cohort) {
        return studies.freeze(lead, cohort).map(Object::toString).orElse("");
    }

    /// A message of a cohort with a receipt, which tells what someone agreed to; gives its id.
    String receipt(Cohort cohort) {
        return database.read(sql ->
                sql
                        .sql(
                                """
                                select id from message
                                where cohort = :cohort and kind = 'RECEIPT' order by id limit 1
                                """)
                        .param("cohort", cohort.id().value())
                        .query(String.class)
                        .list()
                        .stream()
                        .findFirst()
                        .orElse(""));
    }

    /// Opens a cohort to those who have its link; gives the link.
    String door(Cohort cohort) {
        LocalDate until = LocalDate.now(Cohorts.ZONE).plusDays(30);
        return database.write(sql -> {
            selfEnrolment.open(sql, lead, cohort, cohort.places(), until);
            return selfEnrolment.door(sql, cohort).orElseThrow().link();
        });
    }

    /// Adds a workshop held the day before; gives its id.
    String workshop(Cohort cohort) {
        return database.write(sql ->
                        register.add(
                                sql,
                                lead,
                                cohort,
                                "First day",
                                LocalDate.now(Cohorts.ZONE).minusDays(1)))
                .value();
    }

    /// Has everyone of a cohort answer some waves, weeks ago: written straight into the tables.
    void answer(Cohort cohort, List<String> waves) {
        List<String> people =
                database.read(sql ->
                        sql.sql("select id from learner where cohort = :cohort order by id")
                                .param("cohort", cohort.id().value())
                                .query(String.class)
                                .list());
        SplittableRandom random = new SplittableRandom(people.size());
        for (int from = 0; from < people.size(); from += IN_ONE_WRITE * 10) {
            List<String> some =
                    people.subList(from, Math.min(people.size(), from + IN_ONE_WRITE * 10));
            database.write(sql -> {
                some.forEach(
                        person -> waves.forEach(wave -> answer(sql, cohort, person, wave, random)));
                return true;
            });
        }
    }

    private static void answer(
            JdbcClient sql, Cohort cohort, String person, String wave, SplittableRandom random) {
        String id = UUID.randomUUID().toString();
        long at =
                cohort.opening(new WaveId(wave))
                        .orElseThrow()
                        .opensOn()
                        .plusDays(1)
                        .atStartOfDay(cohort.zone())
                        .toInstant()
                        .toEpochMilli();
        String answers =
                cohort.programme().instrument().items().stream()
                        .map(item -> '"' + item.id().value() + "\":\"" + random.nextInt(11) + '"')
                        .collect(Collectors.joining(",", "{", "}"));
        sql.sql(
                        """
                        insert into sending (id, learner, wave, sent_at, finished, counted, answers)
                        values (:id, :learner, :wave, :at, 1, 1, :answers)
                        """)
                .param("id", id)
                .param("learner", person)
                .param("wave", wave)
                .param("at", at)
                .param("answers", answers)
                .update();
        sql.sql(
                        """
                        insert into administration (learner, wave, started_at, finished_at, late, current)
                        values (:learner, :wave, :at, :at, 0, :sending)
                        """)
                .param("learner", person)
                .param("wave", wave)
                .param("at", at)
                .param("sending", id)
                .update();
    }
}
