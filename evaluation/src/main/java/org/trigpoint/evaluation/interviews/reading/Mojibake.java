package org.trigpoint.evaluation.interviews.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs that a text was once decoded wrongly: UTF-8 taken for Windows-1252 or Latin-1, or
/// characters already lost.
///
/// @param line where the first sign stands, from 1
/// @param written the characters as they stand there
/// @param meant what they were, in words
record Mojibake(int line, String written, String meant) {
    private static final Pattern SIGNS =
            Pattern.compile(
                    "\u00E2\u20AC[\u2122\u02DC\u0153\u009D\u201C\u201D\u00A6\u201A\u0161\u00A0\u00A2]?"
                            + "|\u00E2\u201A\u00AC"
                            + "|\u00C3[\u0080-\u00BF\u0192\u2030\u0160\u0152\u2020\u2021\u02C6]"
                            + "|\u00C2[\u00A0-\u00BF]"
                            + "|\u00F0\u0178"
                            + "|\u00EF\u00BB\u00BF"
                            + "|\uFFFD|[\u0080-\u009F]");

    static Optional<Mojibake> in(String text) {
        Matcher sign = SIGNS.matcher(text);
        if (!sign.find()) {
            return Optional.empty();
        }
        int line = 1 + (int) text.substring(0, sign.start()).chars().filter(c -> c == '\n').count();
        return Optional.of(new Mojibake(line, sign.group(), meant(sign.group())));
    }

    private static String meant(String written) {
        return switch (written.charAt(0)) {
            case '\u00E2' -> "a quotation mark, a dash or a euro sign";
            case '\u00C3' -> "a letter with an accent";
            case '\u00C2' -> "a pound sign, a degree sign or a fixed blank";
            case '\u00F0' -> "an emoji";
            case '\u00EF' -> "a byte-order mark";
            default -> "a character that is lost";
        };
    }
}
