package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds out who of a new wave is who.
///
/// What a person decided comes first; then certain pairs are made; what is doubtful is left to a
/// person. The order of people and rows never changes the outcome.
public final class Matching {
    private Matching() {}

    /// Pairs the rows of one wave with the people known from other waves.
    ///
    /// @param known people seen at other waves; ids unique
    /// @param newcomers rows of the new wave, duplicates resolved; ids unique. A row whose
    ///   identifier is blank stays alone.
    /// @param decisions what a person decided; couples with ids that are not given here are an
    ///   error
    /// @throws IllegalArgumentException if ids repeat, identifiers are not all of one kind, or a
    ///   decision names someone unknown
    public static Pairing pair(List<Known> known, List<Newcomer> newcomers, Decisions decisions) {
        Set<MatchKind> kinds = new HashSet<>();
        Set<String> knownIds = new HashSet<>();
        Set<String> newcomerIds = new HashSet<>();
        for (Known person : known) {
            require(knownIds.add(person.id()), "Two known people share an id");
            person.versions().forEach(version -> kinds.add(version.kind()));
        }
        for (Newcomer newcomer : newcomers) {
            require(newcomerIds.add(newcomer.id()), "Two rows share an id");
            kinds.add(newcomer.identifier().kind());
        }
        require(kinds.size() <= 1, "Identifiers of several kinds cannot be compared");
        List<Couple> decided = new ArrayList<>(decisions.same());
        decided.addAll(decisions.different());
        for (Couple couple : decided) {
            require(
                    knownIds.contains(couple.known()) && newcomerIds.contains(couple.newcomer()),
                    "A decision is about someone who is not here");
        }
        return kinds.contains(MatchKind.CODE)
                ? new CodeMatching(known, newcomers).pair(decisions)
                : new ExactMatching(known, newcomers).pair(decisions);
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
