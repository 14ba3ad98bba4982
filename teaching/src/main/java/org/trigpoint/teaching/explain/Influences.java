package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Finds sentences in which several things take part in pain.
///
/// @param kinds what takes part, by kind: sleep, stress, company …
/// @param ties words that tie them to the pain
/// @param results words that make them what pain does
record Influences(PatternBook kinds, PatternBook ties, PatternBook results) {
    private static final int TIED = 2;
    private static final int UNTIED = 3;

    /// The words of the first sentence that names enough kinds.
    ///
    /// @param counts whether a token is the speaker's own
    Optional<Hit> find(List<Token> tokens, IntPredicate counts) {
        Map<Integer, List<Hit>> bySentence = new HashMap<>();
        for (Hit hit : kinds.find(tokens)) {
            if (counts.test(hit.from())) {
                bySentence
                        .computeIfAbsent(sentence(tokens, hit), ignored -> new ArrayList<>())
                        .add(hit);
            }
        }
        Set<Integer> tied = sentences(ties.find(tokens), tokens);
        Set<Integer> results = sentences(this.results.find(tokens), tokens);
        int last = tokens.isEmpty() ? 0 : tokens.getLast().sentence();
        for (int sentence = 0; sentence <= last; sentence++) {
            List<Hit> here = bySentence.getOrDefault(sentence, List.of());
            boolean isTied = tied.contains(sentence);
            boolean result = results.contains(sentence) && !isTied;
            int enough = isTied ? TIED : UNTIED;
            if (!result && kindsOf(here) >= enough) {
                return Optional.of(span(here));
            }
            List<Hit> both = new ArrayList<>(here);
            both.addAll(bySentence.getOrDefault(sentence + 1, List.of()));
            boolean nextTies = tied.contains(sentence + 1) && !results.contains(sentence + 1);
            if (!result && !here.isEmpty() && nextTies && kindsOf(both) >= TIED + 1) {
                return Optional.of(span(both));
            }
        }
        return Optional.empty();
    }

    private static int sentence(List<Token> tokens, Hit hit) {
        return tokens.get(hit.from()).sentence();
    }

    private static Set<Integer> sentences(List<Hit> hits, List<Token> tokens) {
        Set<Integer> sentences = new HashSet<>();
        hits.forEach(hit -> sentences.add(sentence(tokens, hit)));
        return sentences;
    }

    private static long kindsOf(List<Hit> hits) {
        return hits.stream().map(Hit::rule).distinct().count();
    }

    private static Hit span(List<Hit> hits) {
        int from = hits.stream().mapToInt(Hit::from).min().orElse(0);
        int to = hits.stream().mapToInt(Hit::to).max().orElse(0);
        return new Hit("many-influences", from, to, from, to);
    }
}
