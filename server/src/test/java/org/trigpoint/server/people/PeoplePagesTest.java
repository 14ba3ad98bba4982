package org.trigpoint.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;

class PeoplePagesTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/sign-in/[^<]+)<");

    private final RunningServer server = RunningServer.embedded();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoeverStartedTheServerSetsItUpAndOnlyOnce() {
        assertThat(server.browser().get("/set-up/guessed").statusCode()).isEqualTo(404);
        String path = server.part(SetUpKey.class).address();
        assertThat(
                        server.browser()
                                .post(
                                        path,
                                        Map.of(
                                                "organisation",
                                                "Moor",
                                                "name",
                                                "Ada",
                                                "email",
                                                "ada"))
                                .body())
                .contains("Enter an e-mail address")
                .contains("value=\"Moor\"");
        Browser ada = server.setUp();
        assertThat(ada.get("/people").body()).contains("Ada Fell").contains("ada@example.org");
        assertThat(server.browser().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkSignsInOnceAndOnlyByItsButton() {
        Browser ada = server.setUp();
        String page =
                ada.post(
                                "/people",
                                Map.of(
                                        "name", "Tom Beck",
                                        "email", "tom@example.org",
                                        "roles", List.of("TRAINER")))
                        .body();
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        Browser tom = server.browser();
        assertThat(tom.get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(tom.get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(tom.post(link.group(1), Map.of()).statusCode()).isEqualTo(303);
        assertThat(server.browser().get(link.group(1)).statusCode()).isEqualTo(404);
        assertThat(tom.get("/people").statusCode()).isEqualTo(404);
        assertThat(tom.get("/audit").statusCode()).isEqualTo(404);
        assertThat(tom.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(tom.get("/people").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in"));
    }

    @Test
    void tooManyTriesAreStopped() {
        server.setUp();
        Browser stranger = server.browser();
        int last = 0;
        for (int i = 0; i < 11; i++) {
            last =
                    stranger.post(
                                    "/sign-in",
                                    Map.of("email", "ada@example.org", "password", "x" + i))
                            .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        Browser ada = server.setUp();
        var refused =
                java.net.http.HttpClient.newHttpClient()
                        .send(
                                java.net.http.HttpRequest.newBuilder(
                                                java.net.URI.create(server.address() + "/people"))
                                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(ada.get("/audit").body()).contains("The chain of entries is whole");
    }
}
