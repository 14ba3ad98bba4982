package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.Settings;
import org.trigpoint.server.messages.SignInLetters;
import org.trigpoint.server.web.Page;

/// The sign-in page, with every way in that this server offers.
@Component
final class SignInWays {
    private final Passkeys passkeys;
    private final OwnSignIns ownSignIns;
    private final SignInLetters letters;
    private final Settings settings;

    SignInWays(Passkeys passkeys, OwnSignIns ownSignIns, SignInLetters letters, Settings settings) {
        this.passkeys = passkeys;
        this.ownSignIns = ownSignIns;
        this.letters = letters;
        this.settings = settings;
    }

    /// @param wrong the key of what went wrong; blank where nothing did
    /// @param email as it was typed
    ModelAndView page(HttpServletRequest request, String wrong, String email) {
        return Page.of("signin/signIn")
                .with("wrong", wrong)
                .with("email", email)
                .with(
                        "button",
                        PasskeyButton.of(
                                passkeys.askToSignIn(),
                                PasskeyPlace.of(settings, request),
                                List.of()))
                .with(
                        "own",
                        ownSignIns.offers().stream()
                                .map(offer -> new WayIn(offer.organisation().value(), offer.name()))
                                .toList())
                .with("mail", letters.standing() == SignInLetters.Standing.MAIL)
                .view();
    }
}
