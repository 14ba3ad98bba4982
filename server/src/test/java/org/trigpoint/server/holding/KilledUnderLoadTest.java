package org.trigpoint.server.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trigpoint.server.storage.BothDatabases;

/// The server as a process of its own, killed with `kill -9` while people answer: whatever it said
/// was kept is there afterwards, value by value.
class KilledUnderLoadTest {
    private static final int CLIENTS = 6;
    private static final int ENOUGH = 120;

    @TempDir private Path temp = Path.of("unset");

    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyAnswerThatWasAcknowledgedIsThere(Kind kind) throws Exception {
        Path folder = temp.resolve("data");
        String url = kind == Kind.POSTGRESQL ? BothDatabases.postgresUrl() : "";
        List<String> links = Answerers.cohort(folder, url, CLIENTS);

        Process server = Answerers.start(folder, url);
        String address = Answerers.address(server);
        Answerers people =
                new Answerers(links.stream().map(link -> address + link).toList(), ENOUGH);
        assertThat(people.awaitEnough()).isTrue();
        server.destroyForcibly().waitFor();
        assertThat(server.exitValue()).isEqualTo(128 + 9);
        people.awaitEnd();
        Map<String, Map<String, String>> acknowledged = people.acknowledged();
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(ENOUGH);

        Process again = Answerers.start(folder, url);
        try {
            String there = Answerers.address(again);
            HttpResponse<String> page =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            there + links.getFirst() + "/w/before"))
                                            .build(),
                                    BodyHandlers.ofString());
            assertThat(page.body()).contains("10 of 10 answered");
        } finally {
            again.destroy();
            assertThat(again.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        Map<String, Map<String, String>> kept = Answerers.kept(folder, url);
        acknowledged.forEach(
                (sending, answers) -> assertThat(kept.get(sending)).as(sending).isEqualTo(answers));
    }
}
