package org.trigpoint.server.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret in a desk's link: 128 random bits. Whoever has it has the desk.
///
/// @param text as it stands in the link, 22 letters, digits, dashes and underscores
record DeskToken(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    DeskToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no token");
        }
    }

    /// Draws a new one.
    static DeskToken draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DeskToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Reads one from a link; empty where it cannot be one.
    static Optional<DeskToken> in(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DeskToken(text)) : Optional.empty();
    }

    /// The name of the desk's folder: a digest, so that a listing of the disk gives no link away.
    String folder() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Not the secret: this may come into a log.
    @Override
    public String toString() {
        return "desk " + folder().substring(0, 8);
    }
}
