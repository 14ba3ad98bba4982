package org.trigpoint.statistics.clusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Scores of people who come in clusters (patients of a prescriber, learners of a site). Neither
/// the order of people nor that of clusters changes a digit: clusters are kept by size and scores.
public final class ClusteredScores {

    private final double[][] scores;

    private ClusteredScores(double[][] scores) {
        this.scores = scores;
    }

    /// Puts people into their clusters.
    ///
    /// @param clusters the cluster of each person
    /// @param scores of the same people; who has none is left out
    /// @throws IllegalArgumentException if the lists differ in length or a score is not finite
    public static ClusteredScores of(List<String> clusters, List<OptionalDouble> scores) {
        if (clusters.size() != scores.size()) {
            throw new IllegalArgumentException(
                    "Each person has a cluster and a score, got "
                            + clusters.size()
                            + " and "
                            + scores.size());
        }
        Map<String, List<Double>> byCluster = new LinkedHashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            OptionalDouble score = scores.get(i);
            if (score.isPresent()) {
                if (!Double.isFinite(score.getAsDouble())) {
                    throw new IllegalArgumentException("A score is " + score.getAsDouble());
                }
                byCluster
                        .computeIfAbsent(clusters.get(i), _ -> new ArrayList<>())
                        .add(score.getAsDouble());
            }
        }
        double[][] sorted =
                byCluster.values().stream()
                        .map(list -> list.stream().mapToDouble(s -> s).sorted().toArray())
                        .toArray(double[][]::new);
        Arrays.sort(
                sorted,
                (a, b) ->
                        a.length != b.length
                                ? Integer.compare(a.length, b.length)
                                : Arrays.compare(a, b));
        return new ClusteredScores(sorted);
    }

    /// How many clusters have a score.
    public int clusters() {
        return scores.length;
    }

    /// How many scores there are.
    public int n() {
        int n = 0;
        for (double[] cluster : scores) {
            n += cluster.length;
        }
        return n;
    }

    double[] scores(int cluster) {
        return scores[cluster].clone();
    }
}
