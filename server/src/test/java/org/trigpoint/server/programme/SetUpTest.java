package org.trigpoint.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;

/// Setting a cohort up, through the pages, on both databases.
class SetUpTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoeverWasShownAVersionKeepsItUntilAChangeMatters(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = FirstSteps.cohort(ada);
            String link = FirstSteps.enrol(ada, cohort, "one@example.org");
            Browser phone = server.browser();
            assertThat(phone.get(link).body()).contains("name=\"sheet\" value=\"1\"");
            FirstSteps.consent(phone, link, Statement.STUDY, Statement.FOLLOWUP);

            String sheet = cohort + "/information-sheet";
            assertThat(ada.post(sheet, Map.of("text", "", "weight", "")).body())
                    .contains("Write the text", "Say whether the change matters");
            assertThat(ada.post(sheet, Map.of("text", "New", "weight", "matters")).statusCode())
                    .isEqualTo(422);
            ada.post(sheet, Map.of("text", "A second wording", "weight", "small"));
            assertThat(phone.get(link + "/consent").body())
                    .as("a small change leaves what they were shown")
                    .contains("learn what this training changes")
                    .doesNotContain("A second wording");
            String later = FirstSteps.enrol(ada, cohort, "two@example.org");
            assertThat(server.browser().get(later).body()).contains("A second wording");

            ada.post(
                    sheet,
                    Map.of(
                            "text", "A third wording",
                            "weight", "matters",
                            "changed", "We keep answers for ten years."));
            assertThat(phone.get(link).body())
                    .contains("has changed since you chose")
                    .contains("We keep answers for ten years.")
                    .contains("A third wording");
            assertThat(phone.get(link + "/w/before").statusCode()).isEqualTo(303);
            assertThat(
                            phone.post(link + "/w/before", FirstSteps.answers(4))
                                    .headers()
                                    .firstValue("Location"))
                    .as("someone who is typing is not cut off")
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/w/before"));
            phone.post(
                    link + "/consent",
                    Map.of(
                            "sheet",
                            "3",
                            "study",
                            "yes",
                            "followup",
                            "no",
                            "interview",
                            "no",
                            "quote",
                            "no",
                            "link",
                            "no"));
            assertThat(phone.get(link).body()).contains("Done. Thank you.");
            List<Long> versions =
                    server.part(Database.class)
                            .read(sql ->
                                    sql.sql("select distinct sheet_version from consent order by 1")
                                            .query(Long.class)
                                            .list());
            assertThat(versions).containsExactly(1L, 3L);
            assertThat(ada.get("/audit").body()).contains("information-sheet-written");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theNoticeIsForEveryoneOnceItsGapsAreFilled(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = FirstSteps.cohort(ada);
            String link = FirstSteps.enrol(ada, cohort, "one@example.org");
            Browser phone = server.browser();
            String open = cohort.replace("/cohorts/", "/privacy/");
            assertThat(phone.get(open).statusCode()).isEqualTo(404);
            assertThat(phone.get(link).body()).doesNotContain("/privacy/");
            assertThat(ada.get(cohort + "/privacy-notice").body())
                    .contains("This is a template", "Moor Wellbeing is responsible");
            assertThat(
                            ada.post(
                                            cohort + "/privacy-notice",
                                            Map.of("text", "Write to [address]."))
                                    .body())
                    .contains("still to be filled in", "[address]");
            assertThat(phone.get(open).statusCode()).isEqualTo(404);
            ada.post(
                    cohort + "/privacy-notice",
                    Map.of("text", "## Who is responsible\n\nWe are.\n<script>x</script>"));
            assertThat(phone.get(open).body())
                    .contains("<h2>Who is responsible</h2>", "&lt;script&gt;")
                    .doesNotContain("<script>x");
            FirstSteps.consent(phone, link, Statement.STUDY, Statement.FOLLOWUP);
            for (String page : new String[] {"", "/consent", "/leave", "/w/before", "/w/after"}) {
                assertThat(phone.get(link + page).body())
                        .as(page)
                        .contains("href=\"" + open.substring(open.indexOf("/privacy/")) + "\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theDecisionWhatKindOfWorkItIsStandsInTheFrozenStudy(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = FirstSteps.cohort(ada);
            assertThat(ada.get(cohort).body()).contains("4 set-up steps are still missing");
            assertThat(ada.get(cohort + "/kind-of-work").body())
                    .contains("https://www.hra-decisiontools.org.uk/research/");
            assertThat(
                            ada.post(
                                            cohort + "/kind-of-work",
                                            Map.of(
                                                    "kind",
                                                    "RESEARCH",
                                                    "decided",
                                                    LocalDate.now(Cohorts.ZONE)
                                                            .plusDays(1)
                                                            .toString()))
                                    .body())
                    .contains("not later than today", "Say which body", "Say where it is filed");
            for (String kind : new String[] {"RESEARCH", "SERVICE_EVALUATION"}) {
                ada.post(
                        cohort + "/kind-of-work",
                        Map.of(
                                "kind", kind,
                                "decided", "2026-03-02",
                                "by", "R&D office",
                                "reference", "SE-2026-04"));
            }
            assertThat(ada.get(cohort + "/kind-of-work").body())
                    .contains("Research, decided on 2 March 2026")
                    .contains("Service evaluation, decided on 2 March 2026");
            assertThat(ada.get(cohort + "/set-up").body())
                    .contains("3 set-up steps are still missing");
            String link = FirstSteps.enrol(ada, cohort, "one@example.org");
            Browser phone = server.browser();
            FirstSteps.consent(phone, link, Statement.STUDY, Statement.FOLLOWUP);
            phone.post(link + "/w/before", FirstSteps.answers(5));
            ada.post(cohort + "/studies", Map.of());
            assertThat(study(server))
                    .contains("kind: service-evaluation")
                    .contains("decided_on: ")
                    .contains("2026-03-02")
                    .contains("SE-2026-04 (decided by R&D office)");
        }
    }

    private static String study(RunningServer server) {
        var folder = server.part(DataFolder.class).folder("studies");
        try (var files = Files.walk(folder)) {
            return Files.readString(
                    files.filter(file -> file.endsWith("study.yaml")).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
