package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;

/// People who agreed are chosen, invited, take a time, change it, and take their consent back:
/// through the pages, on both databases.
class InterviewsWalkTest {
    static Stream<Named<RunningServer>> servers() {
        return FreezingWalkTest.servers();
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private static void consent(RunningServer server, String link, String interview) {
        Map<String, String> said =
                FirstSteps.statements(Statement.STUDY, Statement.FOLLOWUP, Statement.QUOTE);
        said.put(Statement.INTERVIEW.key(), interview);
        server.browser().post(link + "/consent", said);
    }

    private static void slot(Browser eva, String cohort, String time) {
        assertThat(
                        eva.post(
                                        cohort + "/interviews/times",
                                        Map.of(
                                                "day",
                                                LocalDate.now(Cohorts.ZONE).plusDays(3).toString(),
                                                "time",
                                                time,
                                                "minutes",
                                                "40",
                                                "place",
                                                "Town hall, room 2"))
                                .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void fromTheGridToAnInterview(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            Browser tom = FirstSteps.colleague(server, ada, "tom@example.org", "TRAINER");
            String cohort = FreezingWalkTest.cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(2));
            List<String> links = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String link = FirstSteps.enrol(ada, cohort, "p" + i + "@example.org");
                links.add(link);
                consent(server, link, i < 3 ? "yes" : "no");
                FreezingWalkTest.answer(server, link, "before", 3);
            }
            String page = eva.get(cohort + "/interviews").body();
            assertThat(page)
                    .contains("3 people have agreed", "one who takes part has not")
                    .contains("shown once a later wave is closed", "No site")
                    .doesNotContain("Rose most");
            assertThat(found(page, "name=\"learner\" value=\"([0-9a-f-]{36})\"")).hasSize(3);

            // who changed how is seen only when the wave is closed
            FreezingWalkTest.today(server, cohort, "after");
            for (int i = 0; i < 3; i++) {
                FreezingWalkTest.answer(server, links.get(i), "after", 3 + i);
            }
            assertThat(eva.get(cohort + "/interviews").body()).doesNotContain("Rose most");
            FirstSteps.days(server, cohort, "before", -40, -30);
            FirstSteps.days(server, cohort, "after", -20, -9);
            assertThat(eva.get(cohort + "/interviews").body())
                    .contains("Rose most", "Rose least, or fell");

            // none of it is the trainers', nor the programme lead's
            for (String path :
                    List.of("/interviews", "/interviews/guide", "/interviews/guide.md")) {
                assertThat(tom.get(cohort + path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(tom.get(cohort).body()).doesNotContain("/interviews");
            assertThat(tom.post(cohort + "/interviews/times", Map.of()).statusCode())
                    .isEqualTo(404);

            List<String> people = found(page, "name=\"learner\" value=\"([0-9a-f-]{36})\"");
            eva.post(
                    cohort + "/interviews/professions",
                    Map.of("w-" + people.getFirst(), "Occupational therapist"));
            assertThat(eva.get(cohort + "/interviews?by=profession").body())
                    .contains("Occupational therapist", "Profession not noted");

            // nobody sees the page before being invited
            assertThat(server.browser().get(links.getFirst() + "/interview").statusCode())
                    .isEqualTo(404);
            assertThat(eva.post(cohort + "/interviews/invite", Map.of()).statusCode())
                    .isEqualTo(422);
            eva.post(cohort + "/interviews/invite", Map.of("learner", people));
            eva.post(cohort + "/interviews/invite", Map.of("learner", people));
            assertThat(count(server, "select count(*) from message where kind = 'INTERVIEW'"))
                    .isEqualTo(3);
            assertThat(server.browser().get(links.getFirst()).body())
                    .contains("You said you would talk to us");
            assertThat(server.browser().get(links.getLast()).body())
                    .doesNotContain("You said you would talk to us");

            slot(eva, cohort, "10:00");
            slot(eva, cohort, "14:00");
            assertThat(
                            eva.post(
                                            cohort + "/interviews/times",
                                            Map.of("day", "2001-01-01", "time", "10:00"))
                                    .statusCode())
                    .isEqualTo(422);
            String first = links.getFirst();
            String second = links.get(1);
            List<String> times = slots(server, first);
            assertThat(times).hasSize(2);
            Browser phone = server.browser();
            assertThat(phone.post(first + "/interview", Map.of()).statusCode()).isEqualTo(422);
            assertThat(
                            phone.post(first + "/interview", Map.of("slot", times.getFirst()))
                                    .statusCode())
                    .isEqualTo(303);
            // one time, one person
            assertThat(slots(server, second)).containsExactly(times.getLast());
            assertThat(
                            server.browser()
                                    .post(second + "/interview", Map.of("slot", times.getFirst()))
                                    .statusCode())
                    .isEqualTo(422);
            String calendar = phone.get(first + "/interview.ics").body();
            assertThat(calendar)
                    .contains("BEGIN:VEVENT", "SEQUENCE:1", "LOCATION:Town hall\\, room 2")
                    .contains("DURATION:PT40M");
            // another time: the same appointment with a higher number; the first time is free again
            phone.post(first + "/interview", Map.of("slot", times.getLast()));
            String moved = phone.get(first + "/interview.ics").body();
            assertThat(moved).contains("SEQUENCE:2");
            assertThat(found(moved, "UID:(\\S+)")).isEqualTo(found(calendar, "UID:(\\S+)"));
            assertThat(slots(server, second)).containsExactly(times.getFirst());
            assertThat(
                            eva.post(
                                            cohort
                                                    + "/interviews/times/"
                                                    + times.getLast()
                                                    + "/withdraw",
                                            Map.of())
                                    .statusCode())
                    .isEqualTo(422);

            // somebody would rather not, somebody takes the consent back
            server.browser().post(links.get(2) + "/interview/decline", Map.of());
            server.browser().post(second + "/interview", Map.of("slot", times.getFirst()));
            consent(server, second, "no");
            assertThat(server.browser().get(second + "/interview").statusCode()).isEqualTo(404);
            assertThat(slots(server, first)).containsExactly(times.getFirst());
            String now = eva.get(cohort + "/interviews").body();
            assertThat(now).contains("Would rather not", "Has a time", "2 people have agreed");
            String interview = found(now, "/interviews/([0-9a-f-]{36})/done").getFirst();

            // the guide has versions, and the interview says which was used
            assertThat(eva.get(cohort + "/interviews/guide").body())
                    .contains("comes with the program");
            eva.post(cohort + "/interviews/guide", Map.of("text", "# Ours\n\n1. How was it?"));
            eva.post(cohort + "/interviews/guide", Map.of("text", "# Ours\n\n1. How was it?"));
            assertThat(eva.get(cohort + "/interviews/guide").body()).contains("Version 1.");
            eva.post(cohort + "/interviews/" + interview + "/done", Map.of());
            assertThat(eva.get(cohort + "/interviews").body()).contains("Done");
            assertThat(count(server, "select max(guide) from interview_step")).isEqualTo(1);
            assertThat(phone.get(first + "/interview").body()).contains("took place");

            // whoever withdraws their data is not kept here either
            phone.post(first + "/leave/data", Map.of());
            assertThat(count(server, "select count(*) from interview_booking")).isZero();
            assertThat(
                            count(
                                    server,
                                    "select count(*) from interview i join learner l on l.id = i.learner where l.withdrew_data_at is not null"))
                    .isZero();
            assertThat(ada.get("/audit").body())
                    .contains("interview-offered", "interview-booked", "interview-declined")
                    .contains("interview-done", "is whole");
        }
    }

    private static List<String> slots(RunningServer server, String link) {
        return found(
                server.browser().get(link + "/interview").body(),
                "name=\"slot\" value=\"([0-9a-f-]{36})\"");
    }

    private static long count(RunningServer server, String statement) {
        return server.part(Database.class)
                .read(sql -> sql.sql(statement).query(Long.class).single());
    }
}
