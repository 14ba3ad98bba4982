package org.trigpoint.teaching.check;

import java.util.List;
import java.util.regex.Pattern;

/// A Markdown text with its marks blanked, so that words can be looked for and every place stays
/// what it was; and the stretches of it that only Markdown tells apart.
///
/// @param text as long as the Markdown
/// @param quoted block quotations; quotation marks are read by
///   [org.trigpoint.teaching.explain.Speech]
/// @param linked stretches that are the words of a link
record Masking(String text, List<Stretch> quoted, List<Stretch> linked) {
    private static final Pattern CITATION = Pattern.compile("\\[@[^\\]\\n]*\\]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]*)\\](\\([^)\\n]*\\))");
    private static final Pattern MARKS = Pattern.compile("[*_`#\\[\\]]");
    private static final Pattern BLOCK_QUOTATION = Pattern.compile("(?m)^ {0,3}>.*$");

    Masking {
        quoted = List.copyOf(quoted);
        linked = List.copyOf(linked);
    }

    /// From `start` to before `end`.
    record Stretch(int start, int end) {
        boolean holds(int from, int to) {
            return start <= from && to <= end;
        }
    }

    static Masking of(String markdown) {
        StringBuilder text = new StringBuilder(markdown);
        blank(text, CITATION, 0);
        List<Stretch> linked = stretches(LINK, text, 1);
        blank(text, LINK, 2);
        blank(text, MARKS, 0);
        List<Stretch> quoted = stretches(BLOCK_QUOTATION, text, 0);
        return new Masking(text.toString(), quoted, linked);
    }

    private static void blank(StringBuilder text, Pattern pattern, int group) {
        for (Stretch stretch : stretches(pattern, text, group)) {
            for (int i = stretch.start(); i < stretch.end(); i++) {
                if (text.charAt(i) != '\n') {
                    text.setCharAt(i, ' ');
                }
            }
        }
    }

    private static List<Stretch> stretches(Pattern pattern, CharSequence text, int group) {
        return pattern.matcher(text)
                .results()
                .map(found -> new Stretch(found.start(group), found.end(group)))
                .toList();
    }

    boolean isQuoted(int from, int to) {
        return quoted.stream().anyMatch(stretch -> stretch.holds(from, to));
    }

    boolean isLinked(int from, int to) {
        return linked.stream().anyMatch(stretch -> stretch.holds(from, to));
    }
}
