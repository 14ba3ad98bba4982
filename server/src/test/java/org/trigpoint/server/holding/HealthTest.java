package org.trigpoint.server.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.Setting;
import org.trigpoint.server.storage.BothDatabases;
import org.trigpoint.server.storage.Database;

@ExtendWith(OutputCaptureExtension.class)
class HealthTest {

    @Test
    void healthSaysYesOrNoAndNotAWordMore(CapturedOutput log) {
        String url = BothDatabases.postgresUrl();
        try (RunningServer server =
                RunningServer.with(Map.of(Setting.DATABASE, url, Setting.LOG, "json"))) {
            assertThat(server.browser().get("/health").body()).isEqualTo("ok\n");
            server.part(Database.class).close();
            var failing = server.browser().get("/health");
            assertThat(failing.statusCode()).isEqualTo(503);
            assertThat(failing.body()).isEqualTo("failing\n");
            // one line of JSON, without what the database said
            assertThat(log.getAll().lines().filter(line -> line.contains("does not answer")))
                    .singleElement()
                    .asString()
                    .startsWith("{")
                    .endsWith("}")
                    .doesNotContain(url);
        }
    }

    @Test
    void metricsCountPagesByPatternAndNameNobody() throws Exception {
        try (RunningServer server = RunningServer.embedded()) {
            server.setUp();
            server.browser().get("/l/AAAAAAAAAAAAAAAAAAAAAA");
            server.browser().get("/wp-login.php");
            String text = server.browser().get("/metrics").body();
            assertThat(text)
                    .contains(
                            "trigpoint_request_seconds_count{route=\"/l/{link}\",method=\"GET\",status=\"4xx\"} 1")
                    .contains("# TYPE trigpoint_request_seconds histogram")
                    .contains("trigpoint_requests_under_way 1")
                    .doesNotContain("AAAAAAAA")
                    .doesNotContain("wp-login")
                    .doesNotContain("example.org");
            assertThat(text.lines())
                    .allMatch(line ->
                            line.matches("# (HELP|TYPE) .+")
                                    || line.matches("[a-z_]+(\\{[^}].*})? [0-9.E]+"));
            // handed on by a proxy: somebody elsewhere asks
            var handedOn =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(server.address() + "/metrics"))
                                            .header("X-Forwarded-For", "203.0.113.9")
                                            .build(),
                                    BodyHandlers.ofString());
            assertThat(handedOn.statusCode()).isEqualTo(404);
        }
    }
}
