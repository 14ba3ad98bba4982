package org.trigpoint.server.learning;

import org.trigpoint.server.people.SealedTexts;

/// Encrypted words as a table holds them.
final class Sealed {
    private final byte[] bytes;

    Sealed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// The words.
    ///
    /// @param row what they were sealed for
    String open(SealedTexts texts, String row) {
        return texts.open(bytes, row);
    }
}
