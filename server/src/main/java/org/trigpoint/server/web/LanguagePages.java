package org.trigpoint.server.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets a learner choose the language of the pages; the browser remembers it.
@Controller
class LanguagePages {
    private static final Pattern LEARNERS =
            Pattern.compile(
                    "/link-again|/(?:l|c|join|stop|privacy)/[A-Za-z0-9_.~-]{1,200}(?:/[a-z0-9-]+)*");
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /// Whether a page is offered in every language there is.
    static boolean isOffered(String address) {
        return LEARNERS.matcher(address).matches();
    }

    /// @param back where to go on: a learner's page, or else the first page
    @GetMapping("/language/{tag}")
    ResponseEntity<Void> choose(
            @PathVariable String tag, @RequestParam(defaultValue = "/") String back) {
        String chosen =
                Words.LANGUAGES.stream()
                        .filter(known -> known.toLanguageTag().equals(tag))
                        .findFirst()
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND))
                        .getLanguage();
        ResponseCookie cookie =
                ResponseCookie.from(Words.COOKIE, chosen)
                        .path("/")
                        .maxAge(REMEMBERED)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, isOffered(back) ? back : "/")
                .build();
    }
}
