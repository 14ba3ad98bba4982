package org.trigpoint.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.FormWithFiles;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;

/// Enrolling by a list, as people keep it: a workbook as well as a CSV file. And what is next where
/// nobody is enrolled by name.
class EnrolmentListTest {
    private final RunningServer server = RunningServer.embedded();
    private final Browser lead = server.setUp();
    private final String learners =
            lead.post(
                                    "/cohorts/new",
                                    Map.of(
                                            "programme", "persistent-pain/1",
                                            "title", "Spring",
                                            "starts",
                                                    LocalDate.now(Cohorts.ZONE)
                                                            .plusDays(2)
                                                            .toString(),
                                            "places", "30",
                                            "sites", "North\nSouth"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow()
                    + "/learners";

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> enrol(String name, FormWithFiles.Bytes bytes) {
        // the form stands on the page of learners; the token is the same on every page
        return lead.upload(learners + "/list", List.of(new Sent("list", name, bytes)));
    }

    private static FormWithFiles.Bytes workbook(List<List<String>> sheet, List<List<String>> more) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook.createSheet("People"), sheet);
            if (!more.isEmpty()) {
                fill(workbook.createSheet("More people"), more);
            }
            workbook.write(out);
            return out::toByteArray;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFSheet sheet, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                row.createCell(c).setCellValue(rows.get(r).get(c));
            }
        }
    }

    @Test
    void aWorkbookEnrolsEveryoneOnIt() {
        assertThat(lead.get(learners).body())
                .contains("Nobody is enrolled yet", "An Excel workbook")
                .doesNotContain("<table>");
        HttpResponse<String> done =
                enrol(
                        "people.xlsx",
                        workbook(
                                List.of(
                                        List.of("Name", "E-mail", "Site", ""),
                                        List.of("Bea Lund", "bea@example.org", "North", ""),
                                        List.of("Cai Moss", "cai@example.org", "south", "")),
                                List.of()));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("2 links", "Bea Lund", "cai@example.org", "<table>");
    }

    @Test
    void whatIsWrongInAWorkbookIsNamedByRowAndNobodyIsEnrolled() {
        HttpResponse<String> wrong =
                enrol(
                        "people.xlsx",
                        workbook(
                                List.of(
                                        List.of("email", "site"),
                                        List.of("bea@example.org", "West"),
                                        List.of("nobody", "North")),
                                List.of()));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "the list, line 2, site: the cohort has no such site",
                        "the list, line 3, email: this is no e-mail address",
                        "Nobody is enrolled yet");
        assertThat(
                        enrol(
                                        "people.xlsx",
                                        workbook(
                                                List.of(
                                                        List.of("email", "name", "email"),
                                                        List.of("a@example.org", "A", "")),
                                                List.of()))
                                .body())
                .contains("the list, line 1: the column \"email\" is there twice");
        List<List<String>> rows = List.of(List.of("email"), List.of("a@example.org"));
        assertThat(enrol("people.xlsx", workbook(rows, rows)).body())
                .contains("the list: several sheets hold rows: People, More people");
    }

    @Test
    void aFileThatIsNoListIsCalledWhatThePageCallsIt() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(enrol("people.xls", () -> old).body())
                .contains("the list: this is an old Excel file")
                .doesNotContain(".csv:");
        assertThat(enrol("empty.csv", () -> new byte[0]).body())
                .contains("the list: the file is empty");
    }

    @Test
    void whereNobodyIsEnrolledByNameTheCommonLinkIsNext() {
        String cohort = learners.substring(0, learners.length() - "/learners".length());
        assertThat(lead.get(cohort).body())
                .contains("Enrol people next.")
                .doesNotContain("People come by one link next");
        String coded =
                lead.post(
                                "/cohorts/new",
                                Map.of(
                                        "programme", "persistent-pain/1",
                                        "title", "Quiet",
                                        "starts",
                                                LocalDate.now(Cohorts.ZONE).plusDays(2).toString(),
                                        "places", "20",
                                        "recognition", "codes"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        assertThat(lead.get(coded).body())
                .contains("People come by one link next", coded + "/common-link")
                .doesNotContain("Enrol people next.");
    }
}
