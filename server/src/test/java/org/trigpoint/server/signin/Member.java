package org.trigpoint.server.signin;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.trigpoint.server.storage.Database;

/// Someone who works in an organisation on a running server, for tests.
record Member(RunningServer server, OrganisationId organisation, AccountId account, String email) {
    static final String PASSWORD = "four wet stones and a kite";
    private static final Pattern SEALED = Pattern.compile("name=\"secret\" value=\"([^\"]+)\"");
    private static final Pattern TYPED = Pattern.compile("class=\"copy\">([A-Z2-7 ]+)<");
    private static final Pattern CODE =
            Pattern.compile("<li>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})<");

    /// Someone with this role alone; in the first organisation, which is made if there is none.
    static Member of(RunningServer server, Role role) {
        Database database = server.part(Database.class);
        Accounts accounts = server.part(Accounts.class);
        if (!database.read(accounts::isSetUp)) {
            database.write(sql ->
                    accounts.setUp(
                            sql, "Moor Wellbeing", new Person("Ada Fell", "ada@example.org")));
        }
        OrganisationId organisation =
                database.read(sql ->
                        sql.sql("select id from organisation order by created_at limit 1")
                                .query((row, _) -> new OrganisationId(row.getString(1)))
                                .single());
        String email = "m" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        AccountId account =
                database.write(sql ->
                        accounts.open(
                                sql,
                                organisation,
                                new Person("Tom Beck", email),
                                Set.of(role),
                                "test"));
        return new Member(server, organisation, account, email);
    }

    /// Signs in by a link that an administrator handed over.
    HttpResponse<String> byLink(Browser browser) {
        Token link =
                server.part(Database.class)
                        .write(sql -> server.part(Accounts.class).makeLink(sql, account));
        return browser.post("/sign-in/" + link.value(), Map.of());
    }

    /// A browser that is signed in by a handed link.
    Browser signedIn() {
        Browser browser = server.browser();
        if (byLink(browser).statusCode() != 303) {
            throw new IllegalStateException("Nobody was signed in");
        }
        return browser;
    }

    /// Sets the usual password on their own page.
    Member withPassword() {
        HttpResponse<String> set =
                signedIn().post("/me/password", Map.of("password", PASSWORD, "again", PASSWORD));
        if (set.statusCode() != 303) {
            throw new IllegalStateException("No password was set");
        }
        return this;
    }

    HttpResponse<String> byPassword(Browser browser) {
        return browser.post("/sign-in", Map.of("email", email, "password", PASSWORD));
    }

    /// An authenticator app that was set up, and the codes that were shown.
    record App(TotpSecret secret, List<String> codes) {
        /// What the app shows so many steps from now.
        String shows(int later) {
            return secret.code(TotpSecret.step(Instant.now()) + later);
        }
    }

    /// Sets up an app at a page that shows a key.
    static HttpResponse<String> setUp(Browser browser, String path, List<App> made) {
        String page = browser.get(path).body();
        Matcher typed = TYPED.matcher(page);
        Matcher sealed = SEALED.matcher(page);
        if (!typed.find() || !sealed.find()) {
            throw new IllegalStateException("No key is shown");
        }
        App app = new App(new TotpSecret(typed.group(1).replace(" ", "")), List.of());
        HttpResponse<String> answer =
                browser.post(path, Map.of("secret", sealed.group(1), "code", app.shows(0)));
        Matcher code = CODE.matcher(answer.body());
        List<String> codes = new ArrayList<>();
        while (code.find()) {
            codes.add(code.group(1));
        }
        made.add(new App(app.secret(), codes));
        return answer;
    }

    /// Sets up an app on their own page.
    App withApp() {
        List<App> made = new ArrayList<>();
        if (setUp(signedIn(), "/me/authenticator", made).statusCode() != 200) {
            throw new IllegalStateException("No app was set up");
        }
        return made.getFirst();
    }

    /// Whether a browser is signed in.
    static boolean isIn(Browser browser) {
        return browser.get("/me").statusCode() == 200;
    }

    /// How often the audit of the organisation holds an action about them.
    long audited(String action) {
        return server.part(Database.class)
                .read(sql ->
                        sql.sql(
                                        "select count(*) from audit where about = :about and action = :action")
                                .param("about", account.value())
                                .param("action", action)
                                .query(Long.class)
                                .single());
    }

    /// How they last signed in, as the audit says it.
    String lastSignedInBy() {
        return server.part(Database.class)
                .read(sql ->
                        sql.sql(
                                        """
                                        select facts from audit
                                        where about = :about and action = 'signed-in'
                                        order by number desc limit 1
                                        """)
                                .param("about", account.value())
                                .query(String.class)
                                .single());
    }
}
