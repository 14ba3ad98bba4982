package org.trigpoint.evaluation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Tally;
import org.trigpoint.statistics.clusters.ClusterRobust;
import org.trigpoint.statistics.clusters.ClusteredMean;
import org.trigpoint.statistics.clusters.ClusteredScores;
import org.trigpoint.statistics.distribution.StudentT;

/// Mean changes that allow for clusters.
final class Clusters {
    private final Cohort cohort;

    Clusters(Cohort cohort) {
        this.cohort = cohort;
    }

    /// One estimate for each cluster column of the design; people whose cluster is not recorded are
    /// left out of it.
    List<Clustered> of(Outcome outcome, Contrast contrast) {
        return cohort.study().design().clusters().stream()
                .map(column -> of(column, outcome, contrast))
                .toList();
    }

    private Clustered of(String column, Outcome outcome, Contrast contrast) {
        List<String> clusters = new ArrayList<>();
        List<OptionalDouble> changes = new ArrayList<>();
        List<ExactNumber> exact = new ArrayList<>();
        ScoreColumn before = cohort.scores(contrast.from(), outcome);
        ScoreColumn after = cohort.scores(contrast.to(), outcome);
        for (int i = 0; i < cohort.people().size(); i++) {
            Optional<String> cluster = cohort.people().get(i).group(column);
            Optional<ExactNumber> from = before.get(i);
            Optional<ExactNumber> to = after.get(i);
            if (cluster.isPresent() && from.isPresent() && to.isPresent()) {
                ExactNumber change = to.get().plus(negative(from.get()));
                clusters.add(cluster.get());
                changes.add(OptionalDouble.of(change.toDouble()));
                exact.add(change);
            }
        }
        ClusteredMean mean = ClusteredMean.of(ClusteredScores.of(clusters, changes));
        double plain = Description.of(Tally.of(exact)).mean().optional().orElse(0.0);
        return new Clustered(
                column,
                mean,
                mean.clusterRobust().flatMap(robust -> interval(plain, robust)),
                mean.clusterRobust().flatMap(robust -> p(plain, robust)));
    }

    private static ExactNumber negative(ExactNumber number) {
        return new ExactNumber(-number.numerator(), number.denominator());
    }

    private static Estimate<Interval> interval(double mean, ClusterRobust robust) {
        return robust.dfSatterthwaite()
                .map(df -> {
                    double reach = StudentT.of(df).quantile(0.975) * robust.seCr2();
                    return new Interval(mean - reach, mean + reach);
                });
    }

    private static Estimate<Double> p(double mean, ClusterRobust robust) {
        return robust.seCr2() == 0
                ? Estimate.notEstimable("the changes do not vary between clusters")
                : robust.dfSatterthwaite()
                        .map(df -> StudentT.of(df).twoSided(mean / robust.seCr2()));
    }
}
