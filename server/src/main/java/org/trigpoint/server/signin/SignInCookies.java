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

    private static final Duration SIGNED_IN = Duration.ofHours(12);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final Settings settings;

    SignInCookies(Settings settings) {
        this.settings = settings;
    }

    void signIn(HttpServletRequest request, HttpServletResponse response, Token token) {
        set(request, response, SignInFilter.COOKIE, token.value(), SIGNED_IN);
        if (value(request, STEP).isPresent()) {
            set(request, response, STEP, "", Duration.ZERO);
        }
    }

    void signOut(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, SignInFilter.COOKIE, "", Duration.ZERO);
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
