package org.trigpoint.evaluation.interviews.finding;

import java.text.Normalizer;
import java.util.Arrays;

/// A text in which different spellings of one word are alike, and where each of its characters was.
final class Folded {
    private final String text;
    private final int[] units;
    private final int length;

    private Folded(String text, int[] units, int length) {
        this.text = text;
        this.units = units;
        this.length = length;
    }

    /// Letters and their accents apart, or without accents; one apostrophe for all.
    static Folded of(String source, Accents accents) {
        StringBuilder text = new StringBuilder(source.length());
        int[] units = new int[source.length() * 2 + 8];
        for (int at = 0; at < source.length(); ) {
            int point = source.codePointAt(at);
            String parts = point < 128 ? Character.toString(point) : parts(point, accents);
            for (int i = 0; i < parts.length(); i++) {
                if (text.length() == units.length) {
                    units = Arrays.copyOf(units, units.length * 2);
                }
                units[text.length()] = at;
                text.append(parts.charAt(i));
            }
            at += Character.charCount(point);
        }
        return new Folded(text.toString(), units, source.length());
    }

    /// A word or an expression as [#of] makes it.
    static String of(String sought, String marks, Accents accents) {
        StringBuilder text = new StringBuilder();
        sought.codePoints()
                .forEach(point ->
                        text.append(
                                marks.indexOf(point) >= 0
                                        ? Character.toString(point)
                                        : parts(point, accents)));
        return text.toString();
    }

    private static String parts(int point, Accents accents) {
        if (point == '\u2018' || point == '\u2019') {
            return "'";
        }
        String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        return switch (accents) {
            case COUNT -> apart;
            case ARE_IGNORED -> apart.replaceAll("\\p{Mn}", "");
        };
    }

    String text() {
        return text;
    }

    /// Where a character was, in UTF-16 units of the source.
    int begin(int folded) {
        return folded < text.length() ? units[folded] : length;
    }
}
