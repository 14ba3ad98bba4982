package org.trigpoint.server.people;

import org.springframework.stereotype.Component;

/// Keeps tokens that must be sent again later, such as a personal link: sealed like names and
/// addresses, and opened only for the row they were sealed for.
@Component
public final class SealedTokens {
    private final Keys keys;

    SealedTokens(Keys keys) {
        this.keys = keys;
    }

    /// Seals a token.
    ///
    /// @param row what keeps it
    public byte[] seal(Token token, String row) {
        return keys.seal(token.value(), row);
    }

    /// Opens what [#seal] gave for the same row.
    public Token open(byte[] sealed, String row) {
        return new Token(keys.open(sealed, row));
    }
}
