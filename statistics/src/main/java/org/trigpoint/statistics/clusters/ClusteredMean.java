package org.trigpoint.statistics.clusters;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Tails;
import org.trigpoint.statistics.mixed.RandomIntercept;
import org.trigpoint.statistics.mixed.RandomInterceptFit;
import org.trigpoint.statistics.mixed.SameDesign;

/// A mean over people in clusters, and how sure it is when people of one cluster are alike.
///
/// @param n people
/// @param clusters how many
/// @param reml the random-intercept model
/// @param anovaIcc the classical intraclass correlation and design effect
/// @param naiveSe the standard error that takes people for independent
/// @param clusterRobust standard errors of the plain mean by the sandwich
public record ClusteredMean(
        int n,
        int clusters,
        Estimate<ClusterReml> reml,
        Estimate<AnovaIcc> anovaIcc,
        Estimate<Double> naiveSe,
        Estimate<ClusterRobust> clusterRobust) {

    private static final String TWO_CLUSTERS = "needs at least two clusters";

    /// Analyses the mean.
    public static ClusteredMean of(ClusteredScores people) {
        int n = people.n();
        int clusters = people.clusters();
        if (n == 0) {
            String reason = "nobody has a score";
            return new ClusteredMean(
                    0,
                    0,
                    Estimate.notEstimable(reason),
                    Estimate.notEstimable(reason),
                    Estimate.notEstimable(reason),
                    Estimate.notEstimable(reason));
        }
        Sums sums = new Sums(people);
        Estimate<Double> naive =
                n < 2
                        ? Estimate.notEstimable("needs at least two scores")
                        : Estimate.of(Math.sqrt((sums.within + sums.between) / (n - 1) / n));
        return new ClusteredMean(n, clusters, sums.reml(), sums.anovaIcc(), naive, sums.robust());
    }

    /// Sums over clusters of scores less the grand mean.
    private static final class Sums {
        private final double mean;
        private final double largest;
        private final int[] sizes;
        private final double[] offSums;
        private final double[] squares;
        private double within;
        private double between;
        private final int n;

        Sums(ClusteredScores people) {
            n = people.n();
            int clusters = people.clusters();
            double origin = people.scores(0)[0];
            double total = 0;
            double size = 0;
            for (int j = 0; j < clusters; j++) {
                for (double score : people.scores(j)) {
                    total += score - origin;
                    size = Math.max(size, Math.abs(score));
                }
            }
            largest = size;
            mean = origin + total / n;
            sizes = new int[clusters];
            offSums = new double[clusters];
            squares = new double[clusters];
            for (int j = 0; j < clusters; j++) {
                double[] scores = people.scores(j);
                sizes[j] = scores.length;
                for (double score : scores) {
                    double off = score - origin - total / n;
                    offSums[j] += off;
                    squares[j] += off * off;
                }
                for (double score : scores) {
                    double off = score - origin - total / n - offSums[j] / sizes[j];
                    within += off * off;
                }
                between += offSums[j] * offSums[j] / sizes[j];
            }
            // Squares this small beside the scores are the rounding of the scores.
            double noise = 1e-28 * n * largest * largest;
            within = within <= noise ? 0 : within;
            between = between <= noise ? 0 : between;
        }

        Estimate<ClusterReml> reml() {
            if (within == 0 && between == 0) {
                return Estimate.notEstimable("all scores are equal");
            }
            if (within == 0 && n > sizes.length) {
                return Estimate.notEstimable("nothing varies within clusters");
            }
            return RandomIntercept.fit(designs()).map(this::described);
        }

        /// Clusters of one size share a design; they stand together, being sorted by size.
        private List<SameDesign> designs() {
            List<SameDesign> designs = new ArrayList<>();
            for (int from = 0; from < sizes.length; ) {
                int to = from;
                double sum = 0;
                double square = 0;
                while (to < sizes.length && sizes[to] == sizes[from]) {
                    sum += offSums[to];
                    square += squares[to];
                    to++;
                }
                int count = to - from;
                double spread = 0;
                for (int j = from; j < to; j++) {
                    double off = offSums[j] - sum / count;
                    spread += off * off;
                }
                designs.add(
                        new SameDesign(
                                count,
                                sizes[from],
                                RandomIntercept.column(sizes[from]),
                                RandomIntercept.column(sizes[from]),
                                RandomIntercept.column(sum),
                                sum / count,
                                spread,
                                square));
                from = to;
            }
            return designs;
        }

        private ClusterReml described(RandomInterceptFit fit) {
            SimpleMatrix one = RandomIntercept.column(1);
            double estimate = mean + fit.estimate(one);
            double se = fit.standardError(one);
            Estimate<Double> df = fit.satterthwaiteDf(one);
            return new ClusterReml(
                    estimate,
                    se,
                    df,
                    estimate / se,
                    df.map(d -> Tails.t(estimate / se, d)),
                    fit.varianceBetween(),
                    fit.varianceWithin(),
                    fit.intraclassCorrelation(),
                    fit.isSingular(),
                    fit.logLikelihood());
        }

        Estimate<AnovaIcc> anovaIcc() {
            int clusters = sizes.length;
            if (clusters < 2) {
                return Estimate.notEstimable(TWO_CLUSTERS);
            }
            if (n == clusters) {
                return Estimate.notEstimable("every cluster has a single score");
            }
            double msBetween = between / (clusters - 1);
            double msWithin = within / (n - clusters);
            double squaredSizes = 0;
            for (int size : sizes) {
                squaredSizes += (double) size * size;
            }
            double n0 = (n - squaredSizes / n) / (clusters - 1);
            Estimate<Double> icc =
                    Estimate.of(
                            (msBetween - msWithin) / (msBetween + (n0 - 1) * msWithin),
                            "all scores are equal");
            double meanSize = (double) n / clusters;
            return Estimate.of(
                    new AnovaIcc(
                            msBetween,
                            msWithin,
                            n0,
                            icc,
                            icc.map(value -> 1 + (meanSize - 1) * value)));
        }

        /// For a mean, the projection on one column makes Bell and McCaffrey's adjustment of a
        /// cluster of size m the factor (1 − m/n)^(−1/2) of its residual sum, and the sums of the
        /// degrees of freedom (Pustejovsky and Tipton 2018, equation 11) closed forms.
        Estimate<ClusterRobust> robust() {
            int clusters = sizes.length;
            if (clusters < 2) {
                return Estimate.notEstimable(TWO_CLUSTERS);
            }
            double plain = 0;
            double adjusted = 0;
            double trace = 0;
            double crossed = 0;
            double leveraged = 0;
            for (int j = 0; j < clusters; j++) {
                double m = sizes[j];
                double factor = 1 / (1 - m / n);
                double square = offSums[j] * offSums[j];
                plain += square;
                adjusted += square * factor;
                trace += factor * (m - m * m / n);
                crossed += factor * factor * (m * m - 2 * m * m * m / n);
                leveraged += factor * m * m / n;
            }
            if (between == 0) {
                return Estimate.notEstimable("clusters do not differ");
            }
            double cr0 = Math.sqrt(plain) / n;
            return Estimate.of(
                    new ClusterRobust(
                            cr0,
                            cr0 * Math.sqrt(clusters / (clusters - 1.0)),
                            Math.sqrt(adjusted) / n,
                            Estimate.of(trace * trace / (crossed + leveraged * leveraged))));
        }
    }
}
