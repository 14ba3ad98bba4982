package org.trigpoint.evaluation.themes.exchange;

import java.util.regex.Pattern;

/// The words that a program keeps beside a marked stretch, and by which one can tell whether its
/// place was understood.
final class StoredWords {
    /// Why a stretch is worth a look.
    static final String UNLIKE =
            "the words kept beside it differ from those at its place: read it before you quote it";

    /// White space, the paragraph and line separators that Qt puts into a selection, and the marks
    /// that stand for pictures.
    private static final Pattern BLANKS =
            Pattern.compile("[\\s\\u00A0\\u2028\\u2029\\uFEFF\\uFFFC]+");

    private StoredWords() {}

    /// Whether the words kept beside a stretch are those at its place, white space apart; true
    /// where nothing was kept.
    static boolean alike(String kept, String found) {
        String words = plain(kept);
        return words.isEmpty() || words.equals(plain(found));
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
