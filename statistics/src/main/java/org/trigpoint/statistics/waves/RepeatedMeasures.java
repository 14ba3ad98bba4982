package org.trigpoint.statistics.waves;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.Tails;
import org.trigpoint.statistics.linear.SymmetricEigen;

/// Repeated-measures analysis of variance with corrections for sphericity, and Friedman's test.
///
/// Sources: Greenhouse and Geisser 1959 (Psychometrika 24), Huynh and Feldt 1976 (J. Educ. Stat.
/// 1), Mauchly 1940 (Ann. Math. Stat. 11), Friedman 1937 (J. Am. Stat. Assoc. 32).
public final class RepeatedMeasures {

    /// A part of a sum of squares below this is the rounding of the numbers themselves.
    private static final double NOISE = 1e-28;

    private static final String NO_ERROR = "nothing is left to vary beside people and waves";

    private final double[][] rows;
    private final long[] people;
    private final int n;
    private final int k;
    private final double[] waveMeans;
    private final SimpleMatrix centredCovariance;
    private double ssWave;
    private double ssSubject;
    private double ssError;

    private RepeatedMeasures(double[][] rows, long[] people) {
        this.rows = rows;
        this.people = people;
        n = Math.toIntExact(Arrays.stream(people).sum());
        k = rows[0].length;
        waveMeans = new double[k];
        // A common origin first: means of large numbers would lose the digits of their squares.
        double origin = rows[0][0];
        double[] personMeans = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < k; t++) {
                waveMeans[t] += people[i] * (rows[i][t] - origin) / n;
                personMeans[i] += (rows[i][t] - origin) / k;
            }
        }
        double mean = 0;
        for (double each : waveMeans) {
            mean += each / k;
        }
        double[][] left = new double[rows.length][k];
        double largest = 0;
        for (int i = 0; i < rows.length; i++) {
            ssSubject += people[i] * k * square(personMeans[i] - mean);
            double root = Math.sqrt((double) people[i]);
            for (int t = 0; t < k; t++) {
                // Products of these rows are sums over all people who stand behind a row.
                left[i][t] = root * (rows[i][t] - origin - waveMeans[t] - personMeans[i] + mean);
                ssError += square(left[i][t]);
                largest = Math.max(largest, Math.abs(rows[i][t]));
            }
        }
        for (double each : waveMeans) {
            ssWave += n * square(each - mean);
        }
        double noise = NOISE * n * k * square(largest);
        ssWave = ssWave <= noise ? 0 : ssWave;
        ssSubject = ssSubject <= noise ? 0 : ssSubject;
        ssError = ssError <= noise ? 0 : ssError;
        // Rows of `left` are centred by person and by wave, so their products are those of the
        // doubly centred covariance that epsilon and W are functions of.
        SimpleMatrix residuals = new SimpleMatrix(left);
        centredCovariance = residuals.transpose().mult(residuals).divide(Math.max(1, n - 1));
    }

    private static double square(double x) {
        return x * x;
    }

    /// The analysis of the people with every wave.
    ///
    /// @param table one column a wave, at least two
    public static Estimate<RepeatedMeasuresAnova> of(ScoreTable table) {
        if (table.width() < 2) {
            return Estimate.notEstimable("needs at least two waves");
        }
        long[] people = table.peopleOfDistinctCompleteRows();
        if (Arrays.stream(people).sum() < 2) {
            return Estimate.notEstimable("needs at least two people with every wave");
        }
        return Estimate.of(new RepeatedMeasures(table.distinctCompleteRows(), people).anova());
    }

    private RepeatedMeasuresAnova anova() {
        int df1 = k - 1;
        int df2 = df1 * (n - 1);
        Estimate<Double> f =
                ssError == 0
                        ? Estimate.notEstimable(NO_ERROR)
                        : Estimate.of(ssWave / df1 / (ssError / df2));
        Estimate<Double> gg = greenhouseGeisser();
        Estimate<Double> hf = gg.flatMap(this::huynhFeldt);
        double total = ssWave + ssSubject + ssError;
        return new RepeatedMeasuresAnova(
                n,
                k,
                ssWave,
                ssSubject,
                ssError,
                df1,
                df2,
                f,
                f.map(value -> Tails.f(value, df1, df2)),
                gg,
                hf,
                f.flatMap(value -> gg.map(e -> Tails.f(value, e * df1, e * df2))),
                f.flatMap(value -> hf.map(e -> Tails.f(value, e * df1, e * df2))),
                mauchly(),
                share(ssWave, ssWave + ssError),
                share(ssWave, total),
                friedman());
    }

    private static Estimate<Double> share(double part, double whole) {
        return whole == 0
                ? Estimate.notEstimable("all scores are equal")
                : Estimate.of(part / whole);
    }

    private Estimate<Double> greenhouseGeisser() {
        if (ssError == 0) {
            return Estimate.notEstimable(NO_ERROR);
        }
        if (k == 2) {
            return Estimate.of(1.0);
        }
        double trace = centredCovariance.trace();
        double squares = centredCovariance.elementMult(centredCovariance).elementSum();
        return Estimate.of(trace * trace / ((k - 1) * squares));
    }

    private Estimate<Double> huynhFeldt(double gg) {
        int d = k - 1;
        if (d == 1) {
            return Estimate.of(1.0);
        }
        double above = n * d * gg - 2;
        double below = d * (n - 1 - d * gg);
        if (below <= 1e-12 * d * n) {
            return Estimate.notEstimable("needs more people for Huynh and Feldt's epsilon");
        }
        return Estimate.of(Math.min(1, above / below));
    }

    private Mauchly mauchly() {
        int d = k - 1;
        int df = d * (d + 1) / 2 - 1;
        if (d < 2) {
            return noMauchly("sphericity is a question from three waves on", df);
        }
        if (n <= d) {
            return noMauchly("needs more people with every wave than contrasts of waves", df);
        }
        if (ssError == 0) {
            return noMauchly(NO_ERROR, df);
        }
        SimpleMatrix contrasts = orthonormalContrasts(k);
        SimpleMatrix s = contrasts.mult(centredCovariance).mult(contrasts.transpose());
        double mean = s.trace() / d;
        SimpleMatrix relative = s.divide(mean);
        double smallest = SymmetricEigen.of(relative).smallest();
        if (smallest < 1e-12) {
            return noMauchly("a contrast of waves does not vary", df);
        }
        double w = relative.determinant();
        double chi2 = -(n - 1 - (2.0 * d * d + d + 2) / (6.0 * d)) * Math.log(w);
        if (!(chi2 >= 0)) {
            return new Mauchly(
                    Estimate.of(w),
                    Estimate.of(chi2, "too few people for Box's approximation"),
                    df,
                    Estimate.of(1.0));
        }
        return new Mauchly(
                Estimate.of(w), Estimate.of(chi2), df, Estimate.of(Tails.chiSquared(chi2, df)));
    }

    private static Mauchly noMauchly(String reason, int df) {
        Estimate<Double> none = Estimate.notEstimable(reason);
        return new Mauchly(none, none, df, none);
    }

    /// Helmert's contrasts of k columns, orthogonal and of length one.
    private static SimpleMatrix orthonormalContrasts(int k) {
        SimpleMatrix contrasts = new SimpleMatrix(k - 1, k);
        for (int i = 1; i < k; i++) {
            double length = Math.sqrt((double) i * (i + 1));
            for (int t = 0; t < i; t++) {
                contrasts.set(i - 1, t, 1 / length);
            }
            contrasts.set(i - 1, i, -i / length);
        }
        return contrasts;
    }

    private Friedman friedman() {
        // Ranks are doubled, so that the mid-ranks of ties are whole and sums exact.
        long[] sums = new long[k];
        long ties = 0;
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double[] sorted = row.clone();
            Arrays.sort(sorted);
            for (int t = 0; t < k; t++) {
                int below = 0;
                int equal = 0;
                for (double other : sorted) {
                    below += other < row[t] ? 1 : 0;
                    equal += other == row[t] ? 1 : 0;
                }
                sums[t] += people[i] * (2L * below + equal + 1);
                // Each member of a tie of size m adds m² − 1; together m³ − m.
                ties += people[i] * ((long) equal * equal - 1);
            }
        }
        double squares = 0;
        for (long sum : sums) {
            squares += square((sum - (double) n * (k + 1)) / 2);
        }
        double below = (double) n * k * (k + 1.0) - ties / (k - 1.0);
        if (below <= 0) {
            Estimate<Double> none =
                    Estimate.notEstimable("everyone gave the same score at every wave");
            return new Friedman(none, k - 1, none, none);
        }
        double chi2 = 12 * squares / below;
        return new Friedman(
                Estimate.of(chi2),
                k - 1,
                Estimate.of(Tails.chiSquared(chi2, k - 1)),
                Estimate.of(chi2 / (n * (k - 1.0))));
    }
}
