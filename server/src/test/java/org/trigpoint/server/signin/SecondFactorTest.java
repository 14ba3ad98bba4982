package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.storage.Database;

/// Passwords and what is asked besides, on both databases.
class SecondFactorTest {
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
        return response.headers().firstValue("Location").orElse("");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void whoHasAnAppShowsItsCodeAfterThePasswordAndEachCodeCountsOnce(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER).withPassword();
        Member.App app = tom.withApp();
        Browser browser = server.browser();
        assertThat(location(tom.byPassword(browser))).endsWith("/sign-in/second");
        assertThat(Member.isIn(browser)).as("after the password alone").isFalse();
        assertThat(browser.get("/cohorts").statusCode()).isEqualTo(303);
        String used = app.shows(0);
        assertThat(browser.post("/sign-in/second", Map.of("code", used)).statusCode())
                .as("the code it was set up with")
                .isEqualTo(422);
        String next = app.shows(1);
        assertThat(location(browser.post("/sign-in/second", Map.of("code", next))))
                .endsWith("/cohorts");
        assertThat(Member.isIn(browser)).isTrue();
        assertThat(tom.lastSignedInBy()).isEqualTo("by=password+authenticator");
        assertThat(tom.audited("second-factor-wrong")).isEqualTo(1);

        Browser thief = server.browser();
        tom.byPassword(thief);
        assertThat(thief.post("/sign-in/second", Map.of("code", next)).statusCode())
                .as("the same code in the same half minute")
                .isEqualTo(422);
        assertThat(Member.isIn(thief)).isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aRecoveryCodeStandsInOnceAndIsKeptAsADigestAlone(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER).withPassword();
        Member.App app = tom.withApp();
        assertThat(app.codes()).hasSize(RecoveryCode.MANY).doesNotHaveDuplicates();
        String code = app.codes().getFirst();
        Browser browser = server.browser();
        tom.byPassword(browser);
        assertThat(
                        browser.post(
                                        "/sign-in/second",
                                        Map.of("code", code.toUpperCase(Locale.ROOT)))
                                .statusCode())
                .isEqualTo(303);
        assertThat(tom.lastSignedInBy()).isEqualTo("by=password+recovery-code");
        assertThat(browser.get("/me").body()).contains("9 are left");
        Browser again = server.browser();
        tom.byPassword(again);
        assertThat(again.post("/sign-in/second", Map.of("code", code)).statusCode()).isEqualTo(422);
        String kept =
                server.part(Database.class)
                        .read(sql ->
                                String.join(
                                        " ",
                                        sql.sql("select code from recovery_code")
                                                .query(String.class)
                                                .list()));
        app.codes()
                .forEach(one ->
                        assertThat(kept)
                                .doesNotContain(one)
                                .doesNotContain(one.replace("-", ""))
                                .doesNotContain(new Token(one.replace("-", "")).digest()));

        Browser fresh = server.browser();
        tom.byPassword(fresh);
        fresh.post("/sign-in/second", Map.of("code", app.codes().get(1)));
        String shown = fresh.post("/me/recovery-codes", Map.of()).body();
        assertThat(shown).contains("We show these once");
        Browser old = server.browser();
        tom.byPassword(old);
        assertThat(old.post("/sign-in/second", Map.of("code", app.codes().get(2))).statusCode())
                .as("a code from before new ones were made")
                .isEqualTo(422);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void tryingTooOftenIsStoppedEvenWithTheRightCode(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER).withPassword();
        Member.App app = tom.withApp();
        for (int i = 0; i < 5; i++) {
            Browser guess = server.browser();
            tom.byPassword(guess);
            assertThat(guess.post("/sign-in/second", Map.of("code", "00000" + i)).statusCode())
                    .isEqualTo(422);
        }
        Browser last = server.browser();
        tom.byPassword(last);
        assertThat(last.post("/sign-in/second", Map.of("code", app.shows(1))).statusCode())
                .isEqualTo(429);
        assertThat(Member.isIn(last)).isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void whoseRoleIsAskedSetsAFactorUpBeforeComingInByPassword(RunningServer server) {
        Member eva = Member.of(server, Role.EVALUATOR).withPassword();
        Browser browser = server.browser();
        assertThat(location(eva.byPassword(browser))).endsWith("/sign-in/second/set-up");
        assertThat(Member.isIn(browser)).isFalse();
        assertThat(browser.post("/sign-in/second", Map.of("code", "123456")).statusCode())
                .as("there is no factor that could be shown")
                .isEqualTo(422);
        List<Member.App> made = new ArrayList<>();
        HttpResponse<String> codes = Member.setUp(browser, "/sign-in/second/set-up", made);
        assertThat(codes.body())
                .contains("We show these once")
                .as("on to the page that was asked for before signing in")
                .contains("<a class=\"button\" href=\"/me\">");
        assertThat(made.getFirst().codes()).hasSize(RecoveryCode.MANY);
        assertThat(Member.isIn(browser)).isTrue();
        assertThat(eva.audited("authenticator-set-up")).isEqualTo(1);
        Browser next = server.browser();
        assertThat(location(eva.byPassword(next))).endsWith("/sign-in/second");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aPasswordAloneNeverReplacesTheFactorThatIsThere(RunningServer server) {
        Member tom = Member.of(server, Role.EVALUATOR).withPassword();
        Member.App app = tom.withApp();
        Browser thief = server.browser();
        tom.byPassword(thief);
        assertThat(location(thief.get("/sign-in/second/set-up"))).endsWith("/sign-in/second");
        TotpSecret own = new TotpSecret("AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHH");
        String sealed =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                server.part(SealedTokens.class)
                                        .seal(
                                                new Token(own.base32()),
                                                "authenticator for " + tom.account().value()));
        HttpResponse<String> answer =
                thief.post(
                        "/sign-in/second/set-up",
                        Map.of("secret", sealed, "code", own.code(TotpSecret.step(Instant.now()))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Member.isIn(thief)).isFalse();
        assertThat(thief.post("/sign-in/second", Map.of("code", app.shows(1))).statusCode())
                .as("the app that was there still counts")
                .isEqualTo(303);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void anAdministratorDecidesWhoIsAskedAndItIsAudited(RunningServer server) {
        Member rita = Member.of(server, Role.RATER).withPassword();
        Browser before = server.browser();
        assertThat(location(rita.byPassword(before))).endsWith("/me");
        Member ada = Member.of(server, Role.ADMINISTRATOR);
        Browser admin = ada.signedIn();
        assertThat(
                        admin.post(
                                        "/people/signing-in",
                                        Map.of("roles", List.of("ADMINISTRATOR", "RATER")))
                                .statusCode())
                .isEqualTo(303);
        assertThat(location(rita.byPassword(server.browser()))).endsWith("/sign-in/second/set-up");
        Member eva = Member.of(server, Role.EVALUATOR).withPassword();
        assertThat(location(eva.byPassword(server.browser()))).endsWith("/cohorts");
        assertThat(admin.post("/people/signing-in", Map.of("roles", "LEARNER")).statusCode())
                .isEqualTo(400);
        assertThat(rita.signedIn().get("/people/signing-in").statusCode()).isEqualTo(404);
        String rule =
                server.part(Database.class)
                        .read(sql ->
                                sql.sql(
                                                """
                                                select facts from audit
                                                where action = 'second-factor-rule-changed'
                                                order by number desc limit 1
                                                """)
                                        .query(String.class)
                                        .single());
        assertThat(rule).isEqualTo("roles=ADMINISTRATOR RATER");
        admin.post(
                "/people/signing-in",
                Map.of("roles", List.of("ADMINISTRATOR", "PROGRAMME_LEAD", "EVALUATOR")));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aLostFactorIsResetByAnAdministratorAndTheOldOneIsWorthNothing(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER).withPassword();
        Browser open = tom.signedIn();
        Member.App app = tom.withApp();
        assertThat(location(tom.byLink(server.browser())))
                .as("a handed link asks for the factor too")
                .endsWith("/sign-in/second");
        Browser admin = Member.of(server, Role.ADMINISTRATOR).signedIn();
        assertThat(admin.get("/people/signing-in").body())
                .contains("/people/" + tom.account().value() + "/second-factor/reset");
        assertThat(
                        admin.post(
                                        "/people/" + tom.account().value() + "/second-factor/reset",
                                        Map.of())
                                .statusCode())
                .isEqualTo(303);
        assertThat(tom.audited("second-factor-reset")).isEqualTo(1);
        assertThat(Member.isIn(open)).as("signed out everywhere").isFalse();
        Browser browser = server.browser();
        assertThat(location(tom.byPassword(browser)))
                .as("a trainer is asked for none")
                .endsWith("/cohorts");
        assertThat(browser.get("/me").body()).contains("With an app, a stolen password");
        Optional<String> old =
                server.part(Database.class)
                        .write(sql ->
                                server.part(SecondFactors.class)
                                        .use(sql, tom.account(), app.codes().getFirst()));
        assertThat(old).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void oneWhoSignedInLongAgoChangesNothing(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER).withPassword();
        Browser browser = tom.signedIn();
        server.part(Database.class)
                .write(sql ->
                        sql.sql("update sign_in set made_at = made_at - 960000 where account = :id")
                                .param("id", tom.account().value())
                                .update());
        for (String path :
                List.of(
                        "/me/password/remove",
                        "/me/authenticator/remove",
                        "/me/recovery-codes",
                        "/me/passkeys")) {
            assertThat(location(browser.post(path, Map.of()))).as(path).endsWith("/me/again");
        }
        assertThat(location(browser.get("/me/authenticator"))).endsWith("/me/again");
        assertThat(tom.audited("password-removed")).isZero();
        assertThat(location(browser.post("/me/again", Map.of()))).endsWith("/sign-in");
        assertThat(Member.isIn(browser)).isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void aNewPasswordSignsOtherBrowsersOutAndAWeakOneIsRefused(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER).withPassword();
        Browser left = tom.signedIn();
        Browser here = tom.signedIn();
        assertThat(
                        here.post(
                                        "/me/password",
                                        Map.of("password", "elevenchars", "again", "elevenchars"))
                                .body())
                .contains("Choose at least 12 characters");
        assertThat(
                        here.post(
                                        "/me/password",
                                        Map.of(
                                                "password",
                                                "aaaaaaaaaaaaaaa",
                                                "again",
                                                "aaaaaaaaaaaaaaa"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        here.post(
                                        "/me/password",
                                        Map.of("password", Member.PASSWORD, "again", "another one"))
                                .body())
                .contains("The two are not the same")
                .doesNotContain(Member.PASSWORD);
        assertThat(
                        here.post(
                                        "/me/password",
                                        Map.of(
                                                "password",
                                                Member.PASSWORD,
                                                "again",
                                                Member.PASSWORD))
                                .statusCode())
                .isEqualTo(303);
        assertThat(Member.isIn(here)).isTrue();
        assertThat(Member.isIn(left)).isFalse();
        here.post("/me/sign-out-everywhere", Map.of());
        assertThat(Member.isIn(here)).isFalse();
        assertThat(tom.audited("signed-out-everywhere")).isEqualTo(1);
    }
}
