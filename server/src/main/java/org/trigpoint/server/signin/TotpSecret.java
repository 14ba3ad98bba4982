package org.trigpoint.server.signin;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an authenticator app and this server share: time-based one-time passwords of six digits, a
/// new one every 30 seconds, by HMAC-SHA-1 (RFC 6238, on RFC 4226).
///
/// @param base32 the secret in letters and digits, as one types it into an app (RFC 4648, without
///   padding)
record TotpSecret(String base32) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /// A telephone's clock may be a step ahead or behind.
    private static final int STEPS_OFF = 1;

    TotpSecret {
        if (!base32.matches("[A-Z2-7]{16,128}")) {
            throw new IllegalArgumentException("That is no secret of an authenticator app");
        }
    }

    /// A new one of 160 bits.
    ///
    /// @param random a secure one
    static TotpSecret fresh(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BYTES * 8 / 5; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new TotpSecret(text.toString());
    }

    /// The secret in fours, for typing.
    String typed() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// The address that an app reads from a QR code.
    ///
    /// @param place whose server it is for
    /// @param person whose account; shown by the app
    String address(String place, String person) {
        return "otpauth://totp/"
                + encoded(place)
                + ":"
                + encoded(person)
                + "?secret="
                + base32
                + "&issuer="
                + encoded(place);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The number of the step that a moment lies in.
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /// The six digits of a step.
    String code(long step) {
        byte[] hash = hmac(step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    private byte[] hmac(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-1", e);
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            held = ((held << 5) | LETTERS.indexOf(base32.charAt(i))) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }

    /// The step that digits belong to, if it is the present one or the one before or after; the
    /// latest where there are several.
    OptionalLong stepOf(String digits, Instant now) {
        byte[] given = digits.getBytes(StandardCharsets.UTF_8);
        long present = step(now);
        return LongStream.rangeClosed(present - STEPS_OFF, present + STEPS_OFF)
                .filter(step ->
                        MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), given))
                .max();
    }

    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
