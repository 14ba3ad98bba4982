package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Many patterns, found by the words they can begin with.
final class PatternBook {
    private static final int SHORTEST_BEGINNING = 3;

    /// @param number tells entries apart, which saves comparing patterns
    /// @param rule the rule the pattern belongs to
    private record Entry(int number, String rule, Element pattern) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && entry.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    private final Map<String, List<Entry>> byStart = new HashMap<>();
    private int entries;

    void add(String rule, Element pattern) {
        Entry entry = new Entry(entries++, rule, pattern);
        for (String start : Element.starts(pattern)) {
            if (start.endsWith("*") && start.length() <= SHORTEST_BEGINNING) {
                throw new IllegalArgumentException(rule + ": \"" + start + "\" is too short");
            }
            byStart.computeIfAbsent(start, ignored -> new ArrayList<>()).add(entry);
        }
    }

    /// Every word that some pattern can begin with.
    Set<String> starts() {
        return Set.copyOf(byStart.keySet());
    }

    /// All fits, in the order of the text.
    List<Hit> find(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        Fitting fitting = new Fitting(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            for (Entry entry : candidates(tokens.get(at))) {
                fitting.at(entry.rule(), entry.pattern(), at).ifPresent(hits::add);
            }
        }
        return hits;
    }

    private Set<Entry> candidates(Token token) {
        Set<Entry> some = new LinkedHashSet<>(byStart.getOrDefault(token.word(), List.of()));
        if (token.kind() == Token.Kind.NUMBER) {
            some.addAll(byStart.getOrDefault("#", List.of()));
        } else if (token.kind() == Token.Kind.WORD) {
            for (int length = SHORTEST_BEGINNING; length <= token.word().length(); length++) {
                String beginning = token.word().substring(0, length) + "*";
                some.addAll(byStart.getOrDefault(beginning, List.of()));
            }
        }
        return some;
    }
}
