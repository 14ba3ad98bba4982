package org.trigpoint.server.holding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// An organisation on a running server, with people of any role and one cohort, for tests.
///
/// @param browser where its administrator, who is programme lead and evaluator too, is signed in;
///   signing in is limited to a few times a minute
record Staff(
        RunningServer server,
        OrganisationId organisation,
        AccountId lead,
        Browser browser,
        String cohort) {
    private static final Pattern PERSONAL_LINK =
            Pattern.compile("http://localhost:\\d+(/l/[A-Za-z0-9_-]{22})");

    /// A further organisation, its name and everyone's names and titles beginning with `mark`.
    static Staff of(RunningServer server, String mark) {
        Accounts accounts = server.part(Accounts.class);
        Database database = server.part(Database.class);
        AccountId lead =
                database.write(sql ->
                        accounts.setUp(
                                sql,
                                mark + " organisation",
                                new Person(mark + " Lead", mark + "lead@example.org")));
        OrganisationId organisation =
                database.read(sql ->
                        sql.sql("select organisation from account where id = :id")
                                .param("id", lead.value())
                                .query((row, _) -> new OrganisationId(row.getString(1)))
                                .single());
        Browser browser = signIn(server, lead);
        String cohort =
                browser.post(
                                "/cohorts/new",
                                Map.of(
                                        "programme",
                                        "persistent-pain/1",
                                        "title",
                                        mark + " cohort",
                                        "starts",
                                        LocalDate.now(Cohorts.ZONE).plusDays(3).toString(),
                                        "places",
                                        "20",
                                        "sites",
                                        mark + " site"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return new Staff(
                server, organisation, lead, browser, cohort.substring(cohort.lastIndexOf('/') + 1));
    }

    /// A browser at which a new person with this role is signed in.
    Browser with(Role role) {
        AccountId account =
                server.part(Database.class)
                        .write(sql ->
                                server.part(Accounts.class)
                                        .open(
                                                sql,
                                                organisation,
                                                new Person(
                                                        "A " + role.name(),
                                                        role.name().toLowerCase(Locale.ROOT)
                                                                + organisation.value()
                                                                + "@example.org"),
                                                Set.of(role),
                                                "test"));
        return signIn(server, account);
    }

    private static Browser signIn(RunningServer server, AccountId account) {
        Token link =
                server.part(Database.class)
                        .write(sql -> server.part(Accounts.class).makeLink(sql, account));
        Browser browser = server.browser();
        if (browser.post("/sign-in/" + link.value(), Map.of()).statusCode() != 303) {
            throw new IllegalStateException("Nobody was signed in");
        }
        return browser;
    }

    /// Enrols someone and returns the address of their link.
    String enrol(String name, String email) {
        Matcher link =
                PERSONAL_LINK.matcher(
                        browser.post(
                                        "/cohorts/" + cohort + "/learners",
                                        Map.of("name", name, "email", email))
                                .body());
        if (!link.find()) {
            throw new IllegalStateException("Nobody was enrolled");
        }
        return link.group(1);
    }

    /// An id that a table of this organisation holds.
    String id(String statement) {
        return server.part(Database.class)
                .read(sql ->
                        sql.sql(statement)
                                .param("organisation", organisation.value())
                                .query(String.class)
                                .list()
                                .getFirst());
    }
}
