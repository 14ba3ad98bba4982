package org.trigpoint.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.trigpoint.server.FirstSteps;
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
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;

/// A running server with one organisation, one cohort and an administrator who may do everything,
/// for tests.
record Village(RunningServer server, Browser ada, String cohort) implements AutoCloseable {
    static Village on(RunningServer server) {
        Browser ada = server.setUp();
        return new Village(server, ada, FirstSteps.cohort(ada, Map.of("sites", "North")));
    }

    /// Enrols someone who agrees to everything; their personal link.
    String learner(String email) {
        String link = FirstSteps.enrol(ada, cohort, "Learner of " + email, email);
        FirstSteps.consent(server.browser(), link, Statement.values());
        return link;
    }

    /// Sends "before", as a draft or finished.
    void answer(String link, int rating, String... also) {
        Map<String, String> form = FirstSteps.answers(rating);
        for (String one : also) {
            form.put(one, "");
        }
        assertThat(server.browser().post(link + "/w/before", form).statusCode()).isEqualTo(303);
    }

    /// Periods as they act so many days from now, at the same time of day: days around a change of
    /// the clocks have no 24 hours.
    Retention in(int days) {
        Instant then = ZonedDateTime.now(Cohorts.ZONE).plusDays(days).toInstant();
        return new Retention(
                database(),
                server.part(Cohorts.class),
                server.part(Learners.class),
                server.part(Identities.class),
                server.part(Audit.class),
                Clock.fixed(then, Cohorts.ZONE));
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
