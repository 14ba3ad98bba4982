package org.trigpoint.statistics.scales;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.ItemMoments;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.Tails;

/// How well items measure one thing together, by people who answered all of them.
///
/// @param nRows people in all
/// @param nComplete people who answered every item
/// @param items how many
/// @param alphaRaw Cronbach's alpha (1951, Psychometrika 16); may be negative
/// @param alphaStandardized alpha of standardised items
/// @param alphaCi95Feldt interval of alpha by F (Feldt 1965, Psychometrika 30)
/// @param meanInterItemR mean of all correlations of two items
/// @param guttmanLambda2 Guttman's second lower bound of reliability (1945, Psychometrika 10)
/// @param correctedItemTotalR correlation of each item with the sum of the others
/// @param alphaIfDropped alpha of the others, for each item
/// @param totalMean mean of the sum of all items
/// @param totalSd standard deviation of that sum
/// @param semFromAlpha standard error of measurement of the sum, sd √(1 − alpha)
/// @param mdc95FromAlpha smallest change of one person beyond error, 1.96 √2 sem
/// @param oneFactorCfa one common factor
/// @param alphaPairwiseCov alpha from covariances over all who answered both items
public record ItemAnalysis(
        int nRows,
        int nComplete,
        int items,
        Estimate<Double> alphaRaw,
        Estimate<Double> alphaStandardized,
        @Key("alpha_ci95_feldt") Estimate<Interval> alphaCi95Feldt,
        Estimate<Double> meanInterItemR,
        @Key("guttman_lambda2") Estimate<Double> guttmanLambda2,
        List<Estimate<Double>> correctedItemTotalR,
        List<Estimate<Double>> alphaIfDropped,
        Estimate<Double> totalMean,
        Estimate<Double> totalSd,
        Estimate<Double> semFromAlpha,
        @Key("mdc95_from_alpha") Estimate<Double> mdc95FromAlpha,
        Estimate<OneFactorModel> oneFactorCfa,
        Estimate<Double> alphaPairwiseCov) {
    public ItemAnalysis {
        correctedItemTotalR = List.copyOf(correctedItemTotalR);
        alphaIfDropped = List.copyOf(alphaIfDropped);
    }

    private static final String TWO_ITEMS = "needs at least two items";
    private static final String TWO_PEOPLE = "needs at least two people who answered every item";
    private static final String NO_TOTAL = "the sum of the items does not vary";

    /// Analyses items.
    ///
    /// @param table one column an item, all pointing the same way
    public static ItemAnalysis of(ScoreTable table) {
        double[][] rows = table.completeRows();
        int n = rows.length;
        return of(
                n < 2
                        ? Estimate.notEstimable(TWO_PEOPLE)
                        : Estimate.of(ItemCovariance.ofComplete(rows)),
                table.width(),
                Math.toIntExact(table.people()),
                n,
                n == 0 ? Estimate.notEstimable(TWO_PEOPLE) : Estimate.of(totalMean(rows)),
                alphaOfPairs(ItemCovariance.pairwise(table)));
    }

    /// Analyses items of which sums and cross-products are known: the same numbers, for any number
    /// of people.
    public static ItemAnalysis of(ItemMoments moments) {
        int items = moments.items().size();
        int n = Math.toIntExact(moments.complete());
        double totalMean = 0;
        for (int i = 0; i < items && n > 0; i++) {
            totalMean += moments.mean(i);
        }
        return of(
                n < 2
                        ? Estimate.notEstimable(TWO_PEOPLE)
                        : Estimate.of(ItemCovariance.ofComplete(moments)),
                items,
                Math.toIntExact(moments.people()),
                n,
                n == 0 ? Estimate.notEstimable(TWO_PEOPLE) : Estimate.of(totalMean),
                alphaOfPairs(ItemCovariance.pairwise(moments)));
    }

    private static ItemAnalysis of(
            Estimate<SimpleMatrix> covariance,
            int items,
            int people,
            int n,
            Estimate<Double> totalMean,
            Estimate<Double> alphaOfPairs) {
        Estimate<Double> alpha = covariance.flatMap(ItemAnalysis::alpha);
        Estimate<Double> meanR = covariance.flatMap(ItemAnalysis::meanCorrelation);
        Estimate<Double> sd = covariance.map(c -> Math.sqrt(Math.max(0, c.elementSum())));
        Estimate<Double> sem = alpha.flatMap(a -> sd.map(s -> s * Math.sqrt(Math.max(0, 1 - a))));
        double beyond = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);
        return new ItemAnalysis(
                people,
                n,
                items,
                alpha,
                meanR.flatMap(r ->
                        Estimate.of(
                                items * r / (1 + (items - 1) * r),
                                "the mean correlation is too negative")),
                alpha.flatMap(a -> feldt(a, n, items)),
                meanR,
                covariance.flatMap(ItemAnalysis::lambda2),
                perItem(covariance, items, ItemAnalysis::itemTotal),
                perItem(covariance, items, c -> i -> alpha(without(c, i))),
                totalMean,
                sd,
                sem,
                sem.map(s -> beyond * Math.sqrt(2) * s),
                covariance.flatMap(c -> OneFactor.fit(c, n)),
                alphaOfPairs);
    }

    private static double totalMean(double[][] rows) {
        double mean = 0;
        for (double[] row : rows) {
            double total = 0;
            for (double score : row) {
                total += score;
            }
            mean += total / rows.length;
        }
        return mean;
    }

    /// k/(k − 1) (1 − Σ variances / variance of the sum).
    private static Estimate<Double> alpha(SimpleMatrix covariance) {
        int k = covariance.getNumRows();
        if (k < 2) {
            return Estimate.notEstimable(TWO_ITEMS);
        }
        double total = covariance.elementSum();
        // Items that cancel leave a sum whose variance is rounding.
        if (!(total > 1e-12 * covariance.trace())) {
            return Estimate.notEstimable(NO_TOTAL);
        }
        // Of people who each rate every item alike alpha is 1; rounding must not take it past that.
        return Estimate.of(Math.min(1, k / (k - 1.0) * (1 - covariance.trace() / total)), NO_TOTAL);
    }

    private static Estimate<Double> alphaOfPairs(SimpleMatrix covariance) {
        return Double.isFinite(covariance.elementSum())
                ? alpha(covariance)
                : Estimate.notEstimable(
                        "two items were answered together by fewer than two people");
    }

    private static Estimate<Interval> feldt(double alpha, int n, int k) {
        double df1 = n - 1.0;
        double df2 = df1 * (k - 1);
        return Estimate.of(
                new Interval(
                        1 - (1 - alpha) * Tails.fPoint(0.025, df1, df2),
                        1 - (1 - alpha) / Tails.fPoint(0.025, df2, df1)));
    }

    private static Estimate<Double> meanCorrelation(SimpleMatrix covariance) {
        int k = covariance.getNumRows();
        if (k < 2) {
            return Estimate.notEstimable(TWO_ITEMS);
        }
        double sum = 0;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < a; b++) {
                sum +=
                        covariance.get(a, b)
                                / (Math.sqrt(covariance.get(a, a))
                                        * Math.sqrt(covariance.get(b, b)));
            }
        }
        return Estimate.of(sum / (k * (k - 1) / 2.0), "an item does not vary");
    }

    private static Estimate<Double> lambda2(SimpleMatrix covariance) {
        double k = covariance.getNumRows();
        if (k < 2) {
            return Estimate.notEstimable(TWO_ITEMS);
        }
        double total = covariance.elementSum();
        double squares = covariance.elementMult(covariance).elementSum();
        for (int i = 0; i < k; i++) {
            squares -= covariance.get(i, i) * covariance.get(i, i);
        }
        if (!(total > 1e-12 * covariance.trace())) {
            return Estimate.notEstimable(NO_TOTAL);
        }
        return Estimate.of(
                1 - covariance.trace() / total + Math.sqrt(k / (k - 1) * squares) / total,
                NO_TOTAL);
    }

    private static List<Estimate<Double>> perItem(
            Estimate<SimpleMatrix> covariance,
            int items,
            Function<SimpleMatrix, Function<Integer, Estimate<Double>>> statistic) {
        List<Estimate<Double>> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int item = i;
            all.add(covariance.flatMap(c -> statistic.apply(c).apply(item)));
        }
        return all;
    }

    private static Function<Integer, Estimate<Double>> itemTotal(SimpleMatrix covariance) {
        return item -> {
            if (covariance.getNumRows() < 2) {
                return Estimate.notEstimable(TWO_ITEMS);
            }
            SimpleMatrix others = without(covariance, item);
            double own = covariance.get(item, item);
            double shared = covariance.getRow(item).elementSum() - own;
            double ofOthers = others.elementSum();
            if (!(own > 0) || !(ofOthers > 1e-12 * others.trace())) {
                return Estimate.notEstimable("the item, or the sum of the others, does not vary");
            }
            return Estimate.of(shared / (Math.sqrt(own) * Math.sqrt(ofOthers)), NO_TOTAL);
        };
    }

    private static SimpleMatrix without(SimpleMatrix covariance, int item) {
        int k = covariance.getNumRows();
        SimpleMatrix rest = new SimpleMatrix(k - 1, k - 1);
        for (int a = 0; a < k - 1; a++) {
            for (int b = 0; b < k - 1; b++) {
                rest.set(a, b, covariance.get(a < item ? a : a + 1, b < item ? b : b + 1));
            }
        }
        return rest;
    }
}
