package org.trigpoint.server.people;

import org.springframework.stereotype.Component;

/// Keeps codes that people made of what they remember: sealed like names and addresses, and opened
/// only for the row they were sealed for.
@Component
public final class SealedCodes {
    private final Keys keys;

    SealedCodes(Keys keys) {
        this.keys = keys;
    }

    /// Seals a code.
    ///
    /// @param row the id of the row that keeps it
    public byte[] seal(String code, String row) {
        return keys.seal(code, row);
    }

    /// Opens what [#seal] gave for the same row.
    public String open(byte[] sealed, String row) {
        return keys.open(sealed, row);
    }

    /// A digest by which the very same code is found again within one place; without the key it
    /// says nothing.
    public String index(String code, String place) {
        return index(keys, code, place);
    }

    static String index(Keys keys, String code, String place) {
        return keys.index("code " + place + " " + code);
    }
}
