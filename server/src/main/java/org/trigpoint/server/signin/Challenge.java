package org.trigpoint.server.signin;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.Token;

/// What a device signs to show a passkey: random, for one purpose, for five minutes. The page holds
/// it sealed, so that nothing is written for people who merely look at the sign-in page.
///
/// @param value what the device signs, base64url
/// @param expires epoch milliseconds
record Challenge(String value, long expires) {
    static final Duration LASTS = Duration.ofMinutes(5);

    static Challenge fresh(RandomGenerator random, long now) {
        return new Challenge(Token.fresh(random).value(), now + LASTS.toMillis());
    }

    /// For a page's form.
    ///
    /// @param purpose what it may be used for
    String sealed(SealedTokens seals, String purpose) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seals.seal(new Token(value + " " + expires), purpose));
    }

    /// Opens what [#sealed] gave; empty where it is for something else, was changed, or has run
    /// out.
    static Optional<Challenge> open(SealedTokens seals, String sealed, String purpose, long now) {
        try {
            String[] parts =
                    seals.open(Base64.getUrlDecoder().decode(sealed), purpose)
                            .value()
                            .split(" ", -1);
            Challenge challenge = new Challenge(parts[0], Long.parseLong(parts[1]));
            return challenge.expires() > now ? Optional.of(challenge) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }
}
