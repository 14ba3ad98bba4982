package org.trigpoint.server.people;

import org.springframework.stereotype.Component;

/// Keeps tokens that must be read again later, such as a personal link or the secret of an
/// authenticator app: sealed like names and addresses, and opened only for the row they were sealed
/// for.
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

    /// A keyed digest by which a token is known again; without the key set it says nothing.
    ///
    /// @param row what keeps it
    public String mark(Token token, String row) {
        return keys.index(row + " " + token.value());
    }

    /// Opens what [#seal] gave for the same row.
    public Token open(byte[] sealed, String row) {
        return new Token(keys.open(sealed, row));
    }
}
