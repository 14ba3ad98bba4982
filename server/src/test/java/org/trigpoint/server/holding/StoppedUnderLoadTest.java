package org.trigpoint.server.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trigpoint.server.storage.BothDatabases;

/// The server asked to stop while people answer: it finishes what it has begun, and goes.
class StoppedUnderLoadTest {
    private static final int CLIENTS = 16;
    private static final int ENOUGH = 300;
    private static final int ITEMS = 10;

    @TempDir private Path temp = Path.of("unset");

    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aServerAskedToStopKeepsWhatItAcknowledgedAndEndsWell(Kind kind) throws Exception {
        Path folder = temp.resolve("data");
        String url = kind == Kind.POSTGRESQL ? BothDatabases.postgresUrl() : "";
        List<String> links = Answerers.cohort(folder, url, CLIENTS);
        Process server = Answerers.start(folder, url);
        String address = Answerers.address(server);
        Answerers people =
                new Answerers(links.stream().map(link -> address + link).toList(), ENOUGH);
        assertThat(people.awaitEnough()).isTrue();

        // what a service manager sends
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
        people.awaitEnd();

        Map<String, Map<String, String>> acknowledged = people.acknowledged();
        Map<String, Map<String, String>> kept = Answerers.kept(folder, url);
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(kept).containsAllEntriesOf(acknowledged);
        assertThat(kept.values()).allMatch(answers -> answers.size() == ITEMS);
        // whoever came too late was turned away at the door, not by a page about a mistake
        assertThat(people.refusals()).isEmpty();
    }
}
