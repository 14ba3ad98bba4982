package org.trigpoint.server.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.SignInFilter;
import org.trigpoint.server.people.Token;

/// What signing in keeps in a browser. No script can read any of it.
@Component
final class SignInCookies {
    /// Holds the token of someone who owes the second step.
    private static final String STEP = "trigpoint-step";

    /// Holds what is needed when the organisation's own sign-in leads back.
    private static final String AWAY = "trigpoint-away";

    /// Holds the page that was asked for before anyone was signed in.
    private static final String ASKED = "trigpoint-asked";

    /// Holds the same page, for the moment after signing in.
    private static final String LANDING = "trigpoint-landing";

    private static final Duration SIGNED_IN = Duration.ofHours(12);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    /// A link by mail may take a quarter of an hour.
    private static final Duration REMEMBERED = Duration.ofMinutes(20);

    private static final Duration LANDED = Duration.ofMinutes(2);

    private final Settings settings;

    SignInCookies(Settings settings) {
        this.settings = settings;
    }

    /// Signs in at this browser, whichever way it was.
    ///
    /// @return the page to go to: the one first asked for, or else their usual first page
    String signIn(
            HttpServletRequest request, HttpServletResponse response, SignInDoor.Standing.In in) {
        set(request, response, SignInFilter.COOKIE, in.token().value(), SIGNED_IN);
        forget(request, response, STEP);
        Optional<AskedPage> asked = value(request, ASKED).flatMap(AskedPage::read);
        forget(request, response, ASKED);
        asked.ifPresent(page -> set(request, response, LANDING, page.kept(), LANDED));
        return asked.map(AskedPage::address).orElse(in.to());
    }

    /// Remembers where someone wanted to go, who has to sign in first.
    void ask(HttpServletRequest request, HttpServletResponse response, AskedPage page) {
        set(request, response, ASKED, page.kept(), REMEMBERED);
    }

    /// Whether this is the page to which signing in led, a moment ago.
    boolean hasLanded(HttpServletRequest request) {
        Optional<AskedPage> landing = value(request, LANDING).flatMap(AskedPage::read);
        return landing.isPresent() && landing.equals(AskedPage.of(request));
    }

    void forgetLanding(HttpServletRequest request, HttpServletResponse response) {
        forget(request, response, LANDING);
    }

    void signOut(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, SignInFilter.COOKIE, "", Duration.ZERO);
        forget(request, response, ASKED);
    }

    private void forget(HttpServletRequest request, HttpServletResponse response, String name) {
        if (value(request, name).isPresent()) {
            set(request, response, name, "", Duration.ZERO);
        }
    }

    void oweStep(HttpServletRequest request, HttpServletResponse response, Token token) {
        set(request, response, STEP, token.value(), BETWEEN);
    }

    Optional<Token> step(HttpServletRequest request) {
        return value(request, STEP)
                .filter(text -> text.matches("[A-Za-z0-9_-]{22}"))
                .map(Token::new);
    }

    void goAway(HttpServletRequest request, HttpServletResponse response, String sealed) {
        set(request, response, AWAY, sealed, BETWEEN);
    }

    /// What was kept by [#goAway], which is then forgotten.
    Optional<String> comeBack(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, AWAY, "", Duration.ZERO);
        return value(request, AWAY);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration age) {
        boolean secure =
                request.isSecure() || settings.get(Setting.PUBLIC_URL).startsWith("https:");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
