package org.trigpoint.evaluation.interviews.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// A plain text, and in which encoding it was taken to be.
///
/// A byte-order mark says it; bytes that are valid UTF-8 beyond ASCII are hardly anything else.
/// UTF-16 without a mark and Windows-1252 are guesses.
///
/// @param text what it says
/// @param guess the encoding where it was guessed
record Decoded(String text, Optional<String> guess) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// @throws FaultsFoundException where the bytes are no text in any of these encodings
    static Decoded of(String file, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(in(file, bytes, StandardCharsets.UTF_16), Optional.empty());
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                evenZeros += i % 2 == 0 ? 1 : 0;
                oddZeros += i % 2;
            }
        }
        if (evenZeros + oddZeros > 0) {
            return withZeros(file, bytes, evenZeros, oddZeros);
        }
        Optional<String> utf8 = decoded(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent()
                ? new Decoded(utf8.get(), Optional.empty())
                : new Decoded(in(file, bytes, WINDOWS_1252), Optional.of("Windows-1252"));
    }

    /// Latin letters in UTF-16 have a zero in every second byte.
    private static Decoded withZeros(String file, byte[] bytes, int even, int odd) {
        int most = Math.max(even, odd);
        boolean oneSide = Math.min(even, odd) * 20 <= most;
        if (bytes.length % 2 != 0 || !oneSide || most * 4 < bytes.length) {
            throw noText(file);
        }
        Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new Decoded(in(file, bytes, charset), Optional.of("UTF-16 without a mark"));
    }

    private static String in(String file, byte[] bytes, Charset charset) {
        return decoded(bytes, charset).orElseThrow(() -> noText(file));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static FaultsFoundException noText(String file) {
        return new FaultsFoundException(
                Fault.ofFile(
                        file,
                        "this is no transcript that is read here",
                        "Give it as .docx, .odt, .pdf, .rtf, .vtt, .srt, or as plain text in UTF-8."));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
