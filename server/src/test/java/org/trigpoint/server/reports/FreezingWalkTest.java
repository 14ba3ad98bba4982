package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;

/// A cohort is frozen, its report made twice, someone withdraws: through the pages, on both
/// databases.
class FreezingWalkTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    static String cohort(Browser lead, LocalDate starts) {
        return FirstSteps.cohort(
                lead, Map.of("starts", starts.toString(), "sites", "North\nSouth"));
    }

    static void answer(RunningServer server, String link, String wave, int rating) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sending", UUID.randomUUID().toString());
        ConfidenceInstrument.ofTheProgramme()
                .items()
                .forEach(item ->
                        form.put(
                                "a-" + item.id().value(),
                                item.id().value().equals("sleep")
                                        ? "not-my-role"
                                        : Integer.toString(
                                                (rating + item.id().value().length()) % 11)));
        assertThat(server.browser().post(link + "/w/" + wave, form).statusCode()).isEqualTo(303);
    }

    /// The files of an archive by name.
    static Map<String, String> unzipped(byte[] zip) throws IOException {
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
    void fromACohortToAReportAndAWithdrawal(RunningServer server) throws IOException {
        try (server) {
            Browser ada = server.setUp();
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            String cohort = cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(2));
            assertThat(eva.post(cohort + "/studies", Map.of()).statusCode()).isEqualTo(422);
            List<String> links =
                    Stream.of("a", "b", "c", "d")
                            .map(name -> FirstSteps.enrol(ada, cohort, name + "@example.org"))
                            .toList();
            links.forEach(link ->
                    FirstSteps.consent(
                            server.browser(), link, Statement.STUDY, Statement.FOLLOWUP));
            links.forEach(link -> answer(server, link, "before", links.indexOf(link)));
            String silent = FirstSteps.enrol(ada, cohort, "e@example.org");
            server.browser().post(silent + "/consent", Map.of("study", "no"));
            today(server, cohort, "after");
            links.stream().limit(3).forEach(link -> answer(server, link, "after", 5));

            String study =
                    eva.post(cohort + "/studies", Map.of())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            Path files =
                    server.part(DataFolder.class)
                            .path()
                            .resolve("studies")
                            .resolve(study.substring("/studies/".length()));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files)))
                    .isEqualTo("rwx------");
            StudyFolder frozen = StudyFolder.read(files);
            assertThat(frozen.study().participants()).hasSize(4);
            assertThat(frozen.study().administrations()).hasSize(7);
            assertThat(frozen.study().plan().lockedDigest())
                    .contains(StudyPlans.digestOf(Programmes.builtIn()));
            String page = eva.get(study).body();
            assertThat(page).contains(frozen.digest());

            // the report comes out the same, byte by byte
            List<String> takings =
                    List.of(
                            "/report.html",
                            "/report.docx",
                            "/report.pdf",
                            "/report.zip",
                            "/study.zip",
                            "/package.zip",
                            "/files/wide.csv",
                            "/files/long.csv",
                            "/files/dictionary.csv",
                            "/files/read.R",
                            "/files/read.sps");
            Map<String, byte[]> first = new TreeMap<>();
            takings.forEach(file -> first.put(file, bytes(eva, study + file)));
            server.part(ReportShelf.class).clear(new StudyId(study.substring(9)));
            takings.forEach(file ->
                    assertThat(StudyFolder.sha256(bytes(eva, study + file)))
                            .as(file)
                            .isEqualTo(StudyFolder.sha256(first.getOrDefault(file, new byte[0]))));
            assertThat(
                            new String(
                                    first.getOrDefault("/report.html", new byte[0]),
                                    StandardCharsets.UTF_8))
                    .contains("Spring")
                    .doesNotContain("changed after it was locked");
            assertThat(unzipped(first.getOrDefault("/report.zip", new byte[0])))
                    .doesNotContainKey("internal.html");
            assertThat(unzipped(first.getOrDefault("/package.zip", new byte[0])))
                    .containsOnlyKeys(
                            "datapackage.json",
                            "dictionary.csv",
                            "long.csv",
                            "read.R",
                            "read.sps",
                            "wide.csv");
            assertThat(new String(first.get("/files/long.csv"), StandardCharsets.UTF_8))
                    .contains("sleep,sleep,,not-part-of-my-role");
            assertThat(ada.get("/audit").body())
                    .contains("study-frozen")
                    .contains("study-taken-out");

            // one of them takes their answers back
            server.browser().post(links.getFirst() + "/leave/data", Map.of());
            assertThat(eva.get(study + "/report.html").statusCode()).isEqualTo(404);
            assertThat(eva.get(study + "/study.zip").statusCode()).isEqualTo(404);
            server.part(Successors.class).makeAll();
            String sealed = eva.get(study).body();
            assertThat(sealed)
                    .contains("sealed")
                    .contains(frozen.digest())
                    .contains("still give this digest");
            Matcher successor =
                    Pattern.compile("href=\"(/studies/[0-9a-f-]{36})\"").matcher(sealed);
            assertThat(successor.find()).isTrue();
            Study without =
                    StudyFolder.read(files.resolveSibling(successor.group(1).substring(9))).study();
            assertThat(without.participants()).hasSize(3);
            assertThat(without.administrations()).hasSize(5);
            assertThat(without.about().withdrawn()).isEqualTo(1);
            assertThat(eva.get(successor.group(1) + "/report.html").statusCode()).isEqualTo(200);
            assertThat(eva.get(study + "/state").statusCode()).isEqualTo(404);
            assertThat(ada.get("/audit").body())
                    .contains("study-sealed")
                    .contains("study-replaced")
                    .contains("is whole");
        }
    }

    private static byte[] bytes(Browser browser, String path) {
        var answer = browser.bytes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /// Opens a wave today.
    static void today(RunningServer server, String cohort, String wave) {
        server.part(Database.class)
                .write(sql ->
                        sql.sql(
                                        "update cohort_wave set opens_on = :today where cohort = :cohort and wave = :wave")
                                .param("today", LocalDate.now(Cohorts.ZONE).toString())
                                .param("cohort", cohort.substring("/cohorts/".length()))
                                .param("wave", wave)
                                .update());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void nobodyElseSeesAStudy(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String cohort = cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(2));
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            Browser tom = FirstSteps.colleague(server, ada, "tom@example.org", "TRAINER");
            String link = FirstSteps.enrol(ada, cohort, "a@example.org");
            FirstSteps.consent(server.browser(), link, Statement.STUDY, Statement.FOLLOWUP);
            answer(server, link, "before", 4);
            String study =
                    eva.post(cohort + "/studies", Map.of())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            for (String path :
                    List.of(
                            study,
                            study + "/report.html",
                            study + "/study.zip",
                            study + "/files/wide.csv",
                            study + "/state",
                            cohort + "/studies",
                            cohort + "/who",
                            cohort + "/changes?look=none")) {
                assertThat(tom.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(server.browser().get(path).body()).doesNotContain("Digest");
            }
            assertThat(tom.get(cohort).body())
                    .contains(cohort + "/changes")
                    .doesNotContain(cohort + "/who")
                    .doesNotContain(cohort + "/studies");
            assertThat(eva.get(cohort + "/who").body())
                    .contains("One person takes part", "Finished");
            assertThat(tom.post(cohort + "/changes/look", Map.of("wave", "after")).statusCode())
                    .isEqualTo(404);
            // an evaluator of another organisation, with the right ids
            server.part(Database.class)
                    .write(sql -> {
                        sql.sql(
                                        "insert into organisation (id, name, created_at) values ('o2', 'Other', 0)")
                                .update();
                        return sql.sql("update study set organisation = 'o2'").update();
                    });
            assertThat(eva.get(study).statusCode()).isEqualTo(404);
            assertThat(eva.get(study + "/study.zip").statusCode()).isEqualTo(404);
            assertThat(eva.get("/studies/none").statusCode()).isEqualTo(404);
        }
    }
}
