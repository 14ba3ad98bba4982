package org.trigpoint.statistics.waves;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.Tails;

/// Those who have a score at the last wave beside those who have none, by their scores at the first
/// wave; people without a first score are in neither.
///
/// @param stayers how many have a last score
/// @param leavers how many have none
/// @param meanStayers their mean at the first wave
/// @param meanLeavers their mean at the first wave
/// @param welchT stayers less leavers, over the standard error of Welch (1947)
/// @param df of Welch and Satterthwaite
/// @param p two-sided
/// @param smdPooledSd stayers less leavers, over the pooled standard deviation
public record Attrition(
        int stayers,
        int leavers,
        Estimate<Double> meanStayers,
        Estimate<Double> meanLeavers,
        @Key("welch_t") Estimate<Double> welchT,
        Estimate<Double> df,
        Estimate<Double> p,
        @Key("smd_pooled_sd") Estimate<Double> smdPooledSd) {

    private static final String TOO_FEW = "needs at least two who stayed and two who left";
    private static final String NO_VARIANCE = "first scores do not vary";

    /// Compares stayers and leavers.
    ///
    /// @param table one column a wave, in order of time, at least two
    public static Estimate<Attrition> of(ScoreTable table) {
        int last = table.width() - 1;
        if (last < 1) {
            return Estimate.notEstimable("needs at least two waves");
        }
        double origin = table.rows() == 0 ? 0 : firstScore(table);
        Moments stayers = new Moments(origin);
        Moments leavers = new Moments(origin);
        for (int r = 0; r < table.rows(); r++) {
            if (table.isAnswered(r, 0)) {
                (table.isAnswered(r, last) ? stayers : leavers)
                        .add(table.value(r, 0), table.people(r));
            }
        }
        if (leavers.n == 0) {
            return Estimate.notEstimable("nobody who was there at the first wave left");
        }
        if (stayers.n == 0) {
            return Estimate.notEstimable("nobody who was there at the first wave stayed");
        }
        return Estimate.of(compared(stayers, leavers));
    }

    private static double firstScore(ScoreTable table) {
        for (int r = 0; r < table.rows(); r++) {
            if (table.isAnswered(r, 0)) {
                return table.value(r, 0);
            }
        }
        return 0;
    }

    private static Attrition compared(Moments stayers, Moments leavers) {
        double difference = stayers.meanFromOrigin() - leavers.meanFromOrigin();
        Estimate<Double> t = Estimate.notEstimable(TOO_FEW);
        Estimate<Double> df = Estimate.notEstimable(TOO_FEW);
        if (stayers.n > 1 && leavers.n > 1) {
            double a = stayers.squares() / (stayers.n - 1) / stayers.n;
            double b = leavers.squares() / (leavers.n - 1) / leavers.n;
            t = Estimate.of(difference / Math.sqrt(a + b), NO_VARIANCE);
            df =
                    Estimate.of(
                            (a + b) * (a + b) / (a * a / (stayers.n - 1) + b * b / (leavers.n - 1)),
                            NO_VARIANCE);
        }
        Estimate<Double> degrees = df;
        int pooledDf = stayers.n + leavers.n - 2;
        double pooled = Math.sqrt((stayers.squares() + leavers.squares()) / pooledDf);
        return new Attrition(
                stayers.n,
                leavers.n,
                Estimate.of(stayers.mean()),
                Estimate.of(leavers.mean()),
                t,
                df,
                t.flatMap(value -> degrees.map(d -> Tails.t(value, d))),
                pooledDf < 1
                        ? Estimate.notEstimable(TOO_FEW)
                        : Estimate.of(difference / pooled, NO_VARIANCE));
    }

    /// Running sums of scores less a common origin; scores come in canonical order.
    private static final class Moments {
        private final double origin;
        private int n;
        private double sum;
        private double sumOfSquares;

        Moments(double origin) {
            this.origin = origin;
        }

        void add(double score, long people) {
            // West's update (1979) keeps the digits of the squares.
            double off = score - origin;
            double before = n == 0 ? 0 : sum / n;
            sumOfSquares +=
                    n == 0
                            ? 0
                            : (double) n / (n + people) * people * (off - before) * (off - before);
            n += (int) people;
            sum += people * off;
        }

        double meanFromOrigin() {
            return sum / n;
        }

        double mean() {
            return origin + sum / n;
        }

        double squares() {
            return sumOfSquares;
        }
    }
}
