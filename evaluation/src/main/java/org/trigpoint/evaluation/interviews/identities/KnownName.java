package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;

/// A person's name, ready to be found in its many forms.
///
/// @param kind [IdentifierKind#PARTICIPANT] or [IdentifierKind#PERSON]
/// @param standIn what stands for the person
/// @param given first and middle names, folded; never empty
/// @param surnames the words of the family name, folded; may be empty
/// @param alone how sure one of the words by itself is
record KnownName(
        IdentifierKind kind,
        String standIn,
        List<String> given,
        List<String> surnames,
        Sureness alone) {
    /// Words that belong to a name and are never one by themselves.
    static final Set<String> PARTICLES =
            Set.of(
                    "al", "el", "ul", "de", "da", "di", "do", "dos", "du", "la", "le", "van", "von",
                    "der", "den", "ter", "bin", "ibn", "ap", "ab", "mac", "st");

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame");

    KnownName {
        given = List.copyOf(given);
        surnames = List.copyOf(surnames);
    }

    /// A name as people write it: `Anna Maria Smith`, `Smith, Anna`, `Dr A Smith`. Words joined by
    /// a hyphen at the end are one family name. Without letters there is no name and no result.
    static Stream<KnownName> of(
            String written, IdentifierKind kind, String standIn, Sureness alone) {
        int comma = written.indexOf(',');
        String text =
                comma < 0
                        ? written
                        : written.substring(comma + 1) + " " + written.substring(0, comma);
        List<Word> words = new ArrayList<>(Word.of(text));
        words.removeIf(word -> TITLES.contains(word.folded()));
        if (words.isEmpty()) {
            return Stream.empty();
        }
        int family = words.size() - 1;
        while (family > 0
                && (isJoined(text, words, family)
                        || PARTICLES.contains(words.get(family - 1).folded()))) {
            family--;
        }
        List<String> folded = words.stream().map(Word::folded).toList();
        return Stream.of(
                family == 0
                        ? new KnownName(kind, standIn, folded, List.of(), alone)
                        : new KnownName(
                                kind,
                                standIn,
                                folded.subList(0, family),
                                folded.subList(family, folded.size()),
                                alone));
    }

    private static boolean isJoined(String text, List<Word> words, int at) {
        String between = text.substring(words.get(at - 1).end(), words.get(at).start());
        return between.equals("-") || between.equals("‑");
    }

    /// Whether a letter is the first of one of the given names.
    boolean beginsWith(String letter) {
        return given.stream().anyMatch(name -> name.startsWith(letter));
    }

    /// All its words, given names first.
    List<String> words() {
        return Stream.concat(given.stream(), surnames.stream()).toList();
    }
}
