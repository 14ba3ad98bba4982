package org.trigpoint.teaching.explain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A family of rules that are looked for together, such as all phrases of a lexicon.
///
/// @param rules by id, in the order of the file
/// @param sayings what is looked for
/// @param exceptions longer sayings in which the words mean something else
/// @param limits longer sayings that leave what is true
/// @param conditions sayings that must be there too, for the rules that have some
record Rules(
        Map<String, Rule> rules,
        PatternBook sayings,
        PatternBook exceptions,
        PatternBook limits,
        PatternBook conditions) {

    /// What is peculiar to a rule.
    enum Trait {
        OWN_NEGATIVE,
        AN_ORDER,
        JARGON,
        FROM_START,
        CONDITIONAL
    }

    /// @param id stable; the phrase itself for the lexicon
    /// @param reason why it is marked, for the person who wrote
    /// @param otherWay what could be said or asked; may be empty
    record Rule(String id, String reason, String otherWay, Set<Trait> traits) {
        Rule {
            traits = Set.copyOf(traits);
        }

        boolean has(Trait trait) {
            return traits.contains(trait);
        }
    }

    static Rules empty() {
        return new Rules(
                new LinkedHashMap<>(),
                new PatternBook(),
                new PatternBook(),
                new PatternBook(),
                new PatternBook());
    }

    Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule " + id);
        }
        return rule;
    }

    /// The fits of the sayings, without those whose condition is not met.
    List<Hit> find(List<Token> tokens) {
        Map<String, BitSet> needed = places(conditions.find(tokens));
        return sayings.find(tokens).stream()
                .filter(hit ->
                        !rule(hit.rule()).has(Trait.CONDITIONAL)
                                || touches(needed, hit.rule(), hit.from(), hit.to()))
                .toList();
    }

    /// The tokens that fits cover, by rule.
    static Map<String, BitSet> places(List<Hit> hits) {
        Map<String, BitSet> places = new HashMap<>();
        for (Hit hit : hits) {
            places.computeIfAbsent(hit.rule(), ignored -> new BitSet()).set(hit.from(), hit.to());
        }
        return places;
    }

    /// Whether one of the tokens from one place to another is among those of a rule.
    static boolean touches(Map<String, BitSet> places, String rule, int from, int to) {
        int next = places.getOrDefault(rule, new BitSet()).nextSetBit(from);
        return next >= 0 && next < to;
    }
}
