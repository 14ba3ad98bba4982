package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.ItemMoments;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.ScoreTally;

/// Ratings of several facets at several waves, counted: all that is needed for the analysis of
/// facets, whatever the number of people.
///
/// The scale score of a person at a wave is the mean of the facets answered, where at least half of
/// them are.
///
/// @param layout facets and waves
/// @param pairs one tally for each facet and pair of waves: facet by facet, pairs in the order of
///   [#pairIndex]
/// @param scale scale scores at all waves
/// @param firstWave the facets at the first wave, as items of one scale
public record FacetCounts(
        FacetLayout layout, List<PairTally> pairs, ScoreTally scale, ItemMoments firstWave) {

    public FacetCounts {
        pairs = List.copyOf(pairs);
    }

    /// One facet at two waves.
    ///
    /// @param before position of the first wave
    /// @param after position of the second wave, above `before`
    public PairTally pair(int facet, int before, int after) {
        int waves = layout.waves().size();
        int pairsOfFacet = waves * (waves - 1) / 2;
        return pairs.get(facet * pairsOfFacet + pairIndex(before, after, waves));
    }

    /// Where a pair of waves stands among all: (0, 1), (0, 2) … (1, 2) …
    static int pairIndex(int before, int after, int waves) {
        return before * waves - before * (before + 1) / 2 + after - before - 1;
    }

    /// Counts columns of numbers of any kind.
    ///
    /// @param columns in the order of [FacetLayout#columns()], each with one cell a person
    public static FacetCounts of(FacetLayout layout, List<List<Optional<ExactNumber>>> columns) {
        int waves = layout.waves().size();
        int people = columns.getFirst().size();
        List<PairTally> pairs = new ArrayList<>();
        for (int facet = 0; facet < layout.facets().size(); facet++) {
            for (int before = 0; before < waves; before++) {
                for (int after = before + 1; after < waves; after++) {
                    pairs.add(
                            tally(
                                    columns.get(facet * waves + before),
                                    columns.get(facet * waves + after)));
                }
            }
        }
        List<List<Optional<ExactNumber>>> firstWave = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            firstWave.add(answers(layout, columns, person, 0));
        }
        return new FacetCounts(
                layout,
                pairs,
                ScoreTally.of(layout.waves(), scores(layout, columns)),
                ItemMoments.of(layout.facets(), firstWave));
    }

    /// The scale scores of every person, one a wave.
    ///
    /// @param columns in the order of [FacetLayout#columns()], each with one cell a person
    public static List<List<Optional<ExactNumber>>> scores(
            FacetLayout layout, List<List<Optional<ExactNumber>>> columns) {
        List<List<Optional<ExactNumber>>> scores = new ArrayList<>();
        for (int person = 0; person < columns.getFirst().size(); person++) {
            List<Optional<ExactNumber>> row = new ArrayList<>();
            for (int wave = 0; wave < layout.waves().size(); wave++) {
                row.add(score(answers(layout, columns, person, wave)));
            }
            scores.add(row);
        }
        return scores;
    }

    private static List<Optional<ExactNumber>> answers(
            FacetLayout layout, List<List<Optional<ExactNumber>>> columns, int person, int wave) {
        List<Optional<ExactNumber>> answers = new ArrayList<>();
        for (int facet = 0; facet < layout.facets().size(); facet++) {
            answers.add(columns.get(facet * layout.waves().size() + wave).get(person));
        }
        return answers;
    }

    /// The mean of the facets answered, where at least half of them are.
    private static Optional<ExactNumber> score(List<Optional<ExactNumber>> answers) {
        List<ExactNumber> answered = answers.stream().flatMap(Optional::stream).toList();
        if (answered.isEmpty() || 2 * answered.size() < answers.size()) {
            return Optional.empty();
        }
        ExactNumber sum = answered.stream().reduce(ExactNumber.of(0), ExactNumber::plus);
        return Optional.of(sum.dividedBy(answered.size()));
    }

    private static PairTally tally(
            List<Optional<ExactNumber>> before, List<Optional<ExactNumber>> after) {
        Map<PairTally.Answers, Long> counted = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            counted.merge(new PairTally.Answers(before.get(i), after.get(i)), 1L, Long::sum);
        }
        return PairTally.of(counted);
    }
}
