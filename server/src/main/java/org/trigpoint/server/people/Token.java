package org.trigpoint.server.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// A secret in a link or a cookie: 128 random bits. Tables keep its digest alone.
///
/// @param value 22 letters, digits, dashes and underscores
public record Token(String value) {

    /// A new one.
    ///
    /// @param random a secure one
    public static Token fresh(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What tables keep of it: SHA-256, 64 hexadecimal digits.
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "Token";
    }
}
