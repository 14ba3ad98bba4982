package org.trigpoint.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.storage.Database;

/// Enrolling oneself and being noted in a register, through the pages, on both databases.
class DoorAndRegisterTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    private static String door(Browser ada, String cohort, String cap, LocalDate until) {
        ada.post(cohort + "/self-enrolment", Map.of("cap", cap, "until", until.toString()));
        Matcher link =
                Pattern.compile("http://localhost:\\d+(/join/[A-Za-z0-9_-]{22})")
                        .matcher(ada.get(cohort + "/self-enrolment").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static long learners(RunningServer server) {
        return server.part(Database.class)
                .read(sql -> sql.sql("select count(*) from learner").query(Long.class).single());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void peopleEnrolThemselvesUntilItIsFullOrOver(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = FirstSteps.cohort(ada, Map.of("sites", "North\nSouth"));
            LocalDate today = LocalDate.now(Cohorts.ZONE);
            assertThat(
                            ada.post(
                                            cohort + "/self-enrolment",
                                            Map.of("cap", "none", "until", "soon"))
                                    .statusCode())
                    .isEqualTo(422);
            String door = door(ada, cohort, "2", today);
            assertThat(ada.get(cohort + "/self-enrolment/code.svg").body()).startsWith("<svg");
            Browser stranger = server.browser();
            assertThat(stranger.get(door).body()).contains("Enrol for the training", "North");
            assertThat(stranger.post(door, Map.of("name", "A", "email", "none")).statusCode())
                    .isEqualTo(422);
            String answer =
                    stranger.post(door, Map.of("name", "A", "email", "a@example.org")).body();
            assertThat(answer)
                    .contains("Whoever runs the training sends your link")
                    .doesNotContain("We have sent your link");
            // whoever is enrolled already gets the same answer, and nothing is added
            assertThat(stripped(stranger.post(door, Map.of("email", "A@example.org")).body()))
                    .isEqualTo(stripped(answer));
            assertThat(learners(server)).isEqualTo(1);
            stranger.post(door, Map.of("email", "b@example.org"));
            assertThat(stranger.post(door, Map.of("email", "c@example.org")).body())
                    .contains("This is full");
            assertThat(stranger.get(door).body()).contains("This is full");
            assertThat(learners(server)).isEqualTo(2);
            // changed, the link is the same; over, it says so; ended, it leads nowhere
            assertThat(door(ada, cohort, "9", today.minusDays(1))).isEqualTo(door);
            assertThat(stranger.get(door).body()).contains("Enrolment is closed");
            assertThat(stranger.post(door, Map.of("email", "d@example.org")).body())
                    .contains("Enrolment is closed");
            ada.post(cohort + "/self-enrolment/end", Map.of());
            assertThat(stranger.get(door).statusCode()).isEqualTo(404);
            assertThat(learners(server)).isEqualTo(2);
        }
    }

    /// A page without its token against forgery.
    private static String stripped(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void oneAddressIsNotTriedForever(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String door = door(ada, FirstSteps.cohort(ada), "20", LocalDate.now(Cohorts.ZONE));
            Browser stranger = server.browser();
            int last = 0;
            for (int i = 0; i < 11; i++) {
                last = stranger.post(door, Map.of("email", "a@example.org")).statusCode();
            }
            assertThat(last).isEqualTo(429);
            assertThat(stranger.post(door, Map.of("email", "b@example.org")).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void comingToTheFirstWorkshopBeginsTheTraining(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = FirstSteps.cohort(ada, Map.of("sites", "North\nSouth"));
            ada.post(cohort + "/learners", Map.of("name", "Lea Hill", "email", "l@example.org"));
            LocalDate held = LocalDate.now(Cohorts.ZONE).minusDays(1);
            assertThat(ada.post(cohort + "/register", Map.of("title", "", "held", "")).body())
                    .contains("Enter a name", "Enter a date");
            assertThat(ada.post(cohort + "/register", Map.of("title", "", "held", "")).statusCode())
                    .isEqualTo(422);
            ada.post(cohort + "/register", Map.of("title", "First", "held", held.toString()));
            ada.post(
                    cohort + "/register",
                    Map.of("title", "Later", "held", held.plusDays(9).toString()));
            Matcher workshops =
                    Pattern.compile("href=\"(" + cohort + "/register/[0-9a-f-]{36})\"")
                            .matcher(ada.get(cohort + "/register").body());
            assertThat(workshops.find()).isTrue();
            String first = workshops.group(1);
            assertThat(workshops.find()).isTrue();
            assertThat(ada.get(workshops.group(1)).body()).contains("opens on the day");
            String page = ada.get(first).body();
            assertThat(page).contains("Lea Hill");
            Matcher field = Pattern.compile("name=\"(p-[0-9a-f-]{36})\"").matcher(page);
            assertThat(field.find()).isTrue();

            String kept =
                    ada.post(first, Map.of(field.group(1), "PRESENT"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            assertThat(ada.get(kept).body())
                    .contains("The register is saved.", "value=\"PRESENT\" checked");
            assertThat(ada.get(first).body()).doesNotContain("The register is saved.");
            assertThat(began(server))
                    .isEqualTo(held.atStartOfDay(Cohorts.ZONE).toInstant().toEpochMilli());
            ada.post(first, Map.of(field.group(1), "PRESENT"));
            ada.post(first, Map.of(field.group(1), "ABSENT"));
            assertThat(began(server)).isZero();
            // what was said before stays as history; what was as before is not written again
            assertThat(
                            server.part(Database.class)
                                    .<Long>read(sql ->
                                            sql.sql("select count(*) from attendance")
                                                    .query(Long.class)
                                                    .single()))
                    .isEqualTo(2);
            assertThat(ada.get(cohort + "/register/none").statusCode()).isEqualTo(404);
        }
    }

    private static long began(RunningServer server) {
        return server.part(Database.class)
                .read(sql ->
                        sql.sql("select coalesce(training_began_at, 0) from learner")
                                .query(Long.class)
                                .single());
    }
}
