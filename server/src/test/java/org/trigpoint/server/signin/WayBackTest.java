package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;

/// Whoever came by a link that works once reads that they cannot come in again, as long as that is
/// so: the first administrator would be locked out with all they set up.
class WayBackTest {
    private static final String NOTICE = "You came by a link that works once.";

    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aPasswordIsAWayBack(RunningServer server) {
        try (server) {
            Browser ada = server.setUp();
            assertThat(ada.get("/cohorts").body()).contains(NOTICE, "href=\"/me\"");
            assertThat(ada.get("/").body()).contains("To the cohorts");
            assertThat(
                            ada.post(
                                            "/me/password",
                                            Map.of(
                                                    "password", "maple torch river 9",
                                                    "again", "maple torch river 9"))
                                    .statusCode())
                    .isEqualTo(303);
            assertThat(ada.get("/cohorts").body()).contains("Cohorts").doesNotContain(NOTICE);
            assertThat(ada.post("/me/password/remove", Map.of()).statusCode()).isEqualTo(303);
            assertThat(ada.get("/cohorts").body()).contains(NOTICE);
        }
    }

    @Test
    void whereLinksComeByMailNobodyIsLockedOut() {
        try (RunningServer server =
                RunningServer.with(
                        Map.of(
                                Setting.SMTP, "smtp://localhost:1",
                                Setting.MAIL_FROM, "training@example.org"))) {
            assertThat(server.setUp().get("/cohorts").body())
                    .contains("Cohorts")
                    .doesNotContain(NOTICE);
        }
    }
}
