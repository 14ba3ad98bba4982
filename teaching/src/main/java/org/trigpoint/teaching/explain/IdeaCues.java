package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.trigpoint.teaching.explain.Feedback.KeyIdea;

/// Weighs what speaks for each idea in a sentence, and what speaks against it. No saying carries an
/// idea alone; where enough of them stand together, the sentence does.
///
/// @param sayings what is looked for, each under itself
/// @param influences what takes part in pain, by kind
record IdeaCues(PatternBook sayings, PatternBook influences, Map<KeyIdea, WeighedIdea> ideas) {

    /// So much a saying weighs before its words are shown.
    private static final int TELLING = 10;

    IdeaCues {
        ideas = Map.copyOf(ideas);
    }

    /// The words of each idea, in each sentence that carries it.
    ///
    /// @param counts whether a token is the speaker's own
    Map<KeyIdea, List<Hit>> find(List<Token> tokens, IntPredicate counts) {
        Map<KeyIdea, List<Hit>> found = new EnumMap<>(KeyIdea.class);
        if (tokens.isEmpty()) {
            return found;
        }
        int sentences = tokens.getLast().sentence() + 1;
        Map<Integer, List<Hit>> said = bySentence(tokens, sayings, counts);
        Map<Integer, List<Hit>> kinds = bySentence(tokens, influences, counts);
        int from = 0;
        for (int number = 0; number < sentences; number++) {
            int to = from;
            while (to < tokens.size() && tokens.get(to).sentence() == number) {
                to++;
            }
            Shape.Sentence sentence =
                    Shape.Sentence.of(
                            tokens.subList(from, to),
                            number,
                            sentences,
                            rules(kinds.getOrDefault(number, List.of())).size());
            List<Hit> here = said.getOrDefault(number, List.of());
            ideas.forEach((idea, weighed) ->
                    words(weighed, sentence, here)
                            .ifPresent(hit ->
                                    found.computeIfAbsent(idea, _ -> new ArrayList<>()).add(hit)));
            from = to;
        }
        return found;
    }

    private static Map<Integer, List<Hit>> bySentence(
            List<Token> tokens, PatternBook book, IntPredicate counts) {
        Map<Integer, List<Hit>> hits = new HashMap<>();
        for (Hit hit : book.find(tokens)) {
            if (counts.test(hit.from())) {
                hits.computeIfAbsent(tokens.get(hit.from()).sentence(), _ -> new ArrayList<>())
                        .add(hit);
            }
        }
        return hits;
    }

    private static Set<String> rules(List<Hit> hits) {
        Set<String> rules = new HashSet<>();
        hits.forEach(hit -> rules.add(hit.rule()));
        return rules;
    }

    /// The words that carry an idea, where enough of them stand in a sentence. What is said twice
    /// weighs once.
    private static Optional<Hit> words(WeighedIdea idea, Shape.Sentence sentence, List<Hit> hits) {
        int sum = 0;
        for (String cue : rules(hits)) {
            sum += idea.weight(cue);
        }
        for (Map.Entry<Shape, Integer> shape : idea.shapes().entrySet()) {
            sum += shape.getKey().is(sentence) ? shape.getValue() : 0;
        }
        if (sum < idea.bar()) {
            return Optional.empty();
        }
        List<Hit> telling =
                hits.stream().filter(hit -> idea.weight(hit.rule()) >= TELLING).toList();
        List<Hit> shown = telling.isEmpty() ? hits : telling;
        int from = shown.stream().mapToInt(Hit::from).min().orElse(-1);
        int to = shown.stream().mapToInt(Hit::to).max().orElse(-1);
        return from < 0 ? Optional.empty() : Optional.of(new Hit("idea", from, to, from, to));
    }
}
