package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.SignIns;
import org.trigpoint.server.storage.BothDatabases;
import org.trigpoint.server.storage.Database;

/// The organisation's own sign-in, with a small provider that tells the truth or does not.
class OwnSignInTest {
    private static final Provider PROVIDER = new Provider();
    private static final List<Named<RunningServer>> SERVERS = new ArrayList<>();

    @BeforeAll
    static void start() {
        Map<Setting, String> own =
                Map.of(
                        Setting.OIDC_ISSUER, PROVIDER.issuer(),
                        Setting.OIDC_CLIENT, Provider.CLIENT,
                        Setting.OIDC_SECRET, Provider.SECRET);
        SERVERS.add(Named.of("SQLite", RunningServer.with(own)));
        Map<Setting, String> postgres = new EnumMap<>(own);
        postgres.put(Setting.DATABASE, BothDatabases.postgresUrl());
        SERVERS.add(Named.of("PostgreSQL", RunningServer.with(postgres)));
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(server -> server.getPayload().close());
        PROVIDER.close();
    }

    static Stream<Named<RunningServer>> servers() {
        return SERVERS.stream();
    }

    private Provider provider() {
        return PROVIDER;
    }

    @BeforeEach
    void tellTheTruth() {
        provider().verified = true;
        provider().claims = claims -> claims;
        provider().subject = "subject-" + System.nanoTime();
        Provider one = provider();
        one.signedWith = one.own();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /// Goes away to the provider, and returns the address that it leads back to.
    private static String awayAndBack(Browser browser, Member member) {
        String to = location(browser.get("/sign-in/with/" + member.organisation().value()));
        assertThat(to)
                .startsWith(PROVIDER.issuer())
                .contains("code_challenge=", "nonce=", "state=");
        return location(browser.get(to));
    }

    private static HttpResponse<String> come(Browser browser, Member member) {
        return browser.get(awayAndBack(browser, member));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void whoWasInvitedComesInAndIsKnownAgainByWhoTheyAreThere(RunningServer server) {
        Member tom = Member.of(server, Role.EVALUATOR);
        assertThat(server.browser().get("/sign-in").body())
                .contains("Sign in with Moor Wellbeing")
                .contains("/sign-in/with/" + tom.organisation().value());
        provider().email = tom.email();
        Browser browser = server.browser();
        assertThat(location(come(browser, tom))).endsWith("/cohorts");
        assertThat(Member.isIn(browser)).isTrue();
        assertThat(tom.lastSignedInBy()).isEqualTo("by=own");
        assertThat(tom.audited("own-sign-in-bound")).isEqualTo(1);
        assertThat(browser.get("/me").body()).contains("Joined with your account since");

        provider().email = "married@example.org";
        provider().verified = false;
        assertThat(location(come(server.browser(), tom)))
                .as("a new address changes nothing")
                .endsWith("/cohorts");
        assertThat(tom.audited("own-sign-in-bound")).isEqualTo(1);

        provider().subject = "someone-else";
        provider().email = tom.email();
        provider().verified = true;
        assertThat(come(server.browser(), tom).body()).contains("belongs to another person");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void whatCannotBeBelievedLetsNobodyIn(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER);
        provider().email = tom.email();
        refused(server, tom, claims -> with(claims, "nonce", "another"));
        refused(server, tom, claims -> with(claims, "nonce", null));
        refused(server, tom, claims -> with(claims, "aud", "another-client"));
        refused(server, tom, claims -> with(claims, "iss", "https://elsewhere.example.org"));
        refused(
                server,
                tom,
                claims -> with(claims, "exp", Date.from(Instant.now().minusSeconds(600))));
        provider().claims = claims -> claims;
        provider().signedWith = Provider.fresh();
        refused(server, tom, claims -> claims);
        assertThat(tom.audited("signed-in")).isZero();
        assertThat(tom.audited("own-sign-in-bound")).isZero();
    }

    private void refused(RunningServer server, Member member, UnaryOperator<JWTClaimsSet> claims) {
        provider().claims = claims;
        Browser browser = server.browser();
        HttpResponse<String> answer = come(browser, member);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("could not be verified").doesNotContain(member.email());
        assertThat(Member.isIn(browser)).isFalse();
    }

    private static JWTClaimsSet with(JWTClaimsSet claims, String name, @Nullable Object value) {
        return new JWTClaimsSet.Builder(claims).claim(name, value).build();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void anAddressThatIsNotVerifiedOrNotInvitedLetsNobodyIn(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER);
        provider().email = tom.email();
        provider().verified = false;
        assertThat(come(server.browser(), tom).body())
                .contains("does not say that your e-mail address is verified");
        provider().verified = true;
        provider().email = "";
        assertThat(come(server.browser(), tom).statusCode()).isEqualTo(422);
        provider().email = "stranger@example.org";
        Browser stranger = server.browser();
        assertThat(come(stranger, tom).body())
                .contains("Nobody with your address has been invited");
        assertThat(Member.isIn(stranger)).isFalse();
        provider().email = tom.email();
        assertThat(come(server.browser(), tom).statusCode()).isEqualTo(303);
        server.part(Database.class)
                .write(sql -> {
                    Accounts accounts = server.part(Accounts.class);
                    accounts.close(
                            sql,
                            server.part(SignIns.class).signedIn(sql, tom.account()).orElseThrow(),
                            tom.account());
                    return true;
                });
        assertThat(come(server.browser(), tom).body()).as("a closed account").contains("invited");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void theWayBackWorksInTheSameBrowserAndOnceAndWithTheSameState(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER);
        provider().email = tom.email();
        Browser browser = server.browser();
        String back = awayAndBack(browser, tom);
        assertThat(server.browser().get(back).body()).as("another browser").contains("broken off");
        assertThat(browser.get(back.replaceAll("state=[^&]+", "state=guessed")).body())
                .contains("broken off");
        assertThat(browser.get(back).body())
                .as("what the browser kept is gone after one try")
                .contains("broken off");
        String again = awayAndBack(browser, tom);
        assertThat(browser.get(again).statusCode()).isEqualTo(303);
        assertThat(browser.get(again).body()).contains("broken off");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void anotherOrganisationIsNotOffered(RunningServer server) {
        Member.of(server, Role.TRAINER);
        assertThat(
                        server.browser()
                                .get("/sign-in/with/00000000-0000-4000-8000-000000000000")
                                .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void oneComesToThePageThatWasAskedForBeforeGoingAway(RunningServer server) {
        Member tom = Member.of(server, Role.TRAINER);
        provider().email = tom.email();
        Browser browser = server.browser();
        browser.get("/cohorts?page=3");
        assertThat(location(come(browser, tom))).endsWith("/cohorts?page=3");
    }
}
