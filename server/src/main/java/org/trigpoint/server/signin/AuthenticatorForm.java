package org.trigpoint.server.signin;

import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.SignIns;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.LinkPicture;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// The page that shows a secret to an authenticator app. Until the app has given the right digits
/// the secret is in the page alone, sealed.
@Component
final class AuthenticatorForm {
    private static final String NAME = "Trigpoint";

    private final Database database;
    private final SealedTokens seals;
    private final SignIns signIns;

    AuthenticatorForm(Database database, SealedTokens seals, SignIns signIns) {
        this.database = database;
        this.seals = seals;
        this.signIns = signIns;
    }

    /// From where someone comes to it.
    enum Where {
        SIGN_IN("/sign-in/second/set-up"),
        ME("/me/authenticator");

        private final String address;

        Where(String address) {
            this.address = address;
        }

        /// Where the form goes.
        String address() {
            return address;
        }
    }

    ModelAndView page(AccountId account, TotpSecret secret, Where where) {
        return page(account, secret, where, "");
    }

    /// The same secret once more, after wrong digits.
    ModelAndView again(AccountId account, TotpSecret secret, Where where) {
        return page(account, secret, where, "code");
    }

    private ModelAndView page(AccountId account, TotpSecret secret, Where where, String wrong) {
        String person =
                database.read(sql -> signIns.signedIn(sql, account))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND))
                        .name();
        return Page.of("signin/authenticator")
                .with("address", where.address())
                .with("asked", where == Where.SIGN_IN)
                .with("typed", secret.typed())
                .with("sealed", sealed(account, secret))
                .with("picture", LinkPicture.of(secret.address(NAME, person)))
                .with("wrong", wrong)
                .view();
    }

    private String sealed(AccountId account, TotpSecret secret) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seals.seal(new Token(secret.base32()), purpose(account)));
    }

    private static String purpose(AccountId account) {
        return "authenticator for " + account.value();
    }

    /// The secret that a form sends back.
    ///
    /// @throws Mistake where it was not made here for this account
    TotpSecret opened(AccountId account, String sealed) {
        try {
            return new TotpSecret(
                    seals.open(Base64.getUrlDecoder().decode(sealed), purpose(account)).value());
        } catch (IllegalArgumentException | IllegalStateException _) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
    }
}
