package org.trigpoint.evaluation.interviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A text cut into words, runs of blanks and single other characters, each with its place.
///
/// Letters, digits and the marks that belong to them are one word; an apostrophe between letters
/// too, so that "don't" is one.
final class Words {
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> names = new ArrayList<>();
    private final List<Boolean> spoken = new ArrayList<>();
    private final int length;

    /// @param names numbers of the pieces seen so far; equal pieces have equal numbers
    Words(String text, Map<String, Integer> names) {
        int point = 0;
        for (int at = 0; at < text.length(); ) {
            int end = endOf(text, at);
            starts.add(point);
            this.names.add(names.computeIfAbsent(text.substring(at, end), _ -> names.size()));
            spoken.add(saysSomething(text.codePointAt(at)));
            point += text.codePointCount(at, end);
            at = end;
        }
        length = point;
    }

    private static int endOf(String text, int from) {
        int first = text.codePointAt(from);
        int end = from + Character.charCount(first);
        if (first == '\n' || !(isWord(first) || Character.isWhitespace(first))) {
            return end;
        }
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean same =
                    isWord(first)
                            ? isWord(next) || joins(text, end)
                            : Character.isWhitespace(next) && next != '\n';
            if (!same) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean joins(String text, int at) {
        char mark = text.charAt(at);
        return (mark == '\'' || mark == '\u2019')
                && at + 1 < text.length()
                && Character.isLetter(text.codePointAt(at + 1));
    }

    /// An emoji says as much as a word.
    private static boolean saysSomething(int point) {
        return isWord(point) || Character.getType(point) == Character.OTHER_SYMBOL;
    }

    private static boolean isWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// How many pieces there are.
    int count() {
        return starts.size();
    }

    /// The number that stands for a piece's text.
    int name(int piece) {
        return names.get(piece);
    }

    /// Whether a piece is a word or an emoji, not blanks or punctuation.
    boolean isSpoken(int piece) {
        return spoken.get(piece);
    }

    /// First code point of a piece; the text's length for [#count].
    int start(int piece) {
        return piece == starts.size() ? length : starts.get(piece);
    }

    /// The piece that holds a code point.
    int pieceAt(int codePoint) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// How many words there are among pieces `from` to `to`.
    int spokenWithin(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found += spoken.get(i) ? 1 : 0;
        }
        return found;
    }
}
