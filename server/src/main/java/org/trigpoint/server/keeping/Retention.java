package org.trigpoint.server.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.IdentityId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;

/// How long what is kept, and letting it go when its time is over.
///
/// Nothing goes unannounced: the periods of an organisation that has never looked at them act after
/// [#FIRST_NOTICE] days, and changed ones after [#NOTICE]. What is due is shown before. Frozen
/// studies are never touched: they are what was decided to keep, and people leave them by
/// withdrawing.
@Component
public final class Retention {
    /// Days before the usual periods act for the first time.
    static final int FIRST_NOTICE = 30;

    /// Days before a changed period acts.
    static final int NOTICE = 7;

    /// In whose days and nights it is reckoned.
    static final ZoneId ZONE = Cohorts.ZONE;

    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final Audit audit;
    private final Clock clock;

    Retention(
            Database database,
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /// How long an organisation keeps something.
    ///
    /// @param days from the day it ended
    /// @param actsFrom the first day on which this acts
    public record Rule(Period what, int days, LocalDate actsFrom) {
        public Rule {
            if (days < Period.LEAST || days > Period.MOST) {
                throw new IllegalArgumentException(days + " days");
            }
        }
    }

    /// Today, in the days it is reckoned in.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// An organisation's rules, one for each period; where it has none yet, those it will have.
    public Map<Period, Rule> rules(JdbcClient sql, OrganisationId organisation) {
        Map<Period, Rule> rules = new EnumMap<>(Period.class);
        for (Period what : Period.values()) {
            rules.put(what, new Rule(what, what.usual(), today().plusDays(FIRST_NOTICE)));
        }
        new RetentionSql(sql).rules(organisation).forEach(rule -> rules.put(rule.what(), rule));
        return rules;
    }

    /// Changes periods; only what differs is changed, and acts after [#NOTICE] days.
    public void change(JdbcClient sql, SignedIn by, Map<Period, Integer> days) {
        RetentionSql retention = new RetentionSql(sql);
        Map<Period, Rule> rules = rules(sql, by.organisation());
        Map<String, String> facts = new TreeMap<>();
        LocalDate soonest = today().plusDays(NOTICE);
        for (Rule rule : rules.values()) {
            int wanted = Optional.ofNullable(days.get(rule.what())).orElse(rule.days());
            boolean changed = wanted != rule.days();
            LocalDate from =
                    changed && rule.actsFrom().isBefore(soonest) ? soonest : rule.actsFrom();
            retention.put(by.organisation(), new Rule(rule.what(), wanted, from));
            if (changed) {
                facts.put(rule.what().key(), rule.days() + " to " + wanted + " days");
            }
        }
        if (!facts.isEmpty()) {
            audit.record(
                    sql,
                    by.organisation(),
                    by.account().value(),
                    "retention-changed",
                    by.organisation().value(),
                    facts);
        }
    }

    /// What will go in the nights until a day, the soonest first.
    public List<Due> due(JdbcClient sql, OrganisationId organisation, LocalDate until) {
        RetentionSql retention = new RetentionSql(sql);
        List<Due> all = new ArrayList<>();
        for (Rule rule : rules(sql, organisation).values()) {
            LocalDate by = until.minusDays(rule.days());
            switch (rule.what()) {
                case DRAFTS -> add(all, rule, retention.drafts(organisation));
                case NAMES -> add(all, rule, retention.names(organisation, by));
                case MESSAGES -> add(all, rule, retention.messages(organisation, by));
                case ANSWERS -> add(all, rule, retention.answers(organisation, by));
                case STAFF -> addStaff(all, rule, retention.closed(organisation));
                case AUDIT -> addAudit(sql, all, rule, organisation);
            }
        }
        return all.stream()
                .filter(due -> due.count() > 0 && !due.on().isAfter(until))
                .sorted(
                        Comparator.comparing(Due::on)
                                .thenComparing(Due::what)
                                .thenComparing(Due::where)
                                .thenComparing(Due::wave))
                .toList();
    }

    private static void add(List<Due> all, Rule rule, List<RetentionSql.Ended> ended) {
        for (RetentionSql.Ended one : ended) {
            all.add(
                    new Due(
                            rule.what(),
                            on(rule, one.on()),
                            one.cohort(),
                            one.title(),
                            one.wave(),
                            one.count()));
        }
    }

    /// The day something goes that ended on a day.
    private static LocalDate on(Rule rule, LocalDate ended) {
        LocalDate over = ended.plusDays(rule.days());
        return over.isBefore(rule.actsFrom()) ? rule.actsFrom() : over;
    }

    private static void addStaff(List<Due> all, Rule rule, List<RetentionSql.Closed> closed) {
        Map<LocalDate, Long> byDay = new TreeMap<>();
        closed.forEach(one -> byDay.merge(on(rule, day(one)), 1L, Long::sum));
        byDay.forEach((day, count) -> all.add(new Due(rule.what(), day, "", "", "", count)));
    }

    private static LocalDate day(RetentionSql.Closed closed) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(closed.closedAt()), ZONE);
    }

    /// Entries are written every day; what is shown is what goes in the next night that takes any.
    private void addAudit(JdbcClient sql, List<Due> all, Rule rule, OrganisationId organisation) {
        LocalDate next = rule.actsFrom().isAfter(today()) ? rule.actsFrom() : today();
        all.add(
                new Due(
                        rule.what(),
                        next,
                        "",
                        "",
                        "",
                        audit.olderThan(sql, organisation, before(rule, next))));
    }

    /// The moment before which entries go on a day.
    private static long before(Rule rule, LocalDate day) {
        return day.minusDays(rule.days()).atStartOfDay(ZONE).toInstant().toEpochMilli();
    }

    /// Lets everything go whose time is over, in every organisation.
    ///
    /// @return what went
    public List<Due> act() {
        List<Due> gone = new ArrayList<>();
        for (OrganisationId organisation :
                database.read(sql -> new RetentionSql(sql).organisations())) {
            gone.addAll(database.write(sql -> act(sql, organisation)));
        }
        return gone;
    }

    private List<Due> act(JdbcClient sql, OrganisationId organisation) {
        RetentionSql retention = new RetentionSql(sql);
        Map<Period, Rule> rules = rules(sql, organisation);
        // from now on the organisation has rules with a day, whether anybody has looked or not; and
        // another server that acts at the same time waits at these rows
        rules.values().forEach(rule -> retention.put(organisation, rule));
        List<Due> over = due(sql, organisation, today());
        for (Due due : over) {
            int days = Optional.ofNullable(rules.get(due.what())).map(Rule::days).orElse(0);
            switch (due.what()) {
                case DRAFTS -> retention.deleteDrafts(due.from(), due.wave());
                case MESSAGES -> retention.deleteMessages(due.from());
                case NAMES -> each(sql, organisation, due, one -> learners.forgetName(sql, one));
                case ANSWERS ->
                        each(sql, organisation, due, one -> learners.forgetAnswers(sql, one));
                case STAFF -> forgetStaff(sql, organisation, due, days);
                case AUDIT ->
                        audit.shorten(
                                sql,
                                organisation,
                                before(new Rule(due.what(), days, today()), today()));
            }
            note(sql, organisation, due, days);
        }
        return over;
    }

    private interface Deed {
        void on(Learner learner);
    }

    private void each(JdbcClient sql, OrganisationId organisation, Due due, Deed deed) {
        Cohort cohort = cohorts.find(sql, organisation, new CohortId(due.from())).orElseThrow();
        learners.list(sql, cohort).forEach(deed::on);
    }

    private void forgetStaff(JdbcClient sql, OrganisationId organisation, Due due, int days) {
        new RetentionSql(sql)
                .closed(organisation).stream()
                        .filter(one -> !day(one).plusDays(days).isAfter(due.on()))
                        .forEach(one -> identities.forget(sql, new IdentityId(one.identity())));
    }

    private void note(JdbcClient sql, OrganisationId organisation, Due due, int days) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("count", Long.toString(due.count()));
        facts.put("after", days + " days");
        if (!due.wave().isEmpty()) {
            facts.put("wave", due.wave());
        }
        audit.record(
                sql,
                organisation,
                Audit.CLOCK,
                due.what().deed(),
                due.from().isEmpty() ? organisation.value() : due.from(),
                facts);
    }
}
