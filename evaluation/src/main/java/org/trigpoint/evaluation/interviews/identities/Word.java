package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.Spelling;

/// A word of a text, in UTF-16 units: letters, and apostrophes between letters.
///
/// @param start where it begins
/// @param end one after its last letter
/// @param text as written
/// @param place whether a sentence begins with it
record Word(int start, int end, String text, Place place) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");

    /// Where in a sentence a word stands: a capital says little at its beginning.
    enum Place {
        FIRST,
        WITHIN
    }

    /// All words of a text.
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(
                    new Word(
                            matcher.start(),
                            matcher.end(),
                            matcher.group(),
                            placeOf(text, matcher.start())));
        }
        return words;
    }

    private static Place placeOf(String text, int start) {
        int at = start - 1;
        boolean quoted = false;
        while (at >= 0 && " \u00a0\"“‘(['*".indexOf(text.charAt(at)) >= 0) {
            quoted |= text.charAt(at) != ' ' && text.charAt(at) != '\u00a0';
            at--;
        }
        boolean afterStop = at < 0 || "\n.!?…:]>".indexOf(text.charAt(at)) >= 0;
        // "A. Smith" and "Dr. Smith" are no ends of sentences
        boolean abbreviation =
                at > 0
                        && text.charAt(at) == '.'
                        && isAbbreviated(text.substring(Math.max(0, at - 5), at));
        return (afterStop && !abbreviation) || quoted ? Place.FIRST : Place.WITHIN;
    }

    private static boolean isAbbreviated(String before) {
        return before.matches("(?s)(.*[^\\p{L}])?([\\p{Lu}&&[^I]]|Mrs?|Ms|Dr|Mx|Prof|St)");
    }

    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /// Whether it is a single letter.
    boolean isLetter() {
        return text.codePointCount(0, text.length()) == 1;
    }

    /// All in capitals, of two letters or more.
    boolean shouted() {
        return !isLetter() && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /// Lower case, no accents, no apostrophes.
    String folded() {
        return folded(text);
    }

    static String folded(String text) {
        return Spelling.folded(text).replace("'", "");
    }

    /// The word without a possessive `'s`, and its length in units.
    String withoutPossessive() {
        boolean possessive =
                text.length() > 2
                        && (text.endsWith("'s") || text.endsWith("’s") || text.endsWith("'S"));
        return possessive ? text.substring(0, text.length() - 2) : text;
    }
}
