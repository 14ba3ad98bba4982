package org.trigpoint.server.learning;

import java.util.Map;
import java.util.Set;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.PracticeConversation;

/// An organisation with a cohort, for tests of the course.
record School(RunningServer server, Browser ada, String cohort) {
    static School of(RunningServer server) {
        Browser ada = server.setUp();
        return new School(server, ada, FirstSteps.cohort(ada));
    }

    /// Enrols someone and decides about the study for them.
    ///
    /// @param study `yes` or `no`
    String enrol(String name, String study) {
        String link = FirstSteps.enrol(ada, cohort, name, name + "@example.org");
        FirstSteps.consent(
                server.browser(),
                link,
                study.equals("yes") ? new Statement[] {Statement.STUDY} : new Statement[0]);
        return link;
    }

    /// The address of a link that signs someone of the staff in.
    String link(String name, Role... roles) {
        OrganisationId organisation = new OrganisationId(text("select id from organisation"));
        Accounts accounts = server.part(Accounts.class);
        Token link =
                server.part(Database.class)
                        .write(sql -> {
                            AccountId account =
                                    accounts.open(
                                            sql,
                                            organisation,
                                            new Person(name, name + "@staff.example.org"),
                                            Set.of(roles),
                                            "test");
                            return accounts.makeLink(sql, account);
                        });
        return "/sign-in/" + link.value();
    }

    /// Someone of the staff, signed in.
    Browser member(String name, Role... roles) {
        Browser browser = server.browser();
        browser.post(link(name, roles), Map.of());
        return browser;
    }

    /// What one row and column of the database holds.
    String text(String statement) {
        return server.part(Database.class)
                .read(sql -> sql.sql(statement).query(String.class).single());
    }

    /// A module of the programme.
    static Module module(RunningServer server, String id) {
        return server.part(Programmes.class).pack(Programmes.builtIn()).modules().stream()
                .filter(module -> module.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Reviews a module, so that it opens.
    void review(String id) {
        String digest = module(server, id).digest();
        member("Cleo", Role.REVIEWER)
                .post(
                        "/review/persistent-pain/" + id + "/sign",
                        Map.of(
                                "digest",
                                digest,
                                "kind",
                                "clinical",
                                "name",
                                "Cleo Marsh",
                                "profession",
                                "Physiotherapist",
                                "read",
                                "yes"));
        member("Lou", Role.LIVED_EXPERIENCE_TRAINER)
                .post(
                        "/review/persistent-pain/" + id + "/sign",
                        Map.of(
                                "digest",
                                digest,
                                "kind",
                                "lived-experience",
                                "name",
                                "Lou Hart",
                                "profession",
                                "",
                                "read",
                                "yes"));
    }

    /// Does everything that a module asks.
    void goThrough(Browser phone, String link, String id) {
        Module module = module(server, id);
        String at = link + "/module/" + id;
        phone.post(at, Map.of());
        for (Leg leg : Leg.of(module)) {
            switch (leg.kind()) {
                case READ, STORY, TAKE_AWAY, REFLECT -> phone.post(at + "/" + leg.key(), Map.of());
                case QUIZ ->
                        module.quiz()
                                .questions()
                                .forEach(question ->
                                        phone.post(
                                                at + "/quiz/" + question.id(), Map.of("o", "0")));
                case CONVERSATION -> talk(phone, at, module.practice());
            }
        }
    }

    private static void talk(Browser phone, String at, PracticeConversation practice) {
        Talk talk = Talk.along(practice, "");
        while (talk.here() instanceof PracticeConversation.Turn) {
            phone.post(at + "/conversation/say", Map.of("way", talk.way(), "choice", "0"));
            talk = Talk.along(practice, talk.way() + "0");
        }
    }
}
