package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.people.Role;

/// Tries behind a proxy, and who may evaluate two files.
class ProxyAndDeskTest {
    private static int ask(HttpClient client, RunningServer server, String from) throws Exception {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(
                                        URI.create(server.address() + "/sign-in/with/nobody"))
                                .header("X-Forwarded-For", from)
                                .build(),
                        BodyHandlers.ofString());
        return answer.statusCode();
    }

    private static int afterMany(RunningServer server) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            int last = 0;
            for (int i = 0; i <= SignInPages.FROM_ONE_ADDRESS; i++) {
                last = ask(client, server, "198.51.100.7");
            }
            assertThat(last).isEqualTo(429);
            return ask(client, server, "198.51.100.8");
        }
    }

    @Test
    void behindATrustedProxyEachAddressIsCountedForItself() throws Exception {
        try (RunningServer server =
                RunningServer.with(Map.of(Setting.TRUSTED_PROXIES, "127.0.0.0/8, ::1"))) {
            assertThat(afterMany(server)).isEqualTo(404);
        }
    }

    @Test
    void withoutOneNobodyGetsNewTriesBySayingTheyComeFromElsewhere() throws Exception {
        try (RunningServer server = RunningServer.embedded()) {
            assertThat(afterMany(server)).isEqualTo(429);
        }
    }

    @Test
    void evaluatingTwoFilesIsOpenUntilThereIsAnOrganisationAndThenToStaff() {
        try (RunningServer server = RunningServer.embedded()) {
            Browser stranger = server.browser();
            assertThat(stranger.get("/evaluate").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/").body()).contains("href=\"/evaluate\"");
            String desk =
                    stranger.post("/evaluate/example", Map.of())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            Browser tom = Member.of(server, Role.RATER).signedIn();
            for (HttpResponse<String> closed :
                    List.of(
                            stranger.get("/evaluate"),
                            stranger.post("/evaluate", Map.of()),
                            stranger.post("/evaluate/example", Map.of()))) {
                assertThat(closed.statusCode()).isEqualTo(303);
                assertThat(closed.headers().firstValue("Location").orElseThrow())
                        .endsWith("/sign-in");
            }
            assertThat(stranger.get("/").body())
                    .doesNotContain("href=\"/evaluate\"")
                    .contains("sign in first")
                    .contains("href=\"/sign-in\"");
            assertThat(stranger.get("/evaluate/deleted").body()).contains("Everything was deleted");
            assertThat(stranger.get(desk).statusCode())
                    .as("a desk that was opened before")
                    .isEqualTo(200);
            assertThat(tom.get("/evaluate").statusCode()).isEqualTo(200);
            assertThat(tom.get("/").body()).contains("href=\"/evaluate\"");
        }
    }

    @Test
    void aSettingKeepsItOpenToEveryone() {
        try (RunningServer server = RunningServer.with(Map.of(Setting.EVALUATE, "all"))) {
            Member.of(server, Role.RATER);
            assertThat(server.browser().get("/evaluate").statusCode()).isEqualTo(200);
            assertThat(server.browser().get("/").body()).contains("href=\"/evaluate\"");
        }
    }
}
