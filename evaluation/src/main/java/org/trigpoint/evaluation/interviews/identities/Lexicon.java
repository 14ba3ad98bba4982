package org.trigpoint.evaluation.interviews.identities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is known about words without any text: four short lists of our own.
///
/// @param ordinary English words that are names too (may, will, price), folded
/// @param notNames words written with a capital that name no person (Monday, NHS), folded
/// @param givenNames given names that are no English words, folded
/// @param longForms given names by their short forms, folded
record Lexicon(
        Set<String> ordinary,
        Set<String> notNames,
        Set<String> givenNames,
        Map<String, List<String>> longForms) {
    static final Lexicon ENGLISH = read();

    Lexicon {
        ordinary = Set.copyOf(ordinary);
        notNames = Set.copyOf(notNames);
        givenNames = Set.copyOf(givenNames);
        longForms = Map.copyOf(longForms);
    }

    private static Lexicon read() {
        Map<String, List<String>> longForms = new HashMap<>();
        for (String line : lines("short-forms.txt")) {
            List<String> names = List.of(line.split(" ", -1));
            for (String shortForm : names.subList(1, names.size())) {
                longForms.computeIfAbsent(shortForm, _ -> new ArrayList<>()).add(names.getFirst());
            }
        }
        return new Lexicon(
                words("ordinary-words.txt"),
                words("not-names.txt"),
                words("given-names.txt"),
                longForms);
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        lines(name).forEach(line -> words.addAll(List.of(line.split(" ", -1))));
        return words;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /// Whether a word could as well be no name; plurals of such words count.
    boolean isOrdinary(String folded) {
        return ordinary.contains(folded)
                || (folded.endsWith("s")
                        && ordinary.contains(folded.substring(0, folded.length() - 1)));
    }

    /// Whether a word looks like part of a name: a capital that no sentence asks for, and no day,
    /// month, language or institution.
    boolean looksLikeName(Word word) {
        return word.capitalised()
                && !word.isLetter()
                && !(word.shouted() && word.text().length() <= 4)
                && !notNames.contains(word.withoutPossessive().toLowerCase(Locale.ROOT))
                && !notNames.contains(Word.folded(word.withoutPossessive()));
    }
}
