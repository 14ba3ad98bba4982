package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.Role;

/// After signing in one comes to the page first asked for, whichever way one signs in. Links by
/// mail, passkeys and the organisation's own sign-in are tried in their own tests.
class LandingTest {
    private static final List<Named<RunningServer>> SERVERS = new ArrayList<>();

    @BeforeAll
    static void start() {
        SERVERS.add(Named.of("SQLite", RunningServer.embedded()));
        SERVERS.add(Named.of("PostgreSQL", RunningServer.postgres()));
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(server -> server.getPayload().close());
    }

    static Stream<Named<RunningServer>> servers() {
        return SERVERS.stream();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("http://localhost:\\d+", ""))
                .orElse("");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aPasswordLeadsToThePageThatWasAskedForOnce(RunningServer server) {
        Member eva = Member.of(server, Role.TRAINER).withPassword();
        Browser browser = server.browser();
        assertThat(location(browser.get("/cohorts?page=2"))).isEqualTo("/sign-in");
        assertThat(location(eva.byPassword(browser))).isEqualTo("/cohorts?page=2");
        browser.post("/sign-out", Map.of());
        assertThat(location(eva.byPassword(browser))).as("the next time").isEqualTo("/cohorts");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aHandedLinkAndASecondStepLeadThereToo(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER);
        Browser first = server.browser();
        first.get("/me");
        assertThat(location(tom.byLink(first))).isEqualTo("/me");

        Member.App app = tom.withPassword().withApp();
        Browser second = server.browser();
        second.get("/me");
        assertThat(location(tom.byPassword(second))).isEqualTo("/sign-in/second");
        assertThat(location(second.post("/sign-in/second", Map.of("code", app.shows(1)))))
                .isEqualTo("/me");

        Member ada = Member.of(server, Role.ADMINISTRATOR).withPassword();
        Browser third = server.browser();
        third.get("/people");
        assertThat(location(ada.byPassword(third))).isEqualTo("/sign-in/second/set-up");
        assertThat(Member.setUp(third, "/sign-in/second/set-up", new ArrayList<>()).body())
                .contains("href=\"/people\"");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void whoMayNotSeeThatPageComesToTheirOwnFirstPage(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER);
        Browser browser = server.browser();
        browser.get("/people");
        assertThat(location(tom.byLink(browser))).isEqualTo("/people");
        HttpResponse<String> landed = browser.get("/people");
        assertThat(landed.statusCode()).isEqualTo(303);
        assertThat(location(landed)).isEqualTo("/cohorts");
        assertThat(browser.get("/people").statusCode())
                .as("asked for again, it is what is not there")
                .isEqualTo(404);
        Member rita = Member.of(server, Role.RATER);
        Browser other = server.browser();
        other.get("/cohorts/00000000-0000-4000-8000-000000000000");
        assertThat(location(other.get(location(rita.byLink(other))))).isEqualTo("/me");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void signingInAnewToChangeHowOneSignsInLeadsBackToOnesOwnPage(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER);
        Browser browser = tom.signedIn();
        browser.post("/me/again", Map.of());
        assertThat(location(tom.byLink(browser))).isEqualTo("/me");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void anAddressOfAnotherHostIsNeverLedTo(RunningServer server) {
        for (String evil : List.of("//evil.example.org/cohorts", "/%5Cevil", "/cohorts//evil")) {
            Member tom = Member.of(server, Role.TRAINER);
            Browser browser = server.browser();
            browser.get(server.address() + evil);
            assertThat(location(tom.byLink(browser))).as(evil).isEqualTo("/cohorts");
        }
    }
}
