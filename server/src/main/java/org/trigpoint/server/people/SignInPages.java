package org.trigpoint.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Signing in by password or by a link that works once, and signing out.
@Controller
@ControllerAdvice
class SignInPages {
    private final SignIns signIns;
    private final Tries tries;

    SignInPages(SignIns signIns, Tries tries) {
        this.signIns = signIns;
        this.tries = tries;
    }

    @ExceptionHandler(NotSignedInException.class)
    ModelAndView notSignedIn() {
        return new ModelAndView("redirect:/sign-in", HttpStatus.SEE_OTHER);
    }

    @GetMapping("/sign-in")
    ModelAndView show() {
        return page(Outcome.FRESH, "");
    }

    private static ModelAndView page(Outcome outcome, String email) {
        return Page.of("people/signIn")
                .with("wrong", outcome == Outcome.WRONG)
                .with("email", email)
                .view();
    }

    private enum Outcome {
        FRESH,
        WRONG
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        tries.count("from " + request.getRemoteAddr());
        tries.count("as " + new Token(email).digest());
        Optional<Token> token = signIns.byPassword(email, password);
        if (token.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(Outcome.WRONG, email);
        }
        return in(token.get(), request, response);
    }

    @GetMapping("/sign-in/{link}")
    ModelAndView byLink(@PathVariable String link) {
        if (!signIns.isOpen(new Token(link))) {
            throw new Mistake(Mistake.Kind.LINK_NOT_VALID);
        }
        return Page.of("people/signInByLink").with("link", link).view();
    }

    @PostMapping("/sign-in/{link}")
    ModelAndView useLink(
            @PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        tries.count("from " + request.getRemoteAddr());
        Token token =
                signIns.byLink(new Token(link))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
        return in(token, request, response);
    }

    private static ModelAndView in(
            Token token, HttpServletRequest request, HttpServletResponse response) {
        setCookie(response, token.value(), Duration.ofHours(12), request.isSecure());
        return new ModelAndView("redirect:/cohorts", HttpStatus.SEE_OTHER);
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        SignInFilter.token(request).ifPresent(signIns::end);
        setCookie(response, "", Duration.ZERO, request.isSecure());
        return new ModelAndView("redirect:/", HttpStatus.SEE_OTHER);
    }

    private static void setCookie(
            HttpServletResponse response, String value, Duration age, boolean secure) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SignInFilter.COOKIE, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
