package org.trigpoint.teaching.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A part of a pattern.
sealed interface Element {

    /// one of these words
    record OneOf(Set<String> words) implements Element {
        public OneOf {
            words = Set.copyOf(words);
        }
    }

    /// a word that begins so
    record Beginning(String letters) implements Element {}

    /// any number in figures
    record Figure() implements Element {}

    /// a mark such as a comma
    record Sign(String sign) implements Element {}

    /// one after the other
    record Sequence(List<Element> parts) implements Element {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /// the first of these that fits
    record Either(List<Element> ways) implements Element {
        public Either {
            ways = List.copyOf(ways);
        }
    }

    /// it may be missing
    record Maybe(Element part) implements Element {}

    /// up to that many words, whatever they are
    record Gap(int longest, Reach reach) implements Element {
        enum Reach {
            /// words alone
            WORDS,
            /// commas and the like too
            SENTENCE
        }
    }

    /// the words that are marked, where they are not all
    record Marked(Element part) implements Element {}

    /// what must not follow
    record Not(Element part) implements Element {}

    /// the beginning of a sentence
    record SentenceStart() implements Element {}

    /// the beginning of a sentence or of a part of it
    record PartStart() implements Element {}

    /// the end of a sentence or of a part of it
    record PartEnd() implements Element {}

    /// With which words, beginnings (`degenerat*`), figures (`#`) or signs this can begin.
    static Set<String> starts(Element element) {
        Set<String> starts = new HashSet<>();
        if (!collect(element, starts)) {
            throw new IllegalArgumentException("a pattern begins with a word that is named");
        }
        return starts;
    }

    /// Adds the possible starts; whether this takes at least one word.
    private static boolean collect(Element element, Set<String> starts) {
        return switch (element) {
            case OneOf(Set<String> words) -> took(starts, words);
            case Beginning(String letters) -> took(starts, Set.of(letters + "*"));
            case Figure() -> took(starts, Set.of("#"));
            case Sign(String sign) -> took(starts, Set.of(sign));
            case Sequence(List<Element> parts) -> {
                boolean takes = false;
                for (Element part : parts) {
                    if (collect(part, starts)) {
                        takes = true;
                        break;
                    }
                }
                yield takes;
            }
            case Either(List<Element> ways) -> {
                boolean all = true;
                for (Element way : ways) {
                    all &= collect(way, starts);
                }
                yield all;
            }
            case Maybe(Element part) -> {
                collect(part, starts);
                yield false;
            }
            case Marked(Element part) -> collect(part, starts);
            case Gap ignored ->
                    throw new IllegalArgumentException("a pattern cannot begin with a gap");
            case Not ignored -> false;
            case SentenceStart ignored -> false;
            case PartStart ignored -> false;
            case PartEnd ignored -> false;
        };
    }

    private static boolean took(Set<String> starts, Set<String> more) {
        starts.addAll(more);
        return true;
    }
}
