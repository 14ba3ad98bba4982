package org.trigpoint.server.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.reports.Successors;
import org.trigpoint.server.storage.Database;

/// The written explanation and knowledge, from a learner's page to a frozen study, on both
/// databases.
class OutcomeWalkTest {
    private static final Pattern TEXT = Pattern.compile("/texts/([0-9a-f-]{36})\"");

    static Stream<Named<RunningServer>> servers() {
        return Rehearsal.servers();
    }

    private static void write(RunningServer server, String link, String wave) {
        Browser phone = server.browser();
        String page = link + "/written/" + wave;
        assertThat(phone.get(page).body()).contains("Show me the person").doesNotContain("Nia");
        phone.post(page, Map.of("step", "begin"));
        assertThat(phone.get(page).body()).containsPattern("Nia, 47|Sam, 49");
        assertThat(phone.post(page, Map.of("text", " ")).statusCode()).isEqualTo(422);
        phone.post(page, Map.of("text", "Zebra " + wave + " " + link + ". It is wear and tear."));
        phone.post(page, Map.of("text", "Too late."));
        assertThat(phone.get(page).body())
                .as("nothing is said of it before both waves are over")
                .contains("Your words are handed in")
                .doesNotContain("wear and tear", "A phrase that can worry");
    }

    private static void know(RunningServer server, String link, String wave, String second) {
        Browser phone = server.browser();
        String page = link + "/knowledge/" + wave;
        assertThat(phone.post(page, Map.of("q-k1", "1")).statusCode()).isEqualTo(422);
        phone.post(page, Map.of("q-k1", "1", "q-k2", second));
        phone.post(page, Map.of("q-k1", "0", "q-k2", "0"));
        assertThat(phone.get(page).body())
                .contains("Your answers are in")
                .doesNotContain("Pain protects, and can protect");
    }

    private static void rate(Browser rater, String cohort, int lift) {
        String page = "/rating/" + cohort.substring("/cohorts/".length());
        assertThat(rater.get(page).body()).contains("I did not teach these people");
        rater.post(page, Map.of("taught", "no"));
        while (true) {
            String shown = rater.get(page).body();
            Matcher text = TEXT.matcher(shown);
            if (!text.find()) {
                assertThat(shown).contains("All are rated");
                return;
            }
            assertThat(shown).doesNotContain("Bea");
            boolean after = shown.contains("Zebra after");
            Map<String, String> form = new HashMap<>();
            form.put("guess", after ? "after" : "before");
            for (String one : List.of("asks", "fits", "plain", "careful")) {
                form.put(one, after ? "2" : "" + lift);
            }
            String to = page + "/texts/" + text.group(1);
            assertThat(rater.post(to, form).statusCode()).as("one is left out").isEqualTo(422);
            form.put("reason", after ? "3" : "0");
            assertThat(rater.post(to, form).statusCode()).isEqualTo(303);
        }
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsWrittenTwiceIsRatedBlindAndReachesTheStudyAsNumbers(RunningServer server)
            throws IOException {
        try (server) {
            Browser ada = server.setUp();
            Browser eva = Rehearsal.staff(server, ada, "eva@example.org", "EVALUATOR");
            Browser una = Rehearsal.staff(server, ada, "una@example.org", "RATER");
            Browser vic = Rehearsal.staff(server, ada, "vic@example.org", "RATER");
            Browser wen = Rehearsal.staff(server, ada, "wen@example.org", "RATER");
            String cohort = Rehearsal.cohort(ada);
            List<String> links = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                links.add(Rehearsal.enrol(ada, cohort, name + "@example.org"));
            }
            String declined = Rehearsal.enrol(ada, cohort, "e@example.org");
            Rehearsal.consent(server, declined, "no");
            assertThat(server.browser().get(declined + "/written/before").statusCode())
                    .isEqualTo(404);
            assertThat(server.browser().get(declined + "/knowledge/before").statusCode())
                    .isEqualTo(404);
            for (String link : links) {
                Rehearsal.consent(server, link, "yes");
                assertThat(server.browser().get(link).body())
                        .contains("For the study: explain pain once · Before", "2 questions");
                FirstSteps.answer(server.browser(), link, "before", 5);
                write(server, link, "before");
                know(server, link, "before", "1");
            }
            assertThat(firstVignettes(server))
                    .containsExactlyInAnyOrder("nia", "nia", "sam", "sam");
            Rehearsal.wave(server, cohort, "before", -20, -10);
            Rehearsal.wave(server, cohort, "after", -1, 5);
            for (String link : links) {
                FirstSteps.answer(server.browser(), link, "after", 5);
                Browser phone = server.browser();
                phone.post(
                        link + "/written/after",
                        Map.of("text", "Zebra after " + link + ". What were you told?"));
                know(server, link, "after", "0");
            }
            String rating = "/rating/" + cohort.substring("/cohorts/".length());
            assertThat(una.get(rating).body()).contains("People are still writing");
            Rehearsal.wave(server, cohort, "after", -9, -4);
            assertThat(server.browser().get(links.getFirst() + "/knowledge/after").body())
                    .contains("Pain protects, and can protect", "Your answer");

            assertThat(eva.get(rating).statusCode()).as("an evaluator is no rater").isEqualTo(404);
            rate(una, cohort, 1);
            assertThat(eva.get(cohort + "/explanations").body())
                    .contains("8 texts were handed in", "when two raters have rated every text");
            assertThat(unzipped(eva.bytes(frozen(eva, cohort) + "/study.zip").body()))
                    .as("a study before all is rated says who wrote, and has no score")
                    .containsKey("explanations.csv")
                    .doesNotContainKey("explanation-ratings.csv");
            rate(vic, cohort, 0);
            assertThat(wen.get(rating).body()).contains("Two other people rate this group");
            assertThat(eva.get(cohort + "/explanations").body())
                    .contains("ICC(A,2)", "8 / 8", "0.68 – 1.00")
                    .as("2.2 after; .8 and 0 before, .4 in the mean")
                    .contains(">0.40<", ">2.20<", ">1.80<")
                    .as("both guessed alike, and are still two")
                    .contains(">Rater 1</th>", ">Rater 2</th>");
            assertThat(ada.get("/audit").body())
                    .contains("explanation-rated", "explanation-handed-in", "knowledge-answered");

            String study = frozen(eva, cohort);
            Map<String, String> files = unzipped(eva.bytes(study + "/study.zip").body());
            assertThat(files.getOrDefault("study.yaml", ""))
                    .contains("written-explanation", "knowledge");
            assertThat(files.getOrDefault("explanation-ratings.csv", "").lines())
                    .as("two raters, four people, two waves, and the head")
                    .hasSize(17)
                    .anyMatch(row -> row.matches("[^,]+,after,rater-2,after,2,2,2,2,3"));
            assertThat(eva.get(study + "/report.html").body())
                    .contains(
                            "Of 4 people who take part, 4 wrote at Before, 4 at After and 4 at both",
                            "ICC(A,2)",
                            "8 of 8")
                    .containsPattern("Raters did not teach these people")
                    .contains("+1.80");
            assertThat(files.getOrDefault("responses.csv", "").lines().count())
                    .as("three instruments, two waves, four people, and the head")
                    .isEqualTo(25);
            assertThat(files.values()).noneMatch(text -> text.contains("Zebra"));

            server.browser().post(links.getFirst() + "/leave/data", Map.of());
            server.part(Successors.class).makeAll();
            String successor =
                    server.part(Database.class)
                            .read(sql ->
                                    sql.sql("select id from study where predecessor = :study")
                                            .param("study", study.substring("/studies/".length()))
                                            .query(String.class)
                                            .single());
            assertThat(
                            unzipped(eva.bytes("/studies/" + successor + "/study.zip").body())
                                    .getOrDefault("explanation-ratings.csv", "")
                                    .lines())
                    .hasSize(13);
            assertThat(eva.get(cohort + "/explanations").body()).contains("6 texts were handed in");
        }
    }

    private static String frozen(Browser eva, String cohort) {
        return eva.post(cohort + "/studies", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static List<String> firstVignettes(RunningServer server) {
        return server.part(Database.class)
                .read(sql ->
                        sql.sql("select first_vignette from explanation_order")
                                .query(String.class)
                                .list());
    }
}
