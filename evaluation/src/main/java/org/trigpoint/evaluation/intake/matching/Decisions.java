package org.trigpoint.evaluation.intake.matching;

import java.util.HashSet;
import java.util.Set;

/// What a person decided about doubtful couples; the rules never overrule it.
///
/// @param same couples that are one person
/// @param different couples that are two people
public record Decisions(Set<Couple> same, Set<Couple> different) {
    public static final Decisions NONE = new Decisions(Set.of(), Set.of());

    public Decisions {
        same = Set.copyOf(same);
        different = Set.copyOf(different);
        Set<String> known = new HashSet<>();
        Set<String> newcomers = new HashSet<>();
        for (Couple couple : same) {
            if (different.contains(couple)) {
                throw new IllegalArgumentException(
                        "A couple cannot be decided to be the same and different");
            }
            if (!known.add(couple.known()) || !newcomers.add(couple.newcomer())) {
                throw new IllegalArgumentException(
                        "Two couples decided to be the same share a person");
            }
        }
    }
}
