package org.trigpoint.evaluation.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Finds words as somebody types them in the newest version of an interview: line ends count as
/// blanks, and straight quotation marks find curly ones.
public final class WordsInText {
    private WordsInText() {}

    /// The place of the words.
    ///
    /// @param occurrence which of several, from 1; empty where there must be one alone
    /// @throws FaultsFoundException where they are not there, or there several times and
    ///   `occurrence` is empty
    public static Excerpt find(Interview interview, String words, OptionalInt occurrence) {
        List<Excerpt> found = all(interview, words);
        String text = "the interview " + interview.id();
        if (found.isEmpty()) {
            throw fault(
                    "those words are not in " + text,
                    "Copy them from the newest text, capitals and all.");
        }
        if (occurrence.isEmpty() && found.size() > 1) {
            throw fault(
                    "those words are there "
                            + found.size()
                            + " times, at "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .limit(10)
                                            .map(place -> Integer.toString(place.start()))
                                            .toList()),
                    "Say which with --occurrence, counted from 1, or give more words.");
        }
        int number = occurrence.orElse(1);
        if (number < 1 || number > found.size()) {
            throw fault(
                    "those words are there "
                            + found.size()
                            + " times, and number "
                            + number
                            + " was asked for",
                    "Count from 1.");
        }
        return found.get(number - 1);
    }

    private static FaultsFoundException fault(String what, String remedy) {
        return new FaultsFoundException(Fault.ofFile("interviews", what, remedy));
    }

    /// All places of the words, in the order of the text; places that overlap an earlier one are
    /// left out.
    public static List<Excerpt> all(Interview interview, String words) {
        List<String> parts = new ArrayList<>();
        for (String word : words.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                parts.add(quoted(word));
            }
        }
        List<Excerpt> found = new ArrayList<>();
        if (parts.isEmpty()) {
            return found;
        }
        SourceText text = interview.latest().text();
        Matcher matcher = Pattern.compile(String.join("\\s+", parts)).matcher(text.text());
        while (matcher.find()) {
            found.add(
                    new Excerpt(
                            interview.id(),
                            interview.latest().number(),
                            text.codePointAt(matcher.start()),
                            text.codePointAt(matcher.end())));
        }
        return found;
    }

    private static String quoted(String word) {
        StringBuilder pattern = new StringBuilder();
        word.codePoints()
                .forEach(point ->
                        pattern.append(
                                switch (point) {
                                    case '\'' -> "['\u2018\u2019]";
                                    case '"' -> "[\"\u201C\u201D]";
                                    default -> Pattern.quote(Character.toString(point));
                                }));
        return pattern.toString();
    }
}
