package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SignInFilter;
import org.trigpoint.server.people.SignIns;

/// Whether someone signed in a short while ago: whoever finds a browser left open must not be able
/// to change how its owner signs in.
@Component
final class FreshSignIn {
    private final SignIns signIns;

    FreshSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    /// @throws NotFreshException where it is too long ago
    void require(HttpServletRequest request) {
        if (SignInFilter.token(request).filter(signIns::isFresh).isEmpty()) {
            throw new NotFreshException();
        }
    }
}
