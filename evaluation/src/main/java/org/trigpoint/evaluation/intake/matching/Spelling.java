package org.trigpoint.evaluation.intake.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How words are written, and how far apart two spellings are.
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’`](?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Spelling() {}

    /// The text in lower case, without accents and without spaces at its ends; runs of spaces
    /// become one. Letters that carry no separable accent are spelled out: ß ss, æ ae, ø o, ł l, đ
    /// d.
    public static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(apart).replaceAll("");
        String spelled =
                bare.replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("œ", "oe")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("đ", "d")
                        .replace("’", "'");
        return SPACES.matcher(spelled).replaceAll(" ").strip();
    }

    /// The words of a text, folded; hyphens part words, apostrophes inside a word vanish.
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String joined = APOSTROPHE.matcher(folded(text)).replaceAll("");
        for (String word : BETWEEN_WORDS.split(joined, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// Whether the text is a whole number of at most nine digits.
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static String withoutLeadingZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    /// The optimal string alignment distance: the fewest insertions, deletions, substitutions and
    /// swaps of neighbours that turn one text into the other, no part being edited twice (Damerau
    /// 1964, Boytsov 2011, section 2).
    ///
    /// @param limit a distance above which the exact figure does not matter; at least `limit` + 1
    ///   is returned then
    public static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int width = other.length();
        int[] beforeLast = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
            row[0] = i;
            char a = one.charAt(i - 1);
            for (int j = 1; j <= width; j++) {
                char b = other.charAt(j - 1);
                int edit = a == b ? 0 : 1;
                int best = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + edit);
                if (i > 1 && j > 1 && a == other.charAt(j - 2) && one.charAt(i - 2) == b) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                row[j] = best;
            }
        }
        return row[width];
    }
}
