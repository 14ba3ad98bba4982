package org.trigpoint.server.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.storage.Database;

/// Opening private writing with a code, on both databases.
class PrivateDoorTest {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4} \\d{4})\\b");

    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    private static String enrol(Browser ada, String email) {
        return FirstSteps.enrol(ada, FirstSteps.cohort(ada), email);
    }

    /// The newest code that waits in the outbox.
    private static String code(RunningServer server, Browser ada) {
        String id =
                server.part(Database.class)
                        .read(sql ->
                                sql.sql(
                                                """
                                                select id from message where kind = 'CODE'
                                                order by number desc limit 1
                                                """)
                                        .query(String.class)
                                        .single());
        Matcher code = CODE.matcher(ada.get("/outbox/" + id).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCodeOpensOnTheDeviceThatAskedForItOnceAndOnNoOther(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String link = enrol(ada, "bea@example.org");
            Browser phone = server.browser();
            Browser stranger = server.browser();
            assertThat(phone.get(link + "/private").body())
                    .contains("Send me a code")
                    .doesNotContain("is open on this device");
            phone.post(link + "/private/code", Map.of());
            String code = code(server, ada);
            // whoever has the link and the code on another device stays out
            assertThat(stranger.post(link + "/private", Map.of("code", code)).statusCode())
                    .isEqualTo(422);
            assertThat(stranger.get(link + "/private").body())
                    .doesNotContain("is open on this device");
            assertThat(phone.post(link + "/private", Map.of("code", "1")).body())
                    .contains("That is not the code we sent");
            assertThat(
                            phone.post(link + "/private", Map.of("code", code))
                                    .headers()
                                    .firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith(link));
            assertThat(phone.get(link + "/private").body()).contains("is open on this device");
            // it was used, and opens no second time
            phone.post(link + "/private/close", Map.of());
            assertThat(phone.get(link + "/private").body())
                    .doesNotContain("is open on this device");
            assertThat(phone.post(link + "/private", Map.of("code", code)).body())
                    .contains("no code to type just now");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void fiveWrongTriesEndACodeAndFiveCodesAreEnoughForADay(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            String link = enrol(ada, "cy@example.org");
            Browser phone = server.browser();
            phone.post(link + "/private/code", Map.of());
            for (int i = 0; i < 5; i++) {
                phone.post(link + "/private", Map.of("code", "no"));
            }
            assertThat(phone.post(link + "/private", Map.of("code", code(server, ada))).body())
                    .contains("no code to type just now");
            for (int i = 0; i < 4; i++) {
                assertThat(phone.post(link + "/private/code", Map.of()).statusCode())
                        .isEqualTo(303);
            }
            assertThat(phone.post(link + "/private/code", Map.of()).statusCode()).isEqualTo(429);
        }
    }
}
