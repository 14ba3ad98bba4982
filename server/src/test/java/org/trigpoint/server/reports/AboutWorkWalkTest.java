package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.DataFolder;

/// What people said of a workshop and what they tried, from their pages to a report.
class AboutWorkWalkTest {
    @Test
    void reactionsTriesAndDeliveryReachTheStudyAndTheReport() throws IOException {
        try (RunningServer server = RunningServer.embedded()) {
            Browser ada = server.setUp();
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            LocalDate today = LocalDate.now(Cohorts.ZONE);
            String cohort = FreezingWalkTest.cohort(ada, today.plusDays(2));
            List<String> links = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                links.add(FirstSteps.enrol(ada, cohort, "p" + i + "@example.org"));
            }
            String outside = links.removeLast();
            links.forEach(link ->
                    FirstSteps.consent(
                            server.browser(), link, Statement.STUDY, Statement.FOLLOWUP));
            server.browser().post(outside + "/consent", Map.of("study", "no"));
            links.forEach(link -> FreezingWalkTest.answer(server, link, "before", 3));
            String workshop =
                    ada.post(
                                    cohort + "/workshops",
                                    Map.of(
                                            "content", "first",
                                            "day", today.minusDays(1).toString(),
                                            "time", "10:00",
                                            "place", "Hall"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow()
                            .replaceFirst("[?].*", "");
            ada.post(
                    workshop + "/delivered",
                    Map.of(
                            "d-equal-hosts", "YES",
                            "d-ground-rules", "PARTLY",
                            "d-red-flags", "NO"));
            String own = "/workshop/" + workshop.substring(workshop.lastIndexOf('/') + 1);
            links.forEach(
                    link -> server.browser().post(link + own + "/reaction", Map.of("useful", "7")));
            server.browser().post(outside + own + "/reaction", Map.of("useful", "0"));
            for (String link : List.of(links.getFirst(), links.getFirst(), outside)) {
                server.browser()
                        .post(
                                link + "/tried",
                                Map.of(
                                        "facet", "pacing",
                                        "setting", "phone",
                                        "went", "well",
                                        "line", "Nobody else reads this"));
            }

            String study =
                    eva.post(cohort + "/studies", Map.of())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            Path files = files(server, study);
            String responses = read(files, "responses.csv");
            assertThat(responses.lines().filter(line -> line.contains("workshop-reaction")))
                    .hasSize(8);
            // whoever takes no part is in no row; who does has two tries
            assertThat(responses.lines().filter(line -> line.contains("use-in-practice")))
                    .singleElement()
                    .asString()
                    .contains("tried", "2");
            assertThat(read(files, "study.yaml"))
                    .contains("kind: reaction")
                    .doesNotContain("planned parts", "delivered");
            String delivery = read(files, "delivery.csv");
            String place = "\"Listening, and putting pain into words\"," + today.minusDays(1) + ",";
            assertThat(delivery.lines())
                    .hasSize(1 + 10)
                    .startsWith("activity,date,part,delivered")
                    .contains(
                            place
                                    + "\"A trainer with lived experience of pain and a second trainer led it together, with equal time\",yes",
                            place
                                    + "\"Ground rules were agreed, with leave to step out and someone to talk to\",partly",
                            place
                                    + "Warning signs and the local way to get help were gone through,no",
                            place + "Everybody named one thing to try before the next workshop,");
            // of the training alone: nobody is in it
            List<String> pseudonyms =
                    read(files, "participants.csv")
                            .lines()
                            .skip(1)
                            .map(line -> line.split(",", -1)[0])
                            .toList();
            assertThat(pseudonyms).hasSize(8);
            assertThat(delivery)
                    .doesNotContain(pseudonyms)
                    .doesNotContainIgnoringCase("ada", "eva@", "example.org", "Hall");
            assertThat(responses).doesNotContain("Nobody else");

            String report = eva.get(study + "/report.html").body();
            assertThat(report)
                    .contains(
                            "How workshops were received",
                            "I can use what we did in my work",
                            "7.00",
                            "What was tried",
                            "fewer than 8");
            assertThat(report.split("Means and standard deviations", 2)[1].split("</table>", 2)[0])
                    .doesNotContain("I can use what we did");
            assertThat(report.split("What was delivered", 2)[1].replaceAll("\\s*<[^>]+>\\s*", "|"))
                    .containsPattern("led it together, with equal time\\|+1 of 1\\|+0\\|+0\\|+0")
                    .containsPattern("someone to talk to\\|+0 of 1\\|+1\\|+0\\|+0")
                    .containsPattern("get help were gone through\\|+0 of 1\\|+0\\|+1\\|+0")
                    .containsPattern("before the next workshop\\|+0 of 1\\|+0\\|+0\\|+1");
            assertThat(eva.bytes(study + "/package.zip").statusCode()).isEqualTo(200);

            // who takes their data back was in no row of it
            server.browser().post(links.getFirst() + "/leave/data", Map.of());
            server.part(Successors.class).makeAll();
            Matcher successor =
                    Pattern.compile("href=\"(/studies/[0-9a-f-]{36})\"")
                            .matcher(eva.get(study).body());
            assertThat(successor.find()).isTrue();
            Path without = files(server, successor.group(1));
            assertThat(read(without, "participants.csv").lines()).hasSize(1 + 7);
            assertThat(read(without, "delivery.csv")).isEqualTo(delivery);
        }
    }

    private static Path files(RunningServer server, String study) {
        return server.part(DataFolder.class)
                .path()
                .resolve("studies")
                .resolve(study.substring(study.lastIndexOf('/') + 1));
    }

    private static String read(Path files, String name) throws IOException {
        try (var found = Files.walk(files)) {
            return Files.readString(
                    found.filter(path -> path.endsWith(name)).findFirst().orElseThrow());
        }
    }
}
