package org.trigpoint.statistics.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Scores of people in groups. Groups stand in the order in which a score of theirs first appears;
/// scores within a group are kept sorted, so that the order of people never changes a digit.
public final class GroupedScores {

    private final List<String> names;
    private final double[][] scores;

    private GroupedScores(List<String> names, double[][] scores) {
        this.names = names;
        this.scores = scores;
    }

    /// Groups people.
    ///
    /// @param groups the group of each person
    /// @param scores of the same people; who has none is left out, and a group without any too
    /// @throws IllegalArgumentException if the lists differ in length or a score is not finite
    public static GroupedScores of(List<String> groups, List<OptionalDouble> scores) {
        if (groups.size() != scores.size()) {
            throw new IllegalArgumentException(
                    "Each person has a group and a score, got "
                            + groups.size()
                            + " and "
                            + scores.size());
        }
        Map<String, List<Double>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            OptionalDouble score = scores.get(i);
            if (score.isPresent()) {
                if (!Double.isFinite(score.getAsDouble())) {
                    throw new IllegalArgumentException("A score is " + score.getAsDouble());
                }
                byGroup.computeIfAbsent(groups.get(i), _ -> new ArrayList<>())
                        .add(score.getAsDouble());
            }
        }
        double[][] sorted =
                byGroup.values().stream()
                        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                        .toArray(double[][]::new);
        for (double[] group : sorted) {
            Arrays.sort(group);
        }
        return new GroupedScores(List.copyOf(byGroup.keySet()), sorted);
    }

    /// The names of the groups.
    public List<String> names() {
        return names;
    }

    /// How many groups there are.
    public int groups() {
        return names.size();
    }

    /// How many scores there are in all groups.
    public int n() {
        int n = 0;
        for (double[] group : scores) {
            n += group.length;
        }
        return n;
    }

    /// The scores of one group, ascending.
    double[] scores(int group) {
        return scores[group].clone();
    }
}
