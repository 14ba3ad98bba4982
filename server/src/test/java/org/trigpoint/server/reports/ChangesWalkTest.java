package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.Database;

/// What trainers and evaluators see of changes, before and after waves are closed.
class ChangesWalkTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    static String settled(Browser browser, String path) throws InterruptedException {
        String page = browser.get(path).body();
        for (int i = 0; i < 240 && page.contains("The figures are being made"); i++) {
            Thread.sleep(250);
            page = browser.get(path).body();
        }
        return page;
    }

    static void closed(RunningServer server, String cohort, String... waves) {
        for (String wave : waves) {
            server.part(Database.class)
                    .write(sql ->
                            sql.sql(
                                            "update cohort_wave set opens_on = :from, closes_on = :to where cohort = :cohort and wave = :wave")
                                    .param(
                                            "from",
                                            LocalDate.now(Cohorts.ZONE).minusDays(20).toString())
                                    .param(
                                            "to",
                                            LocalDate.now(Cohorts.ZONE).minusDays(4).toString())
                                    .param("cohort", cohort.substring("/cohorts/".length()))
                                    .param("wave", wave)
                                    .update());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void changesAreSeenWhenAWaveIsClosedAndEarlierOnlyWithANote(RunningServer server)
            throws InterruptedException {
        try (server) {
            Browser ada = server.setUp();
            String cohort = FreezingWalkTest.cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(2));
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            Browser tom = FirstSteps.colleague(server, ada, "tom@example.org", "TRAINER");
            FreezingWalkTest.today(server, cohort, "after");
            List<String> links = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                String link = FirstSteps.enrol(ada, cohort, "p" + i + "@example.org");
                links.add(link);
                FirstSteps.consent(server.browser(), link, Statement.STUDY, Statement.FOLLOWUP);
                FreezingWalkTest.answer(server, link, "before", i % 4);
                FreezingWalkTest.answer(server, link, "after", i % 3 + 2);
            }
            assertThat(tom.get(cohort + "/changes").body())
                    .contains("Nothing to show yet")
                    .doesNotContain("Look now");

            // an evaluator looks early; every study says so
            String look =
                    eva.post(cohort + "/changes/look", Map.of("wave", "after"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            String early = settled(eva, look);
            assertThat(early).contains("You are looking before the wave is closed", "Pacing");
            assertThat(tom.get(look).statusCode()).isEqualTo(404);
            assertThat(ada.get("/audit").body()).contains("changes-seen-early");
            String study =
                    eva.post(cohort + "/studies", Map.of())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            assertThat(eva.get(study + "/report.html").body())
                    .contains("Changes were looked at before the wave was closed: After on");

            // closed, everyone with the right sees the figures of the report
            closed(server, cohort, "before", "after");
            String page = settled(tom, cohort + "/changes");
            assertThat(page)
                    .contains("Pacing", ">9<")
                    .doesNotContain(
                            "Fewer than 8 pairs: not shown.</td></tr>\n<tr><th scope=\"row\">Pacing");
            Matcher figure =
                    Pattern.compile("src=\"(/cohorts/[^\"]+\\.svg)\"")
                            .matcher(tom.get(cohort).body());
            assertThat(figure.find()).isTrue();
            String wide = tom.get(figure.group(1)).body();
            assertThat(wide).contains("<svg", "width=\"720\"");
            Matcher narrow =
                    Pattern.compile("media=\"[^\"]+\" srcset=\"(/cohorts/[^\"]+)\"")
                            .matcher(tom.get(cohort).body());
            assertThat(narrow.find()).as("the figure that a phone shows").isTrue();
            assertThat(tom.get(narrow.group(1).replace("&amp;", "&")).body())
                    .contains("<svg", "width=\"336\"", "Pacing");

            // with two gone, too few are left to show anyone's change
            links.stream()
                    .limit(2)
                    .forEach(link -> server.browser().post(link + "/leave/data", Map.of()));
            String few = settled(tom, cohort + "/changes");
            assertThat(few)
                    .contains("Fewer than 8 pairs: not shown.")
                    .doesNotContain("alt=\"Mean change");
            assertThat(tom.get(figure.group(1)).statusCode()).isEqualTo(404);
            assertThat(tom.get(narrow.group(1)).statusCode()).isEqualTo(404);
        }
    }
}
