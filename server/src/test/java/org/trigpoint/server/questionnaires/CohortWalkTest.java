package org.trigpoint.server.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// A cohort from being made to being answered, through the pages, on both databases.
class CohortWalkTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    private static String cohort(Browser ada, LocalDate starts) {
        return FirstSteps.cohort(
                ada, Map.of("starts", starts.toString(), "places", "3", "sites", "North\nSouth"));
    }

    private static Map<String, String> consent(String study) {
        return Map.of(
                "study", study, "followup", "yes", "interview", "no", "quote", "no", "link", "no");
    }

    private static Map<String, String> answers(int rating, int leaveOut) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sending", UUID.randomUUID().toString());
        ConfidenceInstrument.ofTheProgramme().items().stream()
                .skip(leaveOut)
                .forEach(item -> form.put("a-" + item.id().value(), Integer.toString(rating)));
        return form;
    }

    private static long count(RunningServer server, String table) {
        return server.part(Database.class)
                .read(sql -> sql.sql("select count(*) from " + table).query(Long.class).single());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void fromInvitationToAnswers(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(3));
            String link = FirstSteps.enrol(ada, cohort, "one@example.org");
            assertThat(
                            ada.post(
                                            cohort + "/learners",
                                            Map.of("name", "", "email", "ONE@example.org"))
                                    .body())
                    .contains("enrolled in this cohort already");

            Browser phone = server.browser();
            assertThat(phone.get(link).body()).contains("May we use your answers");
            assertThat(phone.post(link + "/consent", Map.of("study", "yes")).body())
                    .contains("4 questions are still open");
            phone.post(link + "/consent", consent("yes"));
            assertThat(phone.get(link).body()).contains(">Start<").contains("Opens on");
            assertThat(phone.get(link + "/w/before").body())
                    .contains("make sense of persistent pain");
            assertThat(count(server, "administration")).isZero();

            assertThat(phone.post(link + "/w/before", answers(4, 2)).body())
                    .contains("2 questions are still blank");
            // another device goes on where the first one was
            Browser desk = server.browser();
            assertThat(desk.get(link + "/w/before").body()).contains("8 of 10 answered");
            Map<String, String> whole = answers(5, 0);
            assertThat(desk.post(link + "/w/before", whole).statusCode()).isEqualTo(303);
            assertThat(desk.get(link + "/w/before").body()).contains("this is done");
            // sending the same twice changes nothing and says so
            assertThat(phone.post(link + "/w/before", whole).body()).contains("this is done");
            // the first device's crossing edit is kept as history
            assertThat(phone.post(link + "/w/before", answers(9, 0)).body())
                    .contains("this is done");
            assertThat(count(server, "sending")).isEqualTo(3);
            assertThat(count(server, "administration")).isEqualTo(1);
            String kept =
                    server.part(Database.class)
                            .read(sql ->
                                    sql.sql(
                                                    "select s.answers from administration a join sending s on s.id = a.current")
                                            .query(String.class)
                                            .single());
            assertThat(kept).contains("\"pacing\":\"5\"").doesNotContain("9");
            assertThat(phone.get(link + "/w/after").body()).contains("closed");
            assertThat(ada.get(cohort).body()).contains("One person is enrolled");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theTrainingNeverDependsOnConsentAndAnswersCanBeTakenBack(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(3));
            Browser phone = server.browser();
            String no = FirstSteps.enrol(ada, cohort, "no@example.org");
            phone.post(no + "/consent", Map.of("study", "no"));
            assertThat(phone.get(no).body()).contains("Your training goes on as planned");
            assertThat(phone.get(no + "/w/before").statusCode()).isEqualTo(404);

            String yes = FirstSteps.enrol(ada, cohort, "yes@example.org");
            phone.post(yes + "/consent", consent("yes"));
            phone.post(yes + "/w/before", answers(5, 0));
            assertThat(count(server, "sending")).isEqualTo(1);
            phone.post(yes + "/leave/data", Map.of());
            assertThat(phone.get(yes).body()).contains("You have left the study");
            assertThat(count(server, "sending")).isZero();
            assertThat(ada.get(cohort + "/learners").body())
                    .contains("no@example.org")
                    .doesNotContain("yes@example.org");
            assertThat(ada.get("/audit").body()).contains("data-withdrawn").contains("is whole");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void twoDevicesAtOnceEndInOneWholeSet(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(3));
            String link = FirstSteps.enrol(ada, cohort, "one@example.org");
            server.browser().post(link + "/consent", consent("yes"));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    int rating = i;
                    threads.execute(
                            () -> server.browser().post(link + "/w/before", answers(rating, 0)));
                }
            }
            assertThat(count(server, "administration")).isEqualTo(1);
            assertThat(count(server, "sending")).isEqualTo(8);
            List<String> counted =
                    server.part(Database.class)
                            .read(sql ->
                                    sql.sql("select answers from sending where counted = 1")
                                            .query(String.class)
                                            .list());
            assertThat(counted).hasSize(1);
            Matcher ratings = Pattern.compile(":\"(\\d)\"").matcher(counted.getFirst());
            assertThat(ratings.results().map(one -> one.group(1)).distinct()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsNoAnswerIsRefusedAndNothingIsKept(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String link =
                    FirstSteps.enrol(
                            ada,
                            cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(3)),
                            "one@example.org");
            Browser phone = server.browser();
            phone.post(link + "/consent", consent("yes"));
            for (String wrong : List.of("11", "-1", "4.5", "NaN", "1e9", "<script>")) {
                Map<String, String> form = new HashMap<>(answers(5, 0));
                form.put("a-pacing", wrong);
                assertThat(phone.post(link + "/w/before", form).statusCode()).isEqualTo(400);
            }
            Map<String, String> forged = new HashMap<>(answers(5, 0));
            forged.put("sending", "x");
            assertThat(phone.post(link + "/w/before", forged).statusCode()).isEqualTo(400);
            assertThat(phone.get("/l/AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
            assertThat(count(server, "sending")).isZero();
        }
    }
}
