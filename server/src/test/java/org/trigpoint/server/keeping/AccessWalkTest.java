package org.trigpoint.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Someone asks for all that is kept about them and gets it, and nothing of anybody else.
class AccessWalkTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
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
    void aLearnerAsksAndGetsAllAndOnlyTheirs(RunningServer server) throws IOException {
        try (Village village = Village.on(server)) {
            String zoe = village.learner("zoe@example.org");
            String other = village.learner("other@example.org");
            village.answer(zoe, 2, "later");
            village.answer(zoe, 7);
            village.answer(other, 9);
            String study =
                    village.ada()
                            .post(village.cohort() + "/studies", Map.of())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            village.ada().get(study + "/files/long.csv");
            assertThat(village.ada().get("/cohorts").body()).doesNotContain("a request waits");

            Browser phone = server.browser();
            assertThat(phone.get(zoe).body()).contains(zoe + "/data");
            assertThat(phone.post(zoe + "/data", Map.of()).statusCode()).isEqualTo(303);
            phone.post(zoe + "/data", Map.of());
            assertThat(village.count("access_request")).isEqualTo(1);
            assertThat(phone.get(zoe + "/data").body())
                    .contains("You get your answer by")
                    .doesNotContain("<form method=\"post\" action=\"/l/");

            assertThat(village.ada().get("/cohorts").body()).contains("a request waits");
            String tasks = village.ada().get("/keeping").body();
            assertThat(tasks).contains("Learner of zoe@example.org").contains("days are left");
            Matcher task =
                    Pattern.compile("href=\"(/keeping/requests/[0-9a-f-]{36})\"").matcher(tasks);
            assertThat(task.find()).isTrue();
            Map<String, String> files = file(village.ada(), task.group(1));
            assertThat(files).containsOnlyKeys("read-me-first.html", "data.json");
            String page = files.getOrDefault("read-me-first.html", "");
            assertThat(page)
                    .contains("zoe@example.org")
                    .contains(ConfidenceInstrument.ofTheProgramme().items().getFirst().text())
                    .contains("A draft that something newer replaced", "This counts.")
                    .contains("May we use your answers")
                    .contains("Taken out on", "long.csv")
                    .contains("data asked for", "data taken out")
                    .doesNotContain("other@example.org", "<script", "http://", "https://");
            JsonNode tables =
                    new ObjectMapper().readTree(files.getOrDefault("data.json", "")).get("tables");
            assertThat(tables.get("sending").size()).isEqualTo(2);
            assertThat(tables.get("consent").size()).isEqualTo(5);
            assertThat(tables.get("learner").size()).isEqualTo(1);
            assertThat(tables.get("study_participant").size()).isEqualTo(1);
            assertThat(files.getOrDefault("data.json", ""))
                    .doesNotContain("_digest\"", "_sealed\"", "_hash\"");

            village.ada().post(task.group(1) + "/answered", Map.of());
            assertThat(village.ada().get("/keeping").body()).contains("Nobody waits");
            assertThat(village.ada().get("/audit").body())
                    .contains("data-asked-for", "data-taken-out", "data-request-answered");
        }
    }

    private static Map<String, String> file(Browser browser, String task) throws IOException {
        // the zip comes as the answer to a form
        return unzipped(browser.postForBytes(task + "/file", Map.of()));
    }

    @Test
    void whoeverAskedByLetterIsNotedAndStaffAreAnsweredToo() throws IOException {
        try (Village village = Village.on(RunningServer.embedded())) {
            village.learner("zoe@example.org");
            assertThat(
                            village.ada()
                                    .post("/keeping/requests", Map.of("email", "no@example.org"))
                                    .body())
                    .contains("Nobody with this address is known here");
            assertThat(village.ada().post("/keeping/requests", Map.of("email", "x")).statusCode())
                    .isEqualTo(422);
            String own =
                    village.ada()
                            .post("/keeping/requests", Map.of("email", "ada@example.org"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            String page = file(village.ada(), own).getOrDefault("read-me-first.html", "");
            assertThat(page)
                    .contains("Ada Fell", "Also kept: account role")
                    .contains("cohort made")
                    .doesNotContain("zoe@example.org");
            String asked =
                    village.ada()
                            .post("/keeping/requests", Map.of("email", "ZOE@example.org"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            assertThat(village.ada().get(asked).body())
                    .contains("zoe@example.org", "A colleague noted it");
        }
    }

    @Test
    void everyTableThatPointsAtALearnerIsInTheFile() {
        try (Village village = Village.on(RunningServer.embedded())) {
            String zoe = village.learner("zoe@example.org");
            village.answer(zoe, 5);
            Schema schema = Schema.of(village.database());
            // as somebody may add it later: two tables below a learner
            village.database()
                    .write(sql -> {
                        sql.sql(
                                        "create table later_note (id text primary key, learner text references learner (id), words text)")
                                .update();
                        sql.sql(
                                        "create table later_line (id text primary key, note text references later_note (id), words text, link_digest text)")
                                .update();
                        sql.sql(
                                        "insert into later_note (id, learner, words) select 'n', id, 'mine' from learner")
                                .update();
                        sql.sql(
                                        "insert into later_note (id, learner, words) values ('m', null, 'hers')")
                                .update();
                        return sql.sql(
                                        "insert into later_line (id, note, words, link_digest) values ('1', 'n', 'below', 'secret'), ('2', 'm', 'hers', 'x')")
                                .update();
                    });
            assertThat(schema.columns())
                    .extracting(Schema.Column::table)
                    .doesNotContain("later_note");
            LearnerId learner = new LearnerId(village.text("select id from learner"));
            Map<String, List<Map<String, String>>> found =
                    village.database()
                            .read(sql ->
                                    new Belongings(Schema.of(village.database()))
                                            .of(sql, List.of(learner), List.<AccountId>of()));
            assertThat(found.getOrDefault("later_line", List.of()))
                    .containsExactly(Map.of("id", "1", "note", "n", "words", "below"));
            assertThat(found).containsKeys("learner", "consent", "sending", "personal_link");
        }
    }

    @Test
    void anAnswerIsDueOnTheSameDayOfTheNextMonth() {
        AccessRequest asked =
                new AccessRequest(
                        "r",
                        new OrganisationId("o"),
                        Optional.of(new LearnerId("l")),
                        Optional.empty(),
                        Instant.parse("2027-01-31T12:00:00Z").toEpochMilli(),
                        "learner",
                        Optional.empty());
        assertThat(asked.dueOn()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(asked.isByLink()).isTrue();
    }
}
