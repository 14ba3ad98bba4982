package org.trigpoint.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.security.web.csrf.CsrfToken;

/// What every page has around its content.
///
/// @param words in the reader's language
/// @param assets where style and scripts are
/// @param csrf the token every form sends back; blank where the page needs none
/// @param head who is signed in, and what they may open
/// @param here the page's address within this server
/// @param purpose what this server is for
public record Chrome(
        Words words,
        Assets assets,
        String csrf,
        Navigation.Head head,
        String here,
        Purpose purpose) {

    /// What a server is for.
    public enum Purpose {
        WORK,
        /// To look around among invented people; every page says so.
        DEMONSTRATION
    }

    /// The name of the field that sends [#csrf].
    public static final String CSRF_FIELD = "_csrf";

    static Chrome of(
            HttpServletRequest request, Assets assets, Navigation navigation, Purpose purpose) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        return new Chrome(
                Words.in(request),
                assets,
                token instanceof CsrfToken csrf ? csrf.getToken() : "",
                navigation.of(request),
                here(request),
                purpose);
    }

    /// The address that was asked for, on a page about a mistake too.
    static String here(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /// Whether the page is offered in every language there is: learners' pages are.
    public boolean offersLanguages() {
        return LanguagePages.isOffered(here);
    }

    /// Whether the page says that nobody on it exists.
    public boolean isDemonstration() {
        return purpose == Purpose.DEMONSTRATION;
    }

    /// A day in words.
    public String day(LocalDate day) {
        return words.day(day);
    }

    /// Words for a key.
    public String say(String key, Object... with) {
        return words.say(key, with);
    }
}
