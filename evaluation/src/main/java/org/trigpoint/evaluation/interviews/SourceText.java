package org.trigpoint.evaluation.interviews;

import java.util.Arrays;

/// A text that never changes, whose places are counted in Unicode code points from 0.
///
/// Java counts UTF-16 units, of which an emoji has two; this class is the only place that converts.
/// Texts without such characters need no table, others one number for each of them: finding a place
/// costs the logarithm of their number.
public final class SourceText {
    private final String text;
    private final int[] pairs;

    private SourceText(String text, int[] pairs) {
        this.text = text;
        this.pairs = pairs;
    }

    /// @param text with LF line ends
    /// @throws IllegalArgumentException where it holds half a surrogate pair, which is no character
    public static SourceText of(String text) {
        int[] pairs = new int[8];
        int found = 0;
        int point = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || at + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    throw new IllegalArgumentException("Half a character at unit " + at);
                }
                if (found == pairs.length) {
                    pairs = Arrays.copyOf(pairs, found * 2);
                }
                pairs[found++] = point;
                at++;
            }
            point++;
        }
        return new SourceText(text, Arrays.copyOf(pairs, found));
    }

    /// The text as Java holds it.
    public String text() {
        return text;
    }

    /// How many code points it has.
    public int length() {
        return text.length() - pairs.length;
    }

    /// How many words it has: what stands between blanks.
    public int words() {
        int found = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            found += !blank && !within ? 1 : 0;
            within = !blank;
        }
        return found;
    }

    /// The text of a stretch.
    ///
    /// @param start first code point, from 0
    /// @param end one after the last, at most [#length]
    public String between(int start, int end) {
        return text.substring(unitAt(start), unitAt(end));
    }

    /// The UTF-16 unit at which a code point begins.
    ///
    /// @param codePoint 0 to [#length]
    /// @throws IndexOutOfBoundsException outside the text
    public int unitAt(int codePoint) {
        if (codePoint < 0 || codePoint > length()) {
            throw new IndexOutOfBoundsException(
                    "Code point " + codePoint + " of a text of " + length());
        }
        return codePoint + pairsBefore(codePoint);
    }

    /// The code point that begins at, or holds, a UTF-16 unit.
    ///
    /// @param unit 0 to the length of [#text]
    /// @throws IndexOutOfBoundsException outside the text
    public int codePointAt(int unit) {
        if (unit < 0 || unit > text.length()) {
            throw new IndexOutOfBoundsException("Unit " + unit + " of a text of " + text.length());
        }
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // the pair of that number begins at its code point plus the pairs before it
            if (pairs[middle] + middle < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean inside =
                unit < text.length() && unit > 0 && Character.isLowSurrogate(text.charAt(unit));
        return inside ? pairs[low - 1] : unit - low;
    }

    private int pairsBefore(int codePoint) {
        int found = Arrays.binarySearch(pairs, codePoint);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
