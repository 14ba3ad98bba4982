package org.trigpoint.server.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is at the browser.
@Component
public final class SignInFilter extends OncePerRequestFilter {
    /// The cookie that holds a [Token].
    static final String COOKIE = "trigpoint";

    private final SignIns signIns;

    SignInFilter(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = token(request).flatMap(signIns::of);
        chain.doFilter(who.map(person -> with(request, person)).orElse(request), response);
    }

    private static HttpServletRequest with(HttpServletRequest request, SignedIn person) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return person;
            }
        };
    }

    /// The token a browser sent.
    static Optional<Token> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{22}"))
                .map(Token::new)
                .findFirst();
    }
}
