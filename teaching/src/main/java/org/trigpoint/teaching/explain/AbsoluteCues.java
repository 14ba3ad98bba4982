package org.trigpoint.teaching.explain;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.teaching.explain.Uses.Use;

/// Weighs whether a word without exception makes a claim about pain, the body, movement, treatment
/// or how people fare, or does no harm: by the word itself, by its neighbours, by what else stands
/// in the sentence, by how the word is used and by where it stands.
///
/// @param bar the sum from which it is a claim
/// @param sayings what is looked for around a word, each under itself
/// @param shared what a cue weighs for every kind of word
/// @param own what it weighs for one kind besides, by the kind
record AbsoluteCues(
        int bar,
        PatternBook sayings,
        Map<Cue, Integer> shared,
        Map<String, Map<Cue, Integer>> own) {

    AbsoluteCues {
        shared = Map.copyOf(shared);
        own = Map.copyOf(own);
    }

    /// Where a cue stands.
    enum Place {
        /// the word itself
        ITSELF,
        /// right before it
        BEFORE,
        /// right behind it
        AFTER,
        /// before it in its part of the sentence
        EARLIER,
        /// after it in its part of the sentence
        LATER,
        /// anywhere in its sentence
        SENTENCE,
        /// how it is used: a [Use]
        USE,
        /// how its sentence looks, a [Shape], and where in it the word stands, a [Standing]
        SHAPE
    }

    /// @param said a pattern; for the word itself its words; a name of a use or a shape
    record Cue(Place place, String said) {}

    /// The sayings that stand in a text, found once.
    ///
    /// @param sentences those of each sentence, by its first token
    /// @param begins those that begin with a token
    record Around(Map<Integer, Set<Cue>> sentences, Map<Integer, List<Hit>> begins) {}

    Around around(Looked looked) {
        List<Hit> found = sayings.find(looked.tokens());
        return new Around(
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        hit -> looked.uses().startOfSentence(hit.from()),
                                        Collectors.mapping(
                                                hit -> new Cue(Place.SENTENCE, hit.rule()),
                                                Collectors.toSet()))),
                found.stream().collect(Collectors.groupingBy(Hit::from)));
    }

    /// Whether a word makes a claim. What is said twice weighs once.
    boolean isClaim(Looked looked, Hit hit, Around around) {
        Map<Cue, Integer> mine = own.getOrDefault(hit.rule(), Map.of());
        int sum = 0;
        for (Cue cue : cues(looked, hit, around)) {
            sum += shared.getOrDefault(cue, 0) + mine.getOrDefault(cue, 0);
        }
        return sum >= bar;
    }

    private static Set<Cue> cues(Looked looked, Hit hit, Around around) {
        int from = hit.markFrom();
        int start = looked.uses().startOfSentence(from);
        int end = looked.uses().endOfSentence(from);
        Set<Cue> cues = new HashSet<>(around.sentences().getOrDefault(start, Set.of()));
        cues.add(new Cue(Place.ITSELF, itself(looked, hit)));
        int endOfPart = looked.uses().endOfPart(hit.markTo() - 1);
        for (int at = looked.uses().startOfPart(from); at < endOfPart; at++) {
            for (Hit saying : around.begins().getOrDefault(at, List.of())) {
                if (saying.to() <= endOfPart) {
                    addPlaces(saying, hit, cues);
                }
            }
        }
        for (Use use : Use.values()) {
            if (looked.uses().has(use, from)) {
                cues.add(new Cue(Place.USE, use.name()));
            }
        }
        for (Standing standing : Standing.values()) {
            if (standing.is(looked, hit, start, end)) {
                cues.add(new Cue(Place.SHAPE, standing.name()));
            }
        }
        for (Shape shape : shapes(looked, start, end)) {
            cues.add(new Cue(Place.SHAPE, shape.name()));
        }
        return cues;
    }

    /// Where in its part of the sentence a saying stands, seen from the word.
    private static void addPlaces(Hit saying, Hit hit, Set<Cue> cues) {
        if (saying.to() <= hit.markFrom()) {
            cues.add(new Cue(Place.EARLIER, saying.rule()));
        }
        if (saying.to() == hit.markFrom()) {
            cues.add(new Cue(Place.BEFORE, saying.rule()));
        }
        if (saying.from() >= hit.markTo()) {
            cues.add(new Cue(Place.LATER, saying.rule()));
        }
        if (saying.from() == hit.markTo()) {
            cues.add(new Cue(Place.AFTER, saying.rule()));
        }
    }

    private static String itself(Looked looked, Hit hit) {
        return looked.tokens().subList(hit.markFrom(), hit.markTo()).stream()
                .map(Token::word)
                .collect(Collectors.joining(" "));
    }

    private static Set<Shape> shapes(Looked looked, int start, int end) {
        List<Token> tokens = looked.tokens();
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        int length = Math.min(end + 1, tokens.size()) - start;
        for (Shape shape : Shape.values()) {
            if (shape.isLength(length)) {
                shapes.add(shape);
            }
        }
        if (tokens.get(Math.min(end, tokens.size() - 1)).is("?")) {
            shapes.add(Shape.QUESTION);
        }
        return shapes;
    }

    /// Where in its sentence a word stands.
    enum Standing {
        /// wherever: what the kind of word weighs by itself
        ANYWHERE,
        FIRST,
        LAST,
        STARTS_PART,
        ENDS_PART,
        /// a "not" stands within three words before it
        DENIED_NEAR,
        /// a "not" stands right before it
        DENIED_RIGHT_BEFORE;

        private static final int NEAR = 3;

        /// @param start the first token of the sentence
        /// @param end the token that stops it, or the number of tokens
        boolean is(Looked looked, Hit hit, int start, int end) {
            int from = hit.markFrom();
            int to = hit.markTo();
            List<Token> tokens = looked.tokens();
            return switch (this) {
                case ANYWHERE -> true;
                case FIRST -> from == start;
                case LAST -> to == end;
                case STARTS_PART -> from > start && !tokens.get(from - 1).isSaid();
                case ENDS_PART -> to < end && !tokens.get(to).isSaid();
                case DENIED_NEAR -> looked.uses().isDeniedWithin(NEAR, from);
                case DENIED_RIGHT_BEFORE -> looked.uses().isDeniedRightBefore(from);
            };
        }
    }
}
