package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;

/// The steps that many walks begin with, through the pages: a cohort is made, people are enrolled,
/// agree and answer, and colleagues come in.
public final class FirstSteps {
    private static final Pattern LINK = Pattern.compile("/l/[A-Za-z0-9_-]{22}");
    private static final Pattern SIGN_IN = Pattern.compile("/sign-in/[A-Za-z0-9_-]{22,}");

    private FirstSteps() {}

    /// Makes the usual cohort, which begins in three days.
    ///
    /// @return its address: `/cohorts/…`
    public static String cohort(Browser lead) {
        return cohort(lead, Map.of());
    }

    /// Makes a cohort that is not quite the usual one.
    ///
    /// @param otherwise what is typed in place of the usual, by field
    public static String cohort(Browser lead, Map<String, String> otherwise) {
        Map<String, String> form = new HashMap<>();
        form.put("programme", "persistent-pain/1");
        form.put("title", "Spring");
        form.put("starts", LocalDate.now(Cohorts.ZONE).plusDays(3).toString());
        form.put("places", "30");
        form.put("sites", "");
        form.putAll(otherwise);
        return lead.post("/cohorts/new", form).headers().firstValue("Location").orElseThrow();
    }

    /// Enrols somebody.
    ///
    /// @return their personal link: `/l/…`
    public static String enrol(Browser lead, String cohort, String email) {
        return enrol(lead, cohort, "A Learner", email);
    }

    /// Enrols somebody with a name.
    public static String enrol(Browser lead, String cohort, String name, String email) {
        return link(lead.post(cohort + "/learners", Map.of("name", name, "email", email)).body());
    }

    /// The first personal link in a text.
    public static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    /// Says yes to these statements, and no to the others.
    public static void consent(Browser phone, String link, Statement... given) {
        phone.post(link + "/consent", statements(given));
    }

    /// A form of consent: yes to these, and no to the others.
    public static Map<String, String> statements(Statement... given) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Statement statement : Statement.values()) {
            form.put(statement.key(), Arrays.asList(given).contains(statement) ? "yes" : "no");
        }
        return form;
    }

    /// A form that rates every item alike.
    public static Map<String, String> answers(int rating) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sending", UUID.randomUUID().toString());
        ConfidenceInstrument.ofTheProgramme()
                .items()
                .forEach(item -> form.put("a-" + item.id().value(), Integer.toString(rating)));
        return form;
    }

    /// Answers a wave, every item alike.
    public static void answer(Browser phone, String link, String wave, int rating) {
        assertThat(phone.post(link + "/w/" + wave, answers(rating)).statusCode()).isEqualTo(303);
    }

    /// Gives someone new an account with roles.
    ///
    /// @return the address at which they sign in, once: `/sign-in/…`
    public static String account(Browser ada, String name, String email, String... roles) {
        String page =
                ada.post("/people", Map.of("name", name, "email", email, "roles", List.of(roles)))
                        .body();
        Matcher link = SIGN_IN.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group();
    }

    /// Someone new with roles, signed in at a browser of their own.
    public static Browser colleague(
            RunningServer server, Browser ada, String email, String... roles) {
        Browser browser = server.browser();
        browser.post(account(ada, email, email, roles), Map.of());
        return browser;
    }

    /// Moves a wave, as time would.
    ///
    /// @param from the days from today on which it opens; less than 0 where that is past
    /// @param to those on which it closes
    public static void days(RunningServer server, String cohort, String wave, int from, int to) {
        LocalDate today = LocalDate.now(Cohorts.ZONE);
        server.part(Database.class)
                .write(sql ->
                        sql.sql(
                                        """
                                        update cohort_wave set opens_on = :opens, closes_on = :closes
                                        where cohort = :cohort and wave = :wave
                                        """)
                                .param("opens", today.plusDays(from).toString())
                                .param("closes", today.plusDays(to).toString())
                                .param("cohort", cohort.substring("/cohorts/".length()))
                                .param("wave", wave)
                                .update());
    }
}
