package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
        /// anywhere in its sentence
        SENTENCE,
        /// how it is used: a [Use]
        USE,
        /// how its sentence looks, a [Shape], and where in it the word stands, a [Standing]
        SHAPE
    }

    /// @param said a pattern; for the word itself its words; a name of a use or a shape
    record Cue(Place place, String said) {}

    /// What stands around each word of a text, found once.
    ///
    /// @param sentences the sayings of each sentence, by its first token
    /// @param ends those that end before a token
    /// @param begins those that begin with a token
    record Around(
            Map<Integer, Set<Cue>> sentences,
            Map<Integer, List<Cue>> ends,
            Map<Integer, List<Cue>> begins) {}

    Around around(Looked looked) {
        Around around = new Around(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Hit hit : sayings.find(looked.tokens())) {
            String said = hit.rule();
            int sentence = looked.uses().startOfSentence(hit.from());
            around.sentences()
                    .computeIfAbsent(sentence, _ -> new HashSet<>())
                    .add(new Cue(Place.SENTENCE, said));
            around.ends()
                    .computeIfAbsent(hit.to(), _ -> new ArrayList<>())
                    .add(new Cue(Place.BEFORE, said));
            around.begins()
                    .computeIfAbsent(hit.from(), _ -> new ArrayList<>())
                    .add(new Cue(Place.AFTER, said));
        }
        return around;
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
        int start = looked.uses().startOfSentence(hit.markFrom());
        int end = looked.uses().endOfSentence(hit.markFrom());
        Set<Cue> cues = new HashSet<>(around.sentences().getOrDefault(start, Set.of()));
        cues.add(new Cue(Place.ITSELF, itself(looked, hit)));
        if (hit.markFrom() > start) {
            cues.addAll(around.ends().getOrDefault(hit.markFrom(), List.of()));
        }
        if (hit.markTo() < end) {
            cues.addAll(around.begins().getOrDefault(hit.markTo(), List.of()));
        }
        for (Use use : Use.values()) {
            if (looked.uses().has(use, hit.markFrom())) {
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
