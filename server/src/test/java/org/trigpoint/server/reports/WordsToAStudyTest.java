package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.storage.DataFolder;

/// Interviews, another program's project and a worksheet come to a frozen study: through the pages,
/// on both databases.
class WordsToAStudyTest {
    private static final Path QDPX = Path.of("../examples/interviews-word/colleague.qdpx");
    private static final String TALK =
            """
            Interviewer: How do you explain pain now?

            Anna Beck: I am Anna Beck and I ask first. Ring me on 07700 900123.

            Interviewer: And then?

            Anna Beck: Then I wait. Morag Tulloch taught me that.
            """;

    static Stream<Named<RunningServer>> servers() {
        return FreezingWalkTest.servers();
    }

    private static String frozen(
            RunningServer server, Browser ada, Browser eva, List<String> links) {
        String cohort = FreezingWalkTest.cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(2));
        List<String> said = List.of("yes", "yes", "no");
        for (String quote : said) {
            int number = links.size();
            String name = List.of("Anna Beck", "Bela Orr", "Carl Dove").get(number);
            String link = FirstSteps.enrol(ada, cohort, name, "p" + number + "@example.org");
            links.add(link);
            Map<String, String> consent =
                    FirstSteps.statements(Statement.STUDY, Statement.FOLLOWUP);
            consent.put(Statement.INTERVIEW.key(), quote);
            consent.put(Statement.QUOTE.key(), quote);
            server.browser().post(link + "/consent", consent);
            FreezingWalkTest.answer(server, link, "before", number);
        }
        FreezingWalkTest.today(server, cohort, "after");
        links.forEach(link -> FreezingWalkTest.answer(server, link, "after", 6));
        return location(eva.post(cohort + "/studies", Map.of()));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("http://localhost:\\d+", ""))
                .orElseThrow(() -> new AssertionError(response.statusCode() + response.body()));
    }

    private static MixedStudy read(RunningServer server, String study) {
        return MixedStudy.read(
                server.part(DataFolder.class)
                        .path()
                        .resolve("studies")
                        .resolve(study.substring("/studies/".length())));
    }

    /// The pseudonym of a learner.
    private static String pseudonym(RunningServer server, int number) {
        return server.part(org.trigpoint.server.storage.Database.class)
                .read(sql ->
                        sql.sql("select pseudonym from learner order by enrolled_at, id")
                                .query(String.class)
                                .list())
                .get(number);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    /// Takes every finding as it is proposed, and replaces what is asked.
    private static Map<String, String> decisions(String page) {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher field = Pattern.compile("name=\"s-(n[0-9a-f]+)\" value=\"([^\"]*)\"").matcher(page);
        while (field.find()) {
            if (!field.group(2).isEmpty()) {
                form.put("d-" + field.group(1), "replace");
                form.put("s-" + field.group(1), field.group(2));
            }
        }
        return form;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void interviewsCodesAndAWorksheetReachTheReport(RunningServer server) throws IOException {
        try (server) {
            Browser ada = server.setUp();
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            List<String> links = new ArrayList<>();
            String study = frozen(server, ada, eva, links);
            MixedStudy bare = read(server, study);
            List<ParticipantId> agreed =
                    bare.folder().study().participants().stream()
                            .filter(person ->
                                    person.consents()
                                            .contains(
                                                    org.trigpoint.evaluation.study.Consent
                                                            .INTERVIEW))
                            .map(person -> person.id())
                            .toList();
            assertThat(agreed).hasSize(2);
            String anna = agreed.getFirst().value();
            String bela = agreed.getLast().value();

            // files with faults: all are named, nothing stays
            HttpResponse<String> refused =
                    eva.upload(
                            study + "/words",
                            List.of(
                                    Sent.of("interview", "talk.txt", TALK),
                                    Sent.of("interview", "empty.txt", ""),
                                    Sent.of("interview", "broken.zip", "PK\u0003\u0004no"),
                                    Sent.of("project", "broken.qdpx", "no project"),
                                    Sent.of("analysis", "study.yaml", "title: x")));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("broken.zip", "study.yaml")
                    .doesNotContain("talk.txt");
            HttpResponse<String> again =
                    eva.upload(
                            study + "/words",
                            List.of(
                                    Sent.of("interview", "empty.txt", ""),
                                    Sent.of("project", "broken.qdpx", "no project")));
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body()).contains("empty.txt", "broken.qdpx");
            try (Stream<Path> trays =
                    Files.list(server.part(DataFolder.class).path().resolve("uploads"))) {
                assertThat(trays).isEmpty();
            }

            // an interview in an archive, and a project
            String tray =
                    location(
                            eva.upload(
                                    study + "/words",
                                    List.of(
                                            zipped("interview", "../../talk 2026-07-02.txt", TALK),
                                            Sent.of("project", QDPX))));
            String whose = eva.get(tray).body();
            assertThat(whose)
                    .contains("talk 2026-07-02.txt", "2026-07-02", "colleague.qdpx: Dunlin-77")
                    .contains("One person in the study has not agreed");
            List<String> keys = found(whose, "name=\"whose-([ip][0-9-]+)\"");
            assertThat(keys).hasSize(3);
            assertThat(found(whose, "<option value=\"([A-Z][a-z]+-\\d+)\""))
                    .containsExactlyInAnyOrder(anna, bela);
            // nobody is passed over, and nobody chosen who has not agreed
            String silent =
                    bare.folder().study().participants().stream()
                            .map(person -> person.id())
                            .filter(id -> !agreed.contains(id))
                            .findFirst()
                            .orElseThrow()
                            .value();
            Map<String, String> choice = new HashMap<>();
            choice.put("whose-" + keys.get(0), silent);
            choice.put("whose-" + keys.get(1), bela);
            assertThat(eva.post(tray + "/whose", choice).statusCode()).isEqualTo(422);
            choice.put("whose-" + keys.get(0), anna);
            choice.put("asks-" + keys.get(0), "Interviewer");
            choice.put("date-" + keys.get(0), "2026-07-02");
            choice.put("whose-" + keys.get(2), "out");
            choice.put("notes", "leave");
            assertThat(eva.post(tray + "/whose", choice).statusCode()).isEqualTo(303);

            String names = eva.get(tray).body();
            assertThat(names).contains("Morag Tulloch", "07700 900123", "left out on purpose");
            assertThat(eva.post(tray + "/store", Map.of()).statusCode()).isEqualTo(422);
            String fresh = location(eva.post(tray + "/store", decisions(names)));
            assertThat(fresh).isNotEqualTo(study);
            assertThat(eva.get(tray).statusCode()).isEqualTo(404);

            MixedStudy told = read(server, fresh);
            assertThat(told.analysis().interviews().all())
                    .extracting(Interview::participant)
                    .containsExactlyInAnyOrder(
                            java.util.Optional.of(new ParticipantId(anna)),
                            java.util.Optional.of(new ParticipantId(bela)));
            String words =
                    told.analysis().interviews().all().stream()
                            .map(interview -> interview.latest().text().text())
                            .reduce("", String::concat);
            assertThat(words)
                    .doesNotContain("Beck", "Tulloch", "07700")
                    .contains(anna)
                    .contains("I ask first");
            assertThat(told.analysis().codings()).isNotEmpty();
            assertThat(told.analysis().codings())
                    .allSatisfy(coding -> assertThat(coding.coder()).hasSizeLessThan(4));
            // the study it was made of stays byte by byte
            assertThat(read(server, study).folder().digest()).isEqualTo(bare.folder().digest());
            assertThat(told.folder().digest()).isNotEqualTo(bare.folder().digest());
            assertThat(eva.get(study).statusCode()).isEqualTo(200);

            String report = eva.get(fresh + "/report.html").body();
            assertThat(report).contains("Joint display");

            // the worksheet is filled in and brought back
            byte[] filled = filled(eva.bytes(fresh + "/worksheet.xlsx").body());
            String second =
                    location(
                            eva.upload(
                                    fresh + "/words",
                                    List.of(new Sent("worksheet", "sheet.xlsx", () -> filled))));
            String third = location(eva.post(second + "/store", Map.of()));
            assertThat(eva.get(third + "/report.html").body())
                    .contains("Asking first goes with the numbers.");
            assertThat(ada.get("/audit").body())
                    .contains("study-given-words", "worksheet-files=1", "is whole");

            // someone with an interview withdraws: their words go too, and what lies ready
            String ready =
                    location(
                            eva.upload(
                                    third + "/words",
                                    List.of(Sent.of("interview", "more.txt", TALK + "More."))));
            assertThat(eva.get(ready).statusCode()).isEqualTo(200);
            String leaver = links.get(pseudonym(server, 0).equals(anna) ? 0 : 1);
            server.browser().post(leaver + "/leave/data", Map.of());
            assertThat(eva.get(ready).statusCode()).isEqualTo(404);
            try (Stream<Path> trays =
                    Files.list(server.part(DataFolder.class).path().resolve("uploads"))) {
                assertThat(trays).isEmpty();
            }
            server.part(Successors.class).makeAll();
            Matcher successor =
                    Pattern.compile("href=\"(/studies/[0-9a-f-]{36})\"")
                            .matcher(eva.get(third).body());
            assertThat(successor.find()).isTrue();
            MixedStudy without = read(server, successor.group(1));
            String gone = pseudonym(server, links.indexOf(leaver));
            assertThat(without.analysis().interviews().all()).hasSize(1);
            assertThat(without.analysis().interviews().all().getFirst().participant())
                    .isNotEqualTo(java.util.Optional.of(new ParticipantId(gone)));
            assertThat(without.folder().study().participants()).hasSize(2);
        }
    }

    private static Sent zipped(String field, String name, String words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("__MACOSX/._" + "talk.txt"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(name));
            zip.write(words.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return new Sent(field, "talks.zip", bytes::toByteArray);
    }

    /// An inference in the first row.
    private static byte[] filled(byte[] sheet) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            Sheet display = workbook.getSheetAt(0);
            Row head = display.getRow(0);
            int column = -1;
            for (int i = 0; i < head.getLastCellNum(); i++) {
                if (head.getCell(i) != null
                        && head.getCell(i).getStringCellValue().equals("Inference")) {
                    column = i;
                }
            }
            assertThat(column).isPositive();
            display.getRow(1)
                    .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue("Asking first goes with the numbers.");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
