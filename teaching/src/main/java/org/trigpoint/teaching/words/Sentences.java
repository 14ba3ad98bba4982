package org.trigpoint.teaching.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the sentences of a text. A blank line, and the beginning of a list item, ends a sentence;
/// so a heading is one, full stop or not.
public final class Sentences {
    private static final Pattern BREAK =
            Pattern.compile("\\n[ \\t]*(?:\\n|(?=[-*•][ \\t])|(?=\\p{N}{1,3}[.)][ \\t]))");
    private static final Pattern STOP = Pattern.compile("[.!?…]++[\"'”’»)\\]*_]*+(?=\\s|$)");
    private static final Set<String> NEVER_LAST =
            Set.of("dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "approx", "cf", "al");

    /// A word that is farther away is not looked for: it begins another sentence.
    private static final int FARTHEST_WORD = 200;

    private Sentences() {}

    /// The sentences in their order; a stretch without any word is none.
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher gap = BREAK.matcher(text);
        int from = 0;
        while (gap.find()) {
            ofBlock(text, from, gap.start(), sentences);
            from = gap.end();
        }
        ofBlock(text, from, text.length(), sentences);
        return sentences;
    }

    private static void ofBlock(String text, int from, int to, List<Sentence> sentences) {
        Matcher stop = STOP.matcher(text).region(from, to);
        int start = from;
        while (stop.find()) {
            if (ends(text, start, stop.start(), stop.end(), to)) {
                add(text, start, stop.end(), sentences);
                start = stop.end();
            }
        }
        add(text, start, to, sentences);
    }

    /// Whether the mark between two places ends the sentence that began at `start`.
    private static boolean ends(String text, int start, int mark, int after, int to) {
        int next = after;
        int farthest = Math.min(to, after + FARTHEST_WORD);
        while (next < farthest && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        if (next >= farthest) {
            return true;
        }
        if (Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        if (text.charAt(mark) != '.' || after - mark > 1) {
            return true;
        }
        String before = text.substring(start, mark).stripLeading();
        String last = before.substring(before.lastIndexOf(' ') + 1).replaceAll("^[(\"'“‘]+", "");
        boolean numbersAList = last.equals(before) && last.matches("\\p{N}{1,3}");
        boolean initial = last.matches("\\p{Lu}") && !last.equals("I");
        return !numbersAList && !initial && !NEVER_LAST.contains(last.toLowerCase(Locale.ROOT));
    }

    private static void add(String text, int from, int to, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Sentence(start, end, text.substring(start, end)));
        }
    }
}
