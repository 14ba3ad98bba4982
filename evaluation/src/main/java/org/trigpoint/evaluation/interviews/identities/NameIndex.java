package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.intake.matching.Spelling;

/// Known names by their words: exact, with an ending, as a short form, or with one letter wrong.
///
/// One index serves one search; it remembers the words it was asked about.
final class NameIndex {
    /// The shortest name in which one wrong letter is forgiven.
    static final int SHORTEST_MISSPELT = 5;

    private final Lexicon lexicon;
    private final Spelled spelled;
    private final Map<String, List<Element>> exact = new HashMap<>();
    private final Map<String, Optional<Match>> remembered = new HashMap<>();

    /// Whether one wrong letter is forgiven.
    enum Spelled {
        EXACTLY,
        NEARLY
    }

    /// One word of a known name.
    ///
    /// @param who whose it is
    /// @param part which part of the name
    /// @param word folded
    record Element(KnownName who, Part part, String word) {}

    enum Part {
        GIVEN,
        SURNAME,
        PARTICLE
    }

    /// How a word of a text fits a known one, from near to far.
    enum Way {
        EXACT,
        PLURAL,
        SHORT_FORM,
        MISSPELT
    }

    /// What a word of a text may be.
    ///
    /// @param elements the words of known names it fits, at least one
    /// @param way how it fits them
    /// @param length how many UTF-16 units of the word are the name, without its ending
    record Match(List<Element> elements, Way way, int length) {
        Match {
            elements = List.copyOf(elements);
        }
    }

    NameIndex(Collection<KnownName> names, Lexicon lexicon, Spelled spelled) {
        this.lexicon = lexicon;
        this.spelled = spelled;
        for (KnownName name : names) {
            name.given().forEach(word -> add(name, Part.GIVEN, word));
            name.surnames().forEach(word -> add(name, Part.SURNAME, word));
            if (name.surnames().size() > 1) {
                add(name, Part.SURNAME, String.join("", name.surnames()));
            }
        }
    }

    private void add(KnownName who, Part part, String word) {
        Part really = KnownName.PARTICLES.contains(word) ? Part.PARTICLE : part;
        exact.computeIfAbsent(word, _ -> new ArrayList<>()).add(new Element(who, really, word));
    }

    /// What the word may be; empty where it fits no known name.
    Optional<Match> match(Word word) {
        return remembered.computeIfAbsent(word.text(), _ -> look(word));
    }

    private Optional<Match> look(Word word) {
        String bare = word.withoutPossessive();
        String folded = Word.folded(bare);
        if (exact.containsKey(folded)) {
            return Optional.of(new Match(at(folded), Way.EXACT, bare.length()));
        }
        for (String ending : List.of("s", "es")) {
            String stem = folded.endsWith(ending) ? cut(folded, ending.length()) : "";
            if (stem.length() > 2 && exact.containsKey(stem)) {
                return Optional.of(
                        new Match(at(stem), Way.PLURAL, bare.length() - ending.length()));
            }
        }
        List<Element> shortened = new ArrayList<>();
        lexicon.longForms().getOrDefault(folded, List.of()).stream()
                .flatMap(longForm -> at(longForm).stream())
                .filter(element -> element.part() == Part.GIVEN)
                .forEach(shortened::add);
        if (!shortened.isEmpty()) {
            return Optional.of(new Match(shortened, Way.SHORT_FORM, bare.length()));
        }
        return misspelt(folded, bare.length());
    }

    private Optional<Match> misspelt(String folded, int length) {
        if (spelled == Spelled.EXACTLY
                || folded.length() < SHORTEST_MISSPELT - 1
                || lexicon.isOrdinary(folded)) {
            return Optional.empty();
        }
        List<Element> near = new ArrayList<>();
        exact.forEach((word, elements) -> {
            if (word.length() >= SHORTEST_MISSPELT
                    && alikeAtAnEnd(word, folded)
                    && Spelling.distance(word, folded, 1) == 1) {
                near.addAll(elements);
            }
        });
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(new Match(near, Way.MISSPELT, length));
    }

    /// One wrong letter cannot change both ends of a word; this spares most comparisons.
    private static boolean alikeAtAnEnd(String one, String other) {
        return one.charAt(0) == other.charAt(0)
                || one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    }

    private List<Element> at(String word) {
        return exact.getOrDefault(word, List.of());
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
