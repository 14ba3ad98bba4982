package org.trigpoint.server.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.holding.Routes.Route;

/// Forms that no browser would send, at every address: a clear page, no trace, nothing in the log.
@ExtendWith(OutputCaptureExtension.class)
class SpoiltFormsTest {
    private static final String MARK = "Zuckerkandl7731";

    /// Every name that a form of ours uses, and some that none does.
    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "email",
                    "password",
                    "roles",
                    "organisation",
                    "title",
                    "programme",
                    "starts",
                    "places",
                    "sites",
                    "text",
                    "subject",
                    "sending",
                    "later",
                    "anyway",
                    "study",
                    "followup",
                    "interview",
                    "quote",
                    "link",
                    "a-pacing",
                    "wave",
                    "days",
                    "cap",
                    "until",
                    "id",
                    "learner",
                    "code",
                    "secret",
                    "challenge",
                    "answer",
                    "__proto__");

    private static final List<String> VALUES =
            List.of(
                    MARK,
                    MARK + "\0",
                    MARK + "\u202E\uFEFF\u0301 🧗🏽‍♀️ \uFFFF",
                    MARK + "'); drop table learner; --",
                    "<script>alert('" + MARK + "')</script>",
                    "${7*7}" + MARK + "#{1}%s%n{0}",
                    "99999999999999999999999999" + MARK,
                    "-1",
                    "NaN",
                    "2031-02-30",
                    "+999999999-12-31",
                    MARK.repeat(7_000));

    private static final Set<String> ENDS_THE_SIGN_IN =
            Set.of("/sign-out", "/me/sign-out-everywhere", "/me/again");

    private final List<String> wrong = new ArrayList<>();

    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whateverIsSentIsAnsweredWithAClearPage(RunningServer server, CapturedOutput log)
            throws IOException {
        try (server) {
            server.setUp();
            Staff staff = Staff.of(server, "Own");
            String link = staff.enrol("A Learner", "learner@example.org");
            Map<String, String> names =
                    Map.of(
                            "id", staff.cohort(),
                            "cohort", staff.cohort(),
                            "link", link.substring(3),
                            "wave", "before");
            Browser browser = staff.browser();
            for (Route route : Routes.of(server)) {
                if (ENDS_THE_SIGN_IN.contains(route.pattern())) {
                    continue;
                }
                String path = route.path(names, "00000000-0000-4000-8000-000000000000");
                if (route.method().equals(HttpMethod.GET)) {
                    check(
                            browser.get(path + "?id=%FF%00" + MARK + "&wave=" + MARK),
                            route,
                            "query");
                } else {
                    for (String value : VALUES) {
                        Map<String, String> form = new HashMap<>();
                        FIELDS.forEach(field -> form.put(field, value));
                        check(
                                browser.post(path, form),
                                route,
                                value.substring(0, Math.min(40, value.length())));
                    }
                }
                for (String wrong : List.of(MARK, "%F0%9F%A7%97" + MARK, "..%2F..%2Fkeys.json")) {
                    check(browser.get(route.path(Map.of(), wrong)), route, wrong);
                }
            }
            assertThat(wrong).isEmpty();
            staleTokensAreRefused(server, link);
            whatIsNoRequestIsClosed(server);
            assertThat(log.getAll()).doesNotContain(MARK).doesNotContain("learner@example.org");
            assertThat(log.getAll()).doesNotContain(link.substring(3));
            assertThat(server.browser().get("/health").body()).isEqualTo("ok\n");
        }
    }

    private void check(HttpResponse<String> response, Route route, String what) {
        String page = response.body();
        if (response.statusCode() >= 500
                || page.contains("Exception")
                || page.contains("\tat ")
                || page.contains("<script>alert")) {
            wrong.add(
                    response.statusCode()
                            + " "
                            + route.method()
                            + " "
                            + route.pattern()
                            + " with "
                            + what);
        }
    }

    private static void staleTokensAreRefused(RunningServer server, String link) {
        for (String type :
                List.of(
                        "application/x-www-form-urlencoded",
                        "application/json",
                        "multipart/form-data; boundary=x",
                        "multipart/form-data",
                        "text/plain")) {
            try {
                HttpResponse<String> response =
                        HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(
                                                        URI.create(
                                                                server.address()
                                                                        + link
                                                                        + "/w/before"))
                                                .header("Content-Type", type)
                                                .header("Cookie", "XSRF-TOKEN=" + MARK)
                                                .POST(
                                                        HttpRequest.BodyPublishers.ofString(
                                                                "_csrf=" + MARK + "&a-pacing=5"))
                                                .build(),
                                        BodyHandlers.ofString());
                assertThat(response.statusCode()).as(type).isBetween(400, 499);
                assertThat(response.body()).doesNotContain("Exception");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void whatIsNoRequestIsClosed(RunningServer server) throws IOException {
        int port = URI.create(server.address()).getPort();
        for (String sent :
                List.of(
                        "GET /" + MARK + "\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
                        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                        MARK + "\r\n\r\n")) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
                String answer =
                        new String(
                                socket.getInputStream().readNBytes(12),
                                StandardCharsets.ISO_8859_1);
                assertThat(answer).startsWith("HTTP/1.1 4");
            }
        }
    }
}
