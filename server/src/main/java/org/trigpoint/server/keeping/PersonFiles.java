package org.trigpoint.server.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.IdentityId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Schema;
import org.trigpoint.server.web.Words;

/// Gathers all that is kept about a person in one organisation, under whichever pseudonyms.
@Component
final class PersonFiles {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK)
                    .withZone(ZoneOffset.UTC);

    /// Tables that sections of their own tell of.
    private static final Set<String> TOLD = Set.of("learner", "consent", "sending", "message");

    private final Identities identities;
    private final Learners learners;
    private final Cohorts cohorts;
    private final Audit audit;
    private final Belongings belongings;
    private final Clock clock;

    PersonFiles(
            Database database,
            Identities identities,
            Learners learners,
            Cohorts cohorts,
            Audit audit,
            Clock clock) {
        this.identities = identities;
        this.learners = learners;
        this.cohorts = cohorts;
        this.audit = audit;
        this.belongings = new Belongings(Schema.of(database));
        this.clock = clock;
    }

    /// Whom a request is about: name and address, where they are still known.
    Optional<Person> person(JdbcClient sql, AccessRequest request) {
        return identity(sql, request).flatMap(identity -> identities.reveal(sql, identity));
    }

    private static Optional<IdentityId> identity(JdbcClient sql, AccessRequest request) {
        AccessSql access = new AccessSql(sql);
        return request.learner()
                .flatMap(access::identityOf)
                .or(() -> request.account().flatMap(access::identityOf));
    }

    /// All that is kept about whom a request is about.
    PersonFile of(JdbcClient sql, AccessRequest request) {
        Words words = Words.in(Locale.UK);
        AccessSql access = new AccessSql(sql);
        Optional<IdentityId> identity = identity(sql, request);
        Set<LearnerId> enrolled = new LinkedHashSet<>();
        request.learner().ifPresent(enrolled::add);
        identity.ifPresent(known -> enrolled.addAll(access.learners(known)));
        Set<AccountId> accounts = new LinkedHashSet<>();
        request.account().ifPresent(accounts::add);
        identity.ifPresent(known -> accounts.addAll(access.accounts(known)));

        List<PersonFile.Section> sections = new ArrayList<>();
        Optional<Person> person = person(sql, request);
        sections.add(whoYouAre(words, person));
        List<Learner> known =
                enrolled.stream().flatMap(id -> learners.with(sql, id).stream()).toList();
        FileSections about = new FileSections(sql, words, MOMENT);
        for (Learner learner : known) {
            Cohort cohort = cohorts.of(sql, learner);
            sections.add(about.training(cohort, learner));
            sections.add(about.consents(cohort, learner));
            sections.add(about.answers(cohort, learner));
            sections.add(about.messages(cohort, learner));
            sections.add(about.studies(cohort, learner));
        }
        sections.add(audited(sql, words, request, known, accounts, identity));
        Map<String, List<Map<String, String>>> tables =
                belongings.of(sql, List.copyOf(enrolled), List.copyOf(accounts));
        tables.forEach((table, rows) -> {
            if (!TOLD.contains(table)) {
                sections.add(
                        new PersonFile.Section(
                                words.say("file.table", table.replace('_', ' ')),
                                "",
                                rows.stream().map(PersonFile::entry).toList()));
            }
        });
        return new PersonFile(
                words.say("file.title", person.map(PersonFiles::name).orElse("")),
                words.say("file.made", MOMENT.format(clock.instant())),
                sections,
                tables);
    }

    private static String name(Person person) {
        return person.name().isBlank() ? person.email() : person.name();
    }

    private static PersonFile.Section whoYouAre(Words words, Optional<Person> person) {
        return new PersonFile.Section(
                words.say("file.you"),
                words.say(person.isPresent() ? "file.you.text" : "file.you.forgotten"),
                person.stream()
                        .map(known ->
                                PersonFile.Entry.of(
                                        new PersonFile.Fact(words.say("set-up.name"), known.name()),
                                        new PersonFile.Fact(
                                                words.say("set-up.email"), known.email())))
                        .toList());
    }

    private PersonFile.Section audited(
            JdbcClient sql,
            Words words,
            AccessRequest request,
            List<Learner> enrolled,
            Set<AccountId> accounts,
            Optional<IdentityId> identity) {
        Set<String> own = new LinkedHashSet<>();
        enrolled.forEach(learner -> {
            own.add(learner.id().value());
            own.add(learner.pseudonym().value());
        });
        accounts.forEach(account -> own.add(account.value()));
        identity.ifPresent(known -> own.add(known.value()));
        return new PersonFile.Section(
                words.say("file.audit"),
                words.say("file.audit.text"),
                audit.concerning(sql, request.organisation(), own).stream()
                        .map(entry ->
                                new PersonFile.Entry(
                                        MOMENT.format(Instant.ofEpochMilli(entry.at())),
                                        List.of(
                                                new PersonFile.Fact(
                                                        words.say("audit.actor"),
                                                        words.say(actor(entry.actor(), own))),
                                                new PersonFile.Fact(
                                                        words.say("audit.action"),
                                                        entry.action().replace('-', ' ')),
                                                new PersonFile.Fact(
                                                        words.say("audit.facts"), entry.facts()))))
                        .toList());
    }

    /// The words for who did something; colleagues are not named.
    private static String actor(String actor, Set<String> own) {
        if (own.contains(actor)) {
            return "file.audit.you";
        }
        return actor.equals(Audit.CLOCK) ? "file.audit.server" : "file.audit.staff";
    }
}
