package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.trigpoint.statistics.Inlined;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.clusters.ClusteredMean;
import org.trigpoint.statistics.clusters.ClusteredScores;
import org.trigpoint.statistics.groups.GroupComparison;
import org.trigpoint.statistics.groups.GroupedScores;
import org.trigpoint.statistics.groups.KruskalWallis;

/// People's changes beside a label each: the group they belong to, or the cluster they come from.
///
/// @param labels of the people who have one, in the order of the file
/// @param changes of the same people, second minus first; empty where either is missing
/// @param unlabelled people with a change and no label
public record LabelledChanges(
        List<String> labels, List<Optional<Change>> changes, long unlabelled) {

    /// One person's change.
    ///
    /// @param exact the difference as a reader of the file sees it
    /// @param ofDoubles the difference of both doubles, which may miss it in the last digit
    public record Change(double exact, double ofDoubles) {}

    /// The change between groups. All but ranks are the same to the last digits whichever way the
    /// difference is taken; ranks depend on which changes are tied, so both are given.
    ///
    /// @param comparison on differences of doubles, as R has them
    /// @param kruskalExactTies Kruskal and Wallis on exact differences
    public record ByGroup(@Inlined GroupComparison comparison, KruskalWallis kruskalExactTies) {}

    public LabelledChanges {
        labels = List.copyOf(labels);
        changes = List.copyOf(changes);
    }

    /// Pairs labels with changes; a blank label is none.
    ///
    /// @param labels one a person
    /// @param people their answers, in the same order
    public static LabelledChanges of(List<String> labels, List<PairTally.Answers> people) {
        List<String> kept = new ArrayList<>();
        List<Optional<Change>> changes = new ArrayList<>();
        long unlabelled = 0;
        for (int i = 0; i < people.size(); i++) {
            Optional<Change> change = change(people.get(i));
            if (!labels.get(i).isEmpty()) {
                kept.add(labels.get(i));
                changes.add(change);
            } else if (change.isPresent()) {
                unlabelled++;
            }
        }
        return new LabelledChanges(kept, changes, unlabelled);
    }

    /// The change between groups.
    public ByGroup byGroup() {
        return new ByGroup(
                GroupComparison.of(GroupedScores.of(labels, each(Change::ofDoubles))),
                GroupComparison.of(GroupedScores.of(labels, each(Change::exact))).kruskal());
    }

    /// The mean change of people who come in clusters.
    public ClusteredMean inClusters() {
        return ClusteredMean.of(ClusteredScores.of(labels, each(Change::exact)));
    }

    private List<OptionalDouble> each(ToDoubleFunction<Change> difference) {
        return changes.stream()
                .map(change ->
                        change.isPresent()
                                ? OptionalDouble.of(difference.applyAsDouble(change.get()))
                                : OptionalDouble.empty())
                .toList();
    }

    private static Optional<Change> change(PairTally.Answers person) {
        return person.before()
                .flatMap(before ->
                        person.after()
                                .map(after ->
                                        new Change(
                                                after.minus(before).toDouble(),
                                                after.toDouble() - before.toDouble())));
    }
}
