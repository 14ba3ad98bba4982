package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.SettingsException;
import org.trigpoint.server.people.Role;

/// A directory that never says whether an address is verified, and the statement that all of them
/// are.
class DirectoryAddressesTest {
    private static final Provider PROVIDER = new Provider();
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server =
                RunningServer.with(
                        Map.of(
                                Setting.OIDC_ISSUER,
                                PROVIDER.issuer(),
                                Setting.OIDC_CLIENT,
                                Provider.CLIENT,
                                Setting.OIDC_SECRET,
                                Provider.SECRET,
                                Setting.OIDC_ADDRESSES,
                                "directory"));
    }

    @AfterAll
    static void stop() {
        server.close();
        PROVIDER.close();
    }

    private static HttpResponse<String> come(Browser browser, Member member) {
        String to = location(browser.get("/sign-in/with/" + member.organisation().value()));
        return browser.get(location(browser.get(to)));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static JWTClaimsSet silent(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims).claim("email_verified", null).build();
    }

    @Test
    void theStatementLetsInWhomTheDirectorySaysNothingAbout() {
        Member tom = Member.of(server, Role.TRAINER);
        PROVIDER.email = tom.email();
        PROVIDER.subject = "silent";
        PROVIDER.claims = DirectoryAddressesTest::silent;
        Browser browser = server.browser();
        assertThat(location(come(browser, tom))).endsWith("/cohorts");
        assertThat(Member.isIn(browser)).isTrue();
        assertThat(tom.audited("own-sign-in-bound")).isEqualTo(1);

        PROVIDER.email = "stranger@example.org";
        PROVIDER.subject = "stranger";
        assertThat(come(server.browser(), tom).body())
                .contains("Nobody with your address has been invited");
    }

    @Test
    void noStatementMakesTrueWhatTheProviderDenies() {
        Member tom = Member.of(server, Role.TRAINER);
        PROVIDER.email = tom.email();
        PROVIDER.subject = "denied";
        PROVIDER.claims = claims -> claims;
        PROVIDER.verified = false;
        assertThat(come(server.browser(), tom).body())
                .contains("does not say that your e-mail address is verified");
        PROVIDER.verified = true;
        assertThat(tom.audited("own-sign-in-bound")).isZero();
    }

    @Test
    void theStatementIsMadeForEachProviderByItself() {
        String one = "3f1c5a52-4e6d-4d0a-9a3e-1c2f3a4b5c6d";
        String other = "4f1c5a52-4e6d-4d0a-9a3e-1c2f3a4b5c6d";
        Settings settings =
                settings(
                        one + "=https://one.example.org " + other + "=https://two.example.org",
                        other + "=directory");
        assertThat(OwnProvider.of(settings))
                .extracting(OwnProvider::addresses)
                .containsExactly(OwnProvider.Addresses.VERIFIED, OwnProvider.Addresses.DIRECTORY);
        assertThat(OwnProvider.of(settings("https://one.example.org", "verified")))
                .extracting(OwnProvider::addresses)
                .isEqualTo(List.of(OwnProvider.Addresses.VERIFIED));
        assertThatThrownBy(() -> settings("https://one.example.org", "all"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("neither verified nor directory");
    }

    private static Settings settings(String issuers, String addresses) {
        return Settings.of(
                Map.of(
                        Setting.OIDC_ISSUER,
                        issuers,
                        Setting.OIDC_CLIENT,
                        "client",
                        Setting.OIDC_SECRET,
                        "secret",
                        Setting.OIDC_ADDRESSES,
                        addresses),
                Map.of());
    }
}
