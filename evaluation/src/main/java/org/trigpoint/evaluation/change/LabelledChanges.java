package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.clusters.ClusteredMean;
import org.trigpoint.statistics.clusters.ClusteredScores;
import org.trigpoint.statistics.groups.GroupComparison;
import org.trigpoint.statistics.groups.GroupedScores;

/// People's changes beside a label each: the group they belong to, or the cluster they come from.
///
/// @param labels of the people who have one, in the order of the file
/// @param changes of the same people, second minus first; empty where either is missing
/// @param unlabelled people with a change and no label
public record LabelledChanges(
        List<String> labels, List<OptionalDouble> changes, long unlabelled) {

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
        List<OptionalDouble> changes = new ArrayList<>();
        long unlabelled = 0;
        for (int i = 0; i < people.size(); i++) {
            OptionalDouble change = change(people.get(i));
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
    public GroupComparison byGroup() {
        return GroupComparison.of(GroupedScores.of(labels, changes));
    }

    /// The mean change of people who come in clusters.
    public ClusteredMean inClusters() {
        return ClusteredMean.of(ClusteredScores.of(labels, changes));
    }

    /// Subtracted exactly, so that equal changes are equal doubles.
    private static OptionalDouble change(PairTally.Answers person) {
        Optional<ExactNumber> change =
                person.before()
                        .flatMap(before -> person.after().map(after -> after.minus(before)));
        return change.isPresent()
                ? OptionalDouble.of(change.get().toDouble())
                : OptionalDouble.empty();
    }
}
