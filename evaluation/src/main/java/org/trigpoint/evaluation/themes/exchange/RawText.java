package org.trigpoint.evaluation.themes.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.trigpoint.evaluation.interviews.SourceText;

/// A text as another program keeps it, and the same text as we keep it.
///
/// @param raw without byte-order mark, line ends as written
/// @param text the same with LF line ends
/// @param marked whether a byte-order mark stood before it
/// @param encoding as a person would name it
record RawText(String raw, SourceText text, boolean marked, String encoding) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// A text that is already decoded, perhaps with a byte-order mark.
    static RawText of(String decoded, String encoding) {
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        String raw = marked ? decoded.substring(1) : decoded;
        return new RawText(raw, SourceText.of(withLineFeeds(raw)), marked, encoding);
    }

    /// Decodes a file: UTF-8 or UTF-16 by its byte-order mark, else UTF-8, and where that cannot
    /// be, Windows-1252, in which every file can be read.
    static RawText of(byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
            boolean little = bytes[0] == (byte) 0xFF;
            Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return of(new String(bytes, charset), "UTF-16");
        }
        try {
            return of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    "UTF-8");
        } catch (CharacterCodingException e) {
            return of(new String(bytes, WINDOWS_1252), "Windows-1252");
        }
    }

    private static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// Which code point of [#text] each place of a convention is; the last is the end of the text.
    /// A place inside a character is that character.
    int[] places(Convention convention) {
        int[] places = new int[raw.length() + 8];
        int count = 0;
        if (marked && convention.mark() == Convention.Mark.COUNTED) {
            count = widthOf(BYTE_ORDER_MARK, convention.unit());
        }
        int point = 0;
        int at = 0;
        while (at < raw.length()) {
            int character = raw.codePointAt(at);
            boolean pair = character == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n';
            int width =
                    pair || character == '\n' || character == '\r'
                            ? widthOfLineEnd(pair, convention.lineEnd())
                            : widthOf(character, convention.unit());
            at += pair ? 2 : Character.charCount(character);
            if (count + width >= places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            for (int i = 0; i < width; i++) {
                places[count++] = point;
            }
            point++;
        }
        places[count++] = point;
        return Arrays.copyOf(places, count);
    }

    private static int widthOfLineEnd(boolean pair, Convention.LineEnd lineEnd) {
        return switch (lineEnd) {
            case AS_WRITTEN -> pair ? 2 : 1;
            case ONE -> 1;
            case TWO -> 2;
        };
    }

    private static int widthOf(int character, Convention.Unit unit) {
        return switch (unit) {
            case CODE_POINTS -> 1;
            case UTF16_UNITS -> Character.charCount(character);
            case UTF8_BYTES ->
                    character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        };
    }

    /// Whether the text reads as something the study folder can keep.
    boolean isText() {
        return raw.indexOf('\0') < 0;
    }
}
