package org.trigpoint.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;

/// A running server with one organisation, one cohort and an administrator who may do everything,
/// for tests.
record Village(RunningServer server, Browser ada, String cohort) implements AutoCloseable {
    private static final Pattern LINK =
            Pattern.compile("http://localhost:\\d+(/l/[A-Za-z0-9_-]{22})");

    static Village on(RunningServer server) {
        Browser ada = server.setUp();
        String cohort =
                ada.post(
                                "/cohorts/new",
                                Map.of(
                                        "programme", "persistent-pain/1",
                                        "title", "Spring",
                                        "starts",
                                                LocalDate.now(Cohorts.ZONE).plusDays(2).toString(),
                                        "places", "30",
                                        "sites", "North"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return new Village(server, ada, cohort);
    }

    /// Enrols someone who agrees to everything; their personal link.
    String learner(String email) {
        Matcher link =
                LINK.matcher(
                        ada.post(
                                        cohort + "/learners",
                                        Map.of("name", "Learner of " + email, "email", email))
                                .body());
        assertThat(link.find()).isTrue();
        Map<String, String> form = new LinkedHashMap<>();
        List.of("study", "followup", "interview", "quote", "link")
                .forEach(name -> form.put(name, "yes"));
        server.browser().post(link.group(1) + "/consent", form);
        return link.group(1);
    }

    /// Sends "before", as a draft or finished.
    void answer(String link, int rating, String... also) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sending", UUID.randomUUID().toString());
        ConfidenceInstrument.ofTheProgramme()
                .items()
                .forEach(item -> form.put("a-" + item.id().value(), Integer.toString(rating)));
        for (String one : also) {
            form.put(one, "");
        }
        assertThat(server.browser().post(link + "/w/before", form).statusCode()).isEqualTo(303);
    }

    /// Periods as they act so many days from now.
    Retention in(int days) {
        return new Retention(
                database(),
                server.part(Cohorts.class),
                server.part(Learners.class),
                server.part(Identities.class),
                server.part(Audit.class),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(days)));
    }

    /// A fresh address at which Ada signs in, once.
    String signInLink() {
        AccountId account =
                new AccountId(text("select id from account order by created_at limit 1"));
        Token token = database().write(sql -> server.part(Accounts.class).makeLink(sql, account));
        return server.address() + "/sign-in/" + token.value();
    }

    Database database() {
        return server.part(Database.class);
    }

    OrganisationId organisation() {
        return new OrganisationId(text("select id from organisation order by created_at limit 1"));
    }

    long count(String what) {
        return database()
                .<Long>read(
                        sql -> sql.sql("select count(*) from " + what).query(Long.class).single());
    }

    String text(String statement) {
        return database().read(sql -> sql.sql(statement).query(String.class).single());
    }

    @Override
    public void close() {
        server.close();
    }
}
