package org.trigpoint.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.Setting;

final class TwoFilesToAReportTest {
    private static final Path EXAMPLES = Path.of("../examples/two-spreadsheets");
    private static final String BEFORE =
            """
            Email,How confident are you with pacing,How confident are you with sleep,Comment
            ann@example.org,3,4,ask Ann Example
            bob@example.org,2,5,=cmd()
            cat@example.org,4,3,
            dan@example.org,5,0,
            """;
    private static final String AFTER =
            """
            Email,How confident are you with pacing,How confident are you with sleep,Comment
            ann@example.org,6,8,
            bob@example.org,5,9,
            cat@example.org,7,10,
            dan@example.org,8,9,
            """;

    @TempDir private static Path folder = Path.of("unset");
    private static @Nullable RunningServer server;
    private static String address = "";

    private final Visitor visitor = new Visitor(address);

    @BeforeAll
    static void start() {
        server = RunningServer.with(Map.of(Setting.DATA, folder.resolve("data").toString()));
        address = server.address();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void two_files_of_a_survey_tool_become_a_report_and_a_decision_joins_a_couple()
            throws Exception {
        String desk = Visitor.target(sendExample());
        String columns = visitor.get(desk).body();
        assertThat(columns)
                .contains("Before: before.xlsx", "24 rows", "Check:", "Rating: Pacing")
                .contains("Looking back, rating: Pacing")
                .doesNotContain("@example");
        assertThat(visitor.post(desk + "/columns", Map.of("then", "go")).statusCode())
                .isEqualTo(303);
        String couples = visitor.whenDone(desk);
        assertThat(couples).contains("Are these the same people?", "Couple 1 of 1", "@example");
        Matcher pair = Pattern.compile("name=\"(pair\\.[0-9a-f]{12})\"").matcher(couples);
        assertThat(pair.find()).isTrue();
        visitor.post(desk + "/couples", Map.of(pair.group(1), "same"));
        String ready = visitor.whenDone(desk);
        assertThat(ready).contains("Your report is ready", ">24</td>", ">22</td>");
        String report = visitor.get(desk + "/report.html").body();
        assertThat(report).contains("<svg").doesNotContain("@example");
        assertThat(visitor.bytes(desk + "/report.pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(visitor.bytes(desk + "/report.docx")).startsWith('P', 'K');
        assertThat(new String(visitor.bytes(desk + "/study.key.csv"), StandardCharsets.UTF_8))
                .contains("@example");
        Map<String, String> zip = zip(visitor.bytes(desk + "/everything.zip"));
        assertThat(zip)
                .containsKeys(
                        "report/report.html",
                        "report/report.docx",
                        "report/findings.json",
                        "report/reproduce.R",
                        "study/study.yaml",
                        "study/responses.csv");
        assertThat(zip.keySet()).anyMatch(name -> name.startsWith("report/tables/"));
        assertThat(zip.keySet()).anyMatch(name -> name.startsWith("report/figures/"));
        assertThat(zip.keySet()).noneMatch(name -> name.contains("key"));
        assertThat(zip.values()).noneMatch(text -> text.contains("@example"));
    }

    @Test
    void a_decision_changed_later_changes_the_pairs_and_nobodys_pseudonym() throws Exception {
        String desk = Visitor.target(sendExample());
        visitor.get(desk);
        visitor.post(desk + "/columns", Map.of("then", "go"));
        Matcher pair =
                Pattern.compile("name=\"(pair\\.[0-9a-f]{12})\"").matcher(visitor.whenDone(desk));
        assertThat(pair.find()).isTrue();
        visitor.post(desk + "/couples", Map.of(pair.group(1), "different"));
        assertThat(visitor.whenDone(desk)).contains(">21</td>");
        String apart = new String(visitor.bytes(desk + "/study.key.csv"), StandardCharsets.UTF_8);
        visitor.get(desk + "?look=couples");
        visitor.post(desk + "/couples", Map.of(pair.group(1), "same"));
        assertThat(visitor.whenDone(desk)).contains(">22</td>").doesNotContain(">21</td>");
        String joined = new String(visitor.bytes(desk + "/study.key.csv"), StandardCharsets.UTF_8);
        List<String> before =
                apart.lines().filter(line -> line.contains(",before,")).sorted().toList();
        assertThat(joined.lines().toList()).containsAll(before);
    }

    @Test
    void the_report_is_shown_under_a_policy_of_its_own_that_runs_nothing() throws Exception {
        String desk = finished(BEFORE, AFTER);
        HttpResponse<String> report = visitor.get(desk + "/report.html");
        assertThat(report.headers().allValues("Content-Security-Policy"))
                .containsExactly(DeskFiles.REPORT_POLICY);
        assertThat(report.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void a_column_can_be_left_out_and_the_scale_named() throws Exception {
        String desk = Visitor.target(send(BEFORE, AFTER));
        String page = visitor.get(desk).body();
        assertThat(page).doesNotContain("Ann Example");
        visitor.post(
                desk + "/columns",
                Map.of(
                        "then", "go",
                        "column.before.2", "leave-out",
                        "column.after.2", "leave-out",
                        "low", "0",
                        "high", "20"));
        assertThat(visitor.whenDone(desk)).contains("Your report is ready");
        Map<String, String> zip = zip(visitor.bytes(desk + "/everything.zip"));
        assertThat(zip.get("study/study.yaml")).contains("max: 20").doesNotContain("sleep");
    }

    @Test
    void what_was_chosen_is_shown_again_where_it_does_not_fit() throws Exception {
        String desk = Visitor.target(send(BEFORE, AFTER));
        visitor.get(desk);
        HttpResponse<String> answer =
                visitor.post(
                        desk + "/columns",
                        Map.of(
                                "then",
                                "go",
                                "column.after.0",
                                "leave-out",
                                "low",
                                "nil",
                                "high",
                                "9"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("after.csv: no column tells who it is", "role=\"alert\"")
                .contains("value=\"nil\"");
        HttpResponse<String> scale =
                visitor.post(desk + "/columns", Map.of("then", "go", "low", "nil", "high", "9"));
        assertThat(scale.statusCode()).isEqualTo(422);
        assertThat(scale.body()).contains("“nil” is no number");
        visitor.post(desk + "/columns", Map.of("then", "go", "low", "0", "high", "10"));
        assertThat(visitor.whenDone(desk)).contains("Your report is ready");
    }

    @Test
    void cells_nobody_can_read_are_listed_above_the_columns() throws Exception {
        String desk =
                Visitor.target(
                        send(
                                BEFORE.replace("cat@example.org,4", "cat@example.org,fourish"),
                                AFTER));
        visitor.get(desk);
        visitor.post(desk + "/columns", Map.of("then", "go"));
        assertThat(visitor.whenDone(desk))
                .contains("before.csv, line 4", "fourish", "What is in each column?");
    }

    @Test
    void two_people_at_once_never_see_each_others_files() throws Exception {
        Visitor other = new Visitor(address);
        String mine = Visitor.target(send(BEFORE, AFTER));
        String theirs =
                Visitor.target(
                        other.send(
                                List.of(
                                        Sent.of(
                                                "before",
                                                "b.csv",
                                                BEFORE.replace("example.org", "elsewhere.example")),
                                        Sent.of(
                                                "after",
                                                "a.csv",
                                                AFTER.replace(
                                                        "example.org", "elsewhere.example")))));
        visitor.get(mine);
        other.get(theirs);
        visitor.post(mine + "/columns", Map.of("then", "go"));
        other.post(theirs + "/columns", Map.of("then", "go"));
        visitor.whenDone(mine);
        other.whenDone(theirs);
        String key = new String(visitor.bytes(mine + "/study.key.csv"), StandardCharsets.UTF_8);
        String otherKey =
                new String(other.bytes(theirs + "/study.key.csv"), StandardCharsets.UTF_8);
        assertThat(key).contains("ann@example.org").doesNotContain("elsewhere");
        assertThat(otherKey).contains("ann@elsewhere.example").doesNotContain("@example.org");
        assertThat(mine).isNotEqualTo(theirs);
    }

    @Test
    void files_that_cannot_be_read_are_refused_with_sentences_and_nothing_is_kept()
            throws Exception {
        Map<String, byte[]> bad = new HashMap<>();
        bad.put("the file is empty", new byte[0]);
        bad.put("no text", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2, 3, 0, 0, 0, 9});
        bad.put("no row under it", "Email,a\n".getBytes(StandardCharsets.UTF_8));
        bad.put("no Excel workbook", new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        bad.put("unpacks to far more", bomb());
        long desks = desks();
        for (Map.Entry<String, byte[]> each : bad.entrySet()) {
            HttpResponse<String> answer =
                    visitor.send(
                            List.of(
                                    Sent.of("before", "mine.xlsx", each.getValue()),
                                    Sent.of("after", "after.csv", AFTER)));
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(422);
            assertThat(answer.body())
                    .as(each.getKey())
                    .contains("We could not use these files", "mine.xlsx", "id=\"before-why\"")
                    .doesNotContain("Exception");
        }
        assertThat(desks()).isEqualTo(desks);
    }

    @Test
    void a_form_without_files_and_a_single_wave_say_what_is_missing() throws Exception {
        HttpResponse<String> nothing = visitor.send(List.of(Sent.of("before", "", "")));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body())
                .contains("Choose the file with the answers from before the training.");
        HttpResponse<String> one = visitor.send(List.of(Sent.of("before", "b.csv", BEFORE)));
        assertThat(one.statusCode()).isEqualTo(422);
        assertThat(one.body()).contains("this file holds one time only");
    }

    @Test
    void the_name_of_a_file_is_shown_and_never_a_path() throws Exception {
        String desk =
                Visitor.target(
                        visitor.send(
                                List.of(
                                        Sent.of("before", "../../../<b>evil</b>.csv", BEFORE),
                                        Sent.of("after", "C:\\\\people\\\\after.csv", AFTER))));
        String page = visitor.get(desk).body();
        assertThat(page).doesNotContain("<b>evil").contains("after.csv").doesNotContain("people\\");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.contains("evil"));
        }
    }

    @Test
    void an_upload_announced_as_too_large_is_refused_before_it_is_read() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST /evaluate HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                                            + "Content-Length: 300000000\r\nConnection: close\r\n\r\n--x")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("That is too large");
        }
    }

    @Test
    void one_file_above_the_limit_is_named() throws Exception {
        byte[] large = new byte[(int) Upload.LARGEST + 1];
        HttpResponse<String> answer =
                visitor.send(
                        List.of(
                                Sent.of("before", "large.csv", large),
                                Sent.of("after", "after.csv", AFTER)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("large.csv: the file has 64 MB; at most 64 MB are read");
    }

    @Test
    void delete_now_takes_everything_away_even_while_the_report_is_made() throws Exception {
        String finished = finished(BEFORE, AFTER);
        long before = desks();
        HttpResponse<String> gone = visitor.post(finished + "/delete", Map.of());
        assertThat(visitor.get(Visitor.target(gone)).body()).contains("Everything was deleted");
        assertThat(desks()).isEqualTo(before - 1);
        assertThat(visitor.get(finished).statusCode()).isEqualTo(404);
        assertThat(visitor.get(finished + "/report.html").statusCode()).isEqualTo(404);

        String desk = Visitor.target(sendExample());
        long with = desks();
        visitor.get(desk);
        visitor.post(desk + "/columns", Map.of("then", "go"));
        visitor.post(desk + "/delete", Map.of());
        for (int i = 0; i < 100 && desks() > with - 1; i++) {
            Thread.sleep(100);
        }
        Thread.sleep(3000);
        assertThat(desks()).isEqualTo(with - 1);
    }

    @Test
    void links_nobody_was_given_lead_nowhere() throws Exception {
        for (String link :
                List.of(
                        "AAAAAAAAAAAAAAAAAAAAAA",
                        "x",
                        "..%2F..%2Fetc",
                        "AAAAAAAAAAAAAAAAAAAAAA/report.html",
                        "AAAAAAAAAAAAAAAAAAAAAA/state",
                        "AAAAAAAAAAAAAAAAAAAAAA/study.key.csv")) {
            HttpResponse<String> answer = visitor.get("/evaluate/" + link);
            assertThat(answer.statusCode()).as(link).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain("Exception", "at org.");
        }
    }

    @Test
    void a_form_sent_from_elsewhere_is_refused() throws Exception {
        String desk = Visitor.target(send(BEFORE, AFTER));
        Visitor stranger = new Visitor(address);
        assertThat(stranger.post(desk + "/delete", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get(desk).statusCode()).isEqualTo(200);
    }

    @Test
    void what_lies_on_a_desk_can_be_read_by_its_owner_alone() throws Exception {
        String desk = Visitor.target(send(BEFORE, AFTER));
        String name = DeskToken.in(desk.substring("/evaluate/".length())).orElseThrow().folder();
        Path place = folder.resolve("data/desks").resolve(name);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(place.resolve("brought-0"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_invented_people_need_no_file() throws Exception {
        visitor.get("/evaluate");
        String desk = Visitor.target(visitor.post("/evaluate/example", Map.of()));
        assertThat(visitor.get(desk).body()).contains("Before: before.xlsx", "After: after.xlsx");
    }

    @Test
    void the_first_page_leads_to_two_files() throws Exception {
        assertThat(visitor.get("/").body())
                .contains("href=\"/evaluate\"", "Run a programme", "It has to be set up first.");
    }

    private HttpResponse<String> sendExample() throws IOException, InterruptedException {
        return visitor.send(
                List.of(
                        Sent.of(
                                "before",
                                "before.xlsx",
                                Files.readAllBytes(EXAMPLES.resolve("before.xlsx"))),
                        Sent.of(
                                "after",
                                "after.xlsx",
                                Files.readAllBytes(EXAMPLES.resolve("after.xlsx")))));
    }

    private HttpResponse<String> send(String before, String after)
            throws IOException, InterruptedException {
        return visitor.send(
                List.of(
                        Sent.of("before", "before.csv", before),
                        Sent.of("after", "after.csv", after)));
    }

    private String finished(String before, String after) throws IOException, InterruptedException {
        String desk = Visitor.target(send(before, after));
        visitor.get(desk);
        visitor.post(desk + "/columns", Map.of("then", "go"));
        assertThat(visitor.whenDone(desk)).contains("Your report is ready");
        return desk;
    }

    private static long desks() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("data/desks"))) {
            return all.count();
        }
    }

    /// A workbook that is small and unpacks to 200 MB.
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> zip(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                files.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(names).doesNotHaveDuplicates();
        return files;
    }
}
