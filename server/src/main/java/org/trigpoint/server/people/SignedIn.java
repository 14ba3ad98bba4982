package org.trigpoint.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.server.web.Mistake;

/// Staff who are signed in: whom a page asks before it does anything.
///
/// @param account whose
/// @param organisation which organisation everything they see belongs to
/// @param roles what they are there
/// @param name their name, for the page's head alone
public record SignedIn(
        AccountId account, OrganisationId organisation, Set<Role> roles, String name) {
    /// Where a request holds it.
    static final String ATTRIBUTE = SignedIn.class.getName();

    /// Who is at the browser that asks; empty where nobody is signed in.
    public static Optional<SignedIn> at(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn someone
                ? Optional.of(someone)
                : Optional.empty();
    }

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /// Whether one of the roles brings a right.
    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.may(right));
    }

    /// Goes on only with a right.
    ///
    /// @throws Mistake as if there were no such page: what one may not see is not told apart from
    ///   what is not there
    public void require(Right right) {
        if (!may(right)) {
            throw new Mistake(Mistake.Kind.NOT_FOUND);
        }
    }
}
