package org.trigpoint.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/// What every page has around its content.
///
/// @param words in the reader's language
/// @param assets where style and scripts are
/// @param csrf the token every form sends back; blank where the page needs none
/// @param person who is signed in; blank where nobody is
public record Chrome(Words words, Assets assets, String csrf, String person) {

    /// The name of the field that sends [#csrf].
    public static final String CSRF_FIELD = "_csrf";

    static Chrome of(HttpServletRequest request, Assets assets) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        return new Chrome(
                Words.in(request),
                assets,
                token instanceof CsrfToken csrf ? csrf.getToken() : "",
                request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName());
    }

    /// Words for a key.
    public String say(String key, Object... with) {
        return words.say(key, with);
    }
}
