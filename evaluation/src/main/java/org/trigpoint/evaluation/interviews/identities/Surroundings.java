package org.trigpoint.evaluation.interviews.identities;

import java.util.List;
import java.util.Set;
import org.trigpoint.evaluation.interviews.identities.Word.Place;

/// Tells whether a word that is a name too (May, Will, Price, Bath) is one here, by its capital and
/// its neighbours.
final class Surroundings {
    private static final Set<String> MONTHS = Set.of("april", "may", "june", "august", "march");
    private static final Set<String> SEASONS = Set.of("summer", "autumn", "winter", "spring");

    /// Before a month there is no person.
    private static final Set<String> IN_TIME =
            Set.of(
                    "in", "since", "until", "till", "last", "next", "early", "late", "mid",
                    "during", "every", "each", "through");

    /// Before these it may be either.
    private static final Set<String> MAYBE_IN_TIME =
            Set.of(
                    "from", "by", "before", "after", "this", "of", "to", "between", "around", "for",
                    "or", "and");

    /// After a modal verb at the beginning of a question or wish.
    private static final Set<String> AFTER_A_VERB =
            Set.of(
                    "i", "you", "we", "they", "he", "she", "it", "the", "a", "an", "my", "your",
                    "our", "their", "this", "that", "these", "those", "there", "be", "not", "is",
                    "for", "so", "to", "under", "of", "in", "and", "no", "or", "at", "on", "with");

    /// What people do, after their name.
    private static final Set<String> DEEDS =
            Set.of(
                    "said",
                    "says",
                    "told",
                    "asked",
                    "asks",
                    "thought",
                    "thinks",
                    "was",
                    "has",
                    "had",
                    "did",
                    "came",
                    "went",
                    "knew",
                    "knows",
                    "made",
                    "gave",
                    "took",
                    "who",
                    "wanted",
                    "wants",
                    "would",
                    "could",
                    "felt",
                    "feels",
                    "drew",
                    "showed",
                    "explained",
                    "suggested",
                    "laughed",
                    "started",
                    "ran",
                    "phoned",
                    "rang");

    private final Lexicon lexicon;

    Surroundings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// What a word is, as far as its neighbours tell.
    enum Reading {
        NAME,
        UNCLEAR,
        WORD
    }

    /// Whether a word is certainly none; only ordinary words can be.
    boolean isWord(String text, List<Word> words, int at, boolean ordinary) {
        return ordinary && of(text, words, at) == Reading.WORD;
    }

    /// Reads an ordinary word that is written with a capital.
    Reading of(String text, List<Word> words, int at) {
        Word word = words.get(at);
        String next = after(text, words, at);
        String before = before(text, words, at);
        String folded = Word.folded(word.withoutPossessive());
        boolean possessive = word.withoutPossessive().length() < word.text().length();
        if (MONTHS.contains(folded) || SEASONS.contains(folded)) {
            Reading time = time(text, word, before, next);
            if (time != Reading.NAME) {
                return time;
            }
        }
        if (word.place() == Place.WITHIN) {
            return Reading.NAME;
        }
        if (possessive) {
            return MONTHS.contains(folded) ? Reading.UNCLEAR : Reading.NAME;
        }
        if (AFTER_A_VERB.contains(next)) {
            // "Mark and I" is a person; "May I", "Grace under pressure", "Price is" are none
            return next.equals("and") ? Reading.UNCLEAR : Reading.WORD;
        }
        if (DEEDS.contains(next)) {
            return MONTHS.contains(folded) ? Reading.UNCLEAR : Reading.NAME;
        }
        return Reading.UNCLEAR;
    }

    private Reading time(String text, Word word, String before, String next) {
        String after = text.substring(word.end(), Math.min(text.length(), word.end() + 6));
        String ahead = text.substring(Math.max(0, word.start() - 9), word.start());
        boolean dated =
                after.matches("(?s),? ?\\d.*") || ahead.matches("(?s).*\\d(st|nd|rd|th)?( of)?,? ");
        if (dated || IN_TIME.contains(before)) {
            return Reading.WORD;
        }
        boolean listed = lexicon.notNames().contains(next) && MONTHS.contains(next);
        return MAYBE_IN_TIME.contains(before) || listed ? Reading.UNCLEAR : Reading.NAME;
    }

    private static String after(String text, List<Word> words, int at) {
        return at + 1 < words.size() && near(text, words.get(at), words.get(at + 1))
                ? words.get(at + 1).folded()
                : "";
    }

    private static String before(String text, List<Word> words, int at) {
        return at > 0 && near(text, words.get(at - 1), words.get(at))
                ? words.get(at - 1).folded()
                : "";
    }

    private static boolean near(String text, Word one, Word other) {
        String between = text.substring(one.end(), other.start());
        return between.equals(" ") || between.equals("\u00a0");
    }
}
