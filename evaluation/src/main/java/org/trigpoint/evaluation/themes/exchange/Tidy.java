package org.trigpoint.evaluation.themes.exchange;

import java.util.regex.Pattern;

/// Words of other programs as the study folder keeps them.
final class Tidy {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Tidy() {}

    /// One line: blanks and control characters become single spaces.
    static String line(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /// Several lines with LF line ends, without control characters, nothing blank around them.
    static String lines(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return CONTROLS.matcher(plain).replaceAll("").strip();
    }
}
