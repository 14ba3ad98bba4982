package org.trigpoint.statistics.ratings;

import java.util.function.DoubleUnaryOperator;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.Tails;

/// How well raters agree on the same subjects.
///
/// @param nRows subjects in all
/// @param nSubjects subjects that every rater rated; the others are left out
/// @param raters how many
/// @param icc the six forms
public record IntraclassCorrelation(
        int nRows, int nSubjects, int raters, Estimate<IntraclassForms> icc) {

    private static final double TAIL = 0.025;

    /// Analyses ratings.
    ///
    /// @param table one row a subject, one column a rater
    public static IntraclassCorrelation of(ScoreTable table) {
        double[][] ratings = table.completeRows();
        int n = ratings.length;
        int k = table.width();
        Estimate<IntraclassForms> forms =
                k < 2
                        ? Estimate.notEstimable("needs at least two raters")
                        : n < 2
                                ? Estimate.notEstimable(
                                        "needs at least two subjects that every rater rated")
                                : MeanSquares.of(ratings).forms();
        return new IntraclassCorrelation(Math.toIntExact(table.people()), n, k, forms);
    }

    /// Mean squares of subjects, of raters, of what is left, and of all within subjects.
    private record MeanSquares(
            int n, int k, double subjects, double raters, double error, double within) {

        static MeanSquares of(double[][] ratings) {
            int n = ratings.length;
            int k = ratings[0].length;
            double origin = ratings[0][0];
            double[] subjectMeans = new double[n];
            double[] raterMeans = new double[k];
            double largest = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < k; j++) {
                    subjectMeans[i] += (ratings[i][j] - origin) / k;
                    raterMeans[j] += (ratings[i][j] - origin) / n;
                    largest = Math.max(largest, Math.abs(ratings[i][j]));
                }
            }
            double mean = 0;
            for (double each : raterMeans) {
                mean += each / k;
            }
            double ofSubjects = 0;
            double ofRaters = 0;
            double ofError = 0;
            for (int i = 0; i < n; i++) {
                ofSubjects += k * square(subjectMeans[i] - mean);
                for (int j = 0; j < k; j++) {
                    ofError +=
                            square(ratings[i][j] - origin - subjectMeans[i] - raterMeans[j] + mean);
                }
            }
            for (double each : raterMeans) {
                ofRaters += n * square(each - mean);
            }
            // Squares this small beside the ratings are the rounding of the ratings.
            double noise = 1e-28 * n * k * largest * largest;
            ofSubjects = ofSubjects <= noise ? 0 : ofSubjects;
            ofRaters = ofRaters <= noise ? 0 : ofRaters;
            ofError = ofError <= noise ? 0 : ofError;
            return new MeanSquares(
                    n,
                    k,
                    ofSubjects / (n - 1),
                    ofRaters / (k - 1),
                    ofError / ((n - 1.0) * (k - 1)),
                    (ofError + ofRaters) / (n * (k - 1.0)));
        }

        private static double square(double x) {
            return x * x;
        }

        Estimate<IntraclassForms> forms() {
            if (subjects == 0 && within == 0) {
                return Estimate.notEstimable("all ratings are equal");
            }
            double dfWithin = n * (k - 1.0);
            double dfError = (n - 1.0) * (k - 1);
            return Estimate.of(
                    new IntraclassForms(
                            form(
                                    one(within),
                                    within,
                                    dfWithin,
                                    limits(within, dfWithin, this::one)),
                            form(two(), error, dfError, absolute(v -> v)),
                            form(one(error), error, dfError, limits(error, dfError, this::one)),
                            form(
                                    mean(within),
                                    within,
                                    dfWithin,
                                    limits(within, dfWithin, this::mean)),
                            form(twoOfMeans(), error, dfError, absolute(this::stepUp)),
                            form(mean(error), error, dfError, limits(error, dfError, this::mean))));
        }

        private IntraclassForm form(
                double value, double below, double df2, Estimate<Interval> interval) {
            Estimate<Double> f = Estimate.of(subjects / below, "raters agree in all");
            return new IntraclassForm(
                    Estimate.of(value, "subjects do not differ"),
                    f,
                    Estimate.of(n - 1.0),
                    Estimate.of(df2),
                    f.map(ratio -> Tails.f(ratio, n - 1.0, df2)),
                    interval);
        }

        /// ICC(1) or ICC(3), by what counts as error.
        private double one(double below) {
            return (subjects - below) / (subjects + (k - 1) * below);
        }

        /// ICC(1,k) or ICC(3,k).
        private double mean(double below) {
            return (subjects - below) / subjects;
        }

        private double two() {
            return (subjects - error) / (subjects + (k - 1) * error + k * (raters - error) / n);
        }

        private double twoOfMeans() {
            return (subjects - error) / (subjects + (raters - error) / n);
        }

        /// Spearman and Brown's step from one rater to k.
        private double stepUp(double single) {
            return k * single / (1 + (k - 1) * single);
        }

        /// Limits from those of F; `form` makes a correlation of an error mean square.
        private Estimate<Interval> limits(double below, double df2, DoubleUnaryOperator form) {
            if (below == 0 || subjects == 0) {
                return Estimate.notEstimable("raters agree in all or subjects do not differ");
            }
            double df1 = n - 1.0;
            double lower = form.applyAsDouble(below * Tails.fPoint(TAIL, df1, df2));
            double upper = form.applyAsDouble(below / Tails.fPoint(TAIL, df2, df1));
            return Estimate.of(new Interval(lower, upper));
        }

        /// Limits of ICC(2) by Satterthwaite's approximation (Shrout and Fleiss 1979, p. 424).
        private Estimate<Interval> absolute(DoubleUnaryOperator step) {
            if (error == 0 || subjects == 0) {
                return Estimate.notEstimable("raters agree in all or subjects do not differ");
            }
            double icc = two();
            double f = raters / error;
            double a = k * icc * f;
            double b = n * (1 + (k - 1) * icc) - k * icc;
            double v = (k - 1) * (n - 1.0) * square(a + b) / ((n - 1) * a * a + b * b);
            double upperF = Tails.fPoint(TAIL, n - 1.0, v);
            double lowerF = Tails.fPoint(TAIL, v, n - 1.0);
            double spread = k * raters + ((double) k * n - k - n) * error;
            double lower = n * (subjects - upperF * error) / (upperF * spread + n * subjects);
            double upper = n * (lowerF * subjects - error) / (spread + n * lowerF * subjects);
            double low = step.applyAsDouble(lower);
            double high = step.applyAsDouble(upper);
            return low <= high && Double.isFinite(low) && Double.isFinite(high)
                    ? Estimate.of(new Interval(low, high))
                    : Estimate.notEstimable("the approximation gives no interval");
        }
    }
}
