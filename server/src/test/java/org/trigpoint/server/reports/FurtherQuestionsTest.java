package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.server.reports.FreezingWalkTest.cohort;
import static org.trigpoint.server.reports.FreezingWalkTest.unzipped;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;

/// What is asked beside ratings, from the page to the frozen study, on both databases.
class FurtherQuestionsTest {
    private static final String WORDS = "Time, \"and\" tea.\nMy manager Jo Bloggs.";

    static Stream<Named<RunningServer>> servers() {
        return FreezingWalkTest.servers();
    }

    /// Lets a wave end yesterday: answers are still taken in its days of grace.
    private static void justOver(Browser ada, String cohort, String wave) {
        LocalDate today = LocalDate.now(Cohorts.ZONE);
        ada.post(
                cohort + "/waves/" + wave,
                Map.of(
                        "opens", today.minusDays(9).toString(),
                        "closes", today.minusDays(1).toString()));
    }

    private static Map<String, String> form(Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("sending", UUID.randomUUID().toString());
        ConfidenceInstrument.ofTheProgramme()
                .items()
                .forEach(item -> form.put("a-" + item.id().value(), "6"));
        return form;
    }

    private static long sendings(RunningServer server) {
        return server.part(Database.class)
                .read(sql -> sql.sql("select count(*) from sending").query(Long.class).single());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsNoAnswerIsRefusedAndADraftComesBack(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = cohort(ada, LocalDate.now(Cohorts.ZONE).minusDays(60));
            justOver(ada, cohort, "month-3");
            String link = FirstSteps.enrol(ada, cohort, "a@example.org");
            FirstSteps.consent(server.browser(), link, Statement.STUDY, Statement.FOLLOWUP);
            Browser phone = server.browser();
            String page = link + "/w/month-3";
            assertThat(phone.get(page).body())
                    .contains("0 of 13 answered", "Please name nobody", "maxlength=\"1000\"");
            for (Map<String, String> wrong :
                    List.of(
                            Map.of("a-chances", "sometimes"),
                            Map.of("a-in-practice", "x".repeat(1001)))) {
                assertThat(phone.post(page, form(wrong)).statusCode()).isEqualTo(400);
            }
            assertThat(sendings(server)).isZero();

            Map<String, String> draft = new HashMap<>();
            draft.put("sending", UUID.randomUUID().toString());
            draft.put("a-chances", "most-weeks");
            draft.put("a-used-goals", "yes");
            draft.put("a-used-none-such", "yes");
            draft.put("a-in-practice", "  " + "é".repeat(999) + "\u0007  ");
            assertThat(phone.post(page + "/draft", draft).body()).isEqualTo("saved");
            assertThat(server.browser().get(page).body())
                    .contains("3 of 13 answered", "é".repeat(999))
                    .containsPattern("value=\"most-weeks\"\\s+checked")
                    .containsPattern("name=\"a-used-goals\" value=\"yes\"\\s+checked")
                    .doesNotContain("\u0007");

            assertThat(phone.post(page, form(Map.of("a-chances", "hardly"))).statusCode())
                    .as("what is asked beside ratings may stay blank")
                    .isEqualTo(303);
            assertThat(phone.get(page).body()).contains("this is done");
            assertThat(sendings(server)).as("the draft is kept as history").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void wordsGoIntoAStudyOnlyAfterSomeoneReadThem(RunningServer server) throws IOException {
        try (server) {
            Browser ada = server.setUp();
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            Browser tom = FirstSteps.colleague(server, ada, "tom@example.org", "TRAINER");
            String cohort = cohort(ada, LocalDate.now(Cohorts.ZONE).minusDays(60));
            justOver(ada, cohort, "month-3");
            List<String> links =
                    Stream.of("a", "b")
                            .map(name -> FirstSteps.enrol(ada, cohort, name + "@example.org"))
                            .toList();
            for (String link : links) {
                FirstSteps.consent(server.browser(), link, Statement.STUDY, Statement.FOLLOWUP);
                server.browser()
                        .post(
                                link + "/w/month-3",
                                form(
                                        Map.of(
                                                "a-chances",
                                                "hardly",
                                                "a-used-goals",
                                                "yes",
                                                "a-used-sleep",
                                                "yes",
                                                "a-in-practice",
                                                links.indexOf(link) + " " + WORDS)));
            }
            Map<String, String> before = files(eva, freeze(eva, cohort), "study.zip");
            assertThat(before).containsKeys("further.yaml", "choices.csv");
            assertThat(before.values()).noneMatch(text -> text.contains("Jo Bloggs"));

            assertThat(tom.get(cohort + "/words").statusCode()).isEqualTo(404);
            String page = eva.get(cohort + "/words").body();
            assertThat(page).contains("2 texts have not been read yet", "My manager Jo Bloggs");
            List<String> fields =
                    Pattern.compile("name=\"(v\\.[^\"]+)\" value=\"in\"")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1))
                            .toList();
            eva.post(cohort + "/words", Map.of(fields.get(0), "in", fields.get(1), "out"));
            assertThat(eva.get(cohort + "/words").body()).contains("Everything has been read");
            assertThat(eva.get("/audit").body()).contains("words-read");

            String study = freeze(eva, cohort);
            Map<String, String> after = files(eva, study, "study.zip");
            assertThat(after.getOrDefault("texts.csv", "").split("Jo Bloggs", -1)).hasSize(2);
            assertThat(after.getOrDefault("responses.csv", "")).doesNotContain("hardly", "Bloggs");
            Map<String, String> tables = files(eva, study, "package.zip");
            assertThat(tables.getOrDefault("wide.csv", ""))
                    .contains("chances_month_3", "used_goals_month_3", "hardly")
                    .doesNotContain("Bloggs");
            assertThat(tables.getOrDefault("long.csv", "").split("Bloggs", -1)).hasSize(2);
            assertThat(tables.getOrDefault("dictionary.csv", "")).contains("hardly = Hardly ever");
            assertThat(tables.getOrDefault("read.sps", "")).contains("'hardly' 'Hardly ever'");
            assertThat(tables.getOrDefault("read.R", "")).contains("chances_month_3 = \"factor\"");
            assertThat(tables.getOrDefault("datapackage.json", "")).contains("\"most-weeks\"");

            String writer =
                    links.get(after.getOrDefault("texts.csv", "").contains("0 Time") ? 0 : 1);
            server.browser().post(writer + "/leave/data", Map.of());
            server.part(Successors.class).makeAll();
            assertThat(eva.get(study).body()).doesNotContain("Bloggs");
            String successor = successor(server, study);
            assertThat(files(eva, successor, "study.zip"))
                    .containsKeys("further.yaml", "choices.csv")
                    .doesNotContainKey("texts.csv");
        }
    }

    private static String freeze(Browser eva, String cohort) {
        return eva.post(cohort + "/studies", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static Map<String, String> files(Browser eva, String study, String archive)
            throws IOException {
        return unzipped(eva.bytes(study + "/" + archive).body());
    }

    private static String successor(RunningServer server, String study) {
        return server.part(Database.class)
                .read(sql ->
                        sql.sql("select id from study where predecessor = :study")
                                .param("study", study.substring("/studies/".length()))
                                .query((row, _) -> "/studies/" + row.getString("id"))
                                .single());
    }
}
