package org.trigpoint.server.people;

import org.springframework.stereotype.Component;

/// Seals what is nobody else's business, such as private writing: with the key set that seals names
/// and addresses, and opened only for the row it was sealed for.
@Component
public final class SealedTexts {
    private final Keys keys;

    SealedTexts(Keys keys) {
        this.keys = keys;
    }

    /// Seals a text.
    ///
    /// @param row what keeps it
    public byte[] seal(String text, String row) {
        return keys.seal(text, row);
    }

    /// Opens what [#seal] gave for the same row.
    public String open(byte[] sealed, String row) {
        return keys.open(sealed, row);
    }
}
