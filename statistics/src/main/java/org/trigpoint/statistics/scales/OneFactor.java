package org.trigpoint.statistics.scales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Tails;
import org.trigpoint.statistics.linear.SymmetricEigen;

/// Fits one common factor by maximum likelihood.
///
/// For given uniquenesses ψ the best loadings follow from the eigenvalues θ of Ψ^(−½) R Ψ^(−½)
/// (Jöreskog 1967, Psychometrika 32); what is left, Σ(θ − log θ − 1) over all but the first, is
/// made least over log ψ by Newton's method with the exact second derivatives (Clarke 1970, Br. J.
/// Math. Stat. Psychol. 23). An item whose uniqueness runs to zero is held there (Heywood case).
final class OneFactor {

    /// Uniqueness of a correlation that counts as zero.
    private static final double ZERO = 1e-8;

    private static final int STEPS = 500;

    private final SimpleMatrix correlation;
    private final int items;

    private OneFactor(SimpleMatrix correlation) {
        this.correlation = correlation;
        items = correlation.getNumRows();
    }

    /// Fits the covariance of at least one item over n people.
    static Estimate<OneFactorModel> fit(SimpleMatrix covariance, int n) {
        int items = covariance.getNumRows();
        if (items < 3) {
            return Estimate.notEstimable("one factor needs at least three items");
        }
        double[] deviations = new double[items];
        for (int i = 0; i < items; i++) {
            deviations[i] = Math.sqrt(covariance.get(i, i));
            if (!(deviations[i] > 0)) {
                return Estimate.notEstimable("an item does not vary");
            }
        }
        SimpleMatrix correlation = new SimpleMatrix(items, items);
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                correlation.set(
                        i, j, i == j ? 1 : covariance.get(i, j) / (deviations[i] * deviations[j]));
            }
        }
        double smallest = SymmetricEigen.of(correlation).smallest();
        if (smallest < 1e-10) {
            return Estimate.notEstimable(
                    "items follow from each other, or there are fewer people than items");
        }
        OneFactor model = new OneFactor(correlation);
        Point best = model.least(model.communalStart());
        double[] half = new double[items];
        Arrays.fill(half, Math.log(0.5));
        Point other = model.least(half);
        if (other.discrepancy < best.discrepancy - 1e-10) {
            best = other;
        }
        return Estimate.of(model.described(best, deviations, n));
    }

    /// Half of what the other items leave of each, as a start (Jöreskog 1963).
    private double[] communalStart() {
        SimpleMatrix inverse = correlation.invert();
        double[] start = new double[items];
        for (int i = 0; i < items; i++) {
            start[i] = Math.log((1 - 0.5 / items) / inverse.get(i, i));
        }
        return start;
    }

    /// The discrepancy at one ψ with its derivatives by log ψ.
    private final class Point {
        final double[] logs;
        final double[] loadings = new double[items];
        final double discrepancy;
        final SimpleMatrix slope = new SimpleMatrix(items, 1);
        private final double[] values = new double[items];
        private final SimpleMatrix vectors;

        Point(double[] logs) {
            this.logs = logs;
            SimpleMatrix scaled = new SimpleMatrix(items, items);
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    scaled.set(i, j, correlation.get(i, j) / Math.exp((logs[i] + logs[j]) / 2));
                }
            }
            SymmetricEigen parts = SymmetricEigen.of(scaled);
            for (int m = 0; m < items; m++) {
                values[m] = parts.value(m);
            }
            vectors = parts.vectors();
            double first = Math.sqrt(Math.max(values[0] - 1, 0));
            double sum = values[0] > 1 ? 0 : values[0] - Math.log(values[0]) - 1;
            for (int m = 1; m < items; m++) {
                sum += values[m] - Math.log(values[m]) - 1;
            }
            discrepancy = sum;
            for (int i = 0; i < items; i++) {
                loadings[i] = first * vectors.get(i, 0) * Math.exp(logs[i] / 2);
                double left = 0;
                for (int m = 1; m < items; m++) {
                    left -= (values[m] - 1) * vectors.get(i, m) * vectors.get(i, m);
                }
                slope.set(i, left);
            }
        }

        /// The exact second derivatives by log ψ.
        SimpleMatrix curvature() {
            SimpleMatrix all = new SimpleMatrix(items, items);
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    double others = (i == j ? 1 : 0) - vectors.get(i, 0) * vectors.get(j, 0);
                    double common = vectors.get(i, 0) * vectors.get(j, 0);
                    double sum = 0;
                    for (int m = 1; m < items; m++) {
                        double crossing =
                                (values[m] - 1) * (values[m] + values[0]) / (values[m] - values[0]);
                        sum +=
                                vectors.get(i, m)
                                        * vectors.get(j, m)
                                        * (values[m] * others + crossing * common);
                    }
                    all.set(i, j, sum);
                }
            }
            return all;
        }

        /// What Jöreskog puts in their place where they are not positive definite.
        SimpleMatrix expectedCurvature() {
            SimpleMatrix all = new SimpleMatrix(items, items);
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    double others = (i == j ? 1 : 0) - vectors.get(i, 0) * vectors.get(j, 0);
                    all.set(i, j, others * others + (i == j ? 1e-3 : 0));
                }
            }
            return all;
        }

        boolean atZero(int item) {
            return logs[item] <= Math.log(ZERO);
        }
    }

    private Point least(double[] start) {
        Point at = new Point(start);
        for (int step = 0; step < STEPS; step++) {
            Point next = descended(at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /// One step down, or the same point where there is no lower one.
    private Point descended(Point at) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            if (!at.atZero(i) || at.slope.get(i) < 0) {
                free.add(i);
            }
        }
        if (free.isEmpty()) {
            return at;
        }
        SimpleMatrix slope = new SimpleMatrix(free.size(), 1);
        for (int i = 0; i < free.size(); i++) {
            slope.set(i, at.slope.get(free.get(i)));
        }
        if (slope.elementMaxAbs() < 1e-13) {
            return at;
        }
        SimpleMatrix direction = direction(at, free, slope);
        double length = Math.min(1, 2 / Math.max(1e-300, direction.elementMaxAbs()));
        for (int halving = 0; halving < 50; halving++) {
            double[] logs = at.logs.clone();
            for (int i = 0; i < free.size(); i++) {
                double moved = logs[free.get(i)] + length * direction.get(i);
                // Above log 10 a uniqueness would be ten times the item's variance: no minimum
                // there.
                logs[free.get(i)] = Math.clamp(moved, Math.log(ZERO), Math.log(10));
            }
            Point next = new Point(logs);
            if (next.discrepancy < at.discrepancy) {
                return next;
            }
            // So near the end that rounding hides the descent, the smaller slope decides.
            if (halving == 0
                    && next.discrepancy <= at.discrepancy + 1e-13
                    && freeSlope(next, free) < 0.5 * freeSlope(at, free)) {
                return next;
            }
            length /= 2;
        }
        return at;
    }

    private static double freeSlope(Point point, List<Integer> free) {
        double largest = 0;
        for (int i : free) {
            largest = Math.max(largest, Math.abs(point.slope.get(i)));
        }
        return largest;
    }

    private static SimpleMatrix direction(Point at, List<Integer> free, SimpleMatrix slope) {
        SimpleMatrix exact = part(at.curvature(), free);
        // where two largest eigenvalues coincide the exact curvature is not finite
        boolean usable = !exact.hasUncountable() && SymmetricEigen.of(exact).smallest() > 1e-9;
        SimpleMatrix curvature = usable ? exact : part(at.expectedCurvature(), free);
        return curvature.solve(slope).negative();
    }

    private static SimpleMatrix part(SimpleMatrix whole, List<Integer> free) {
        SimpleMatrix part = new SimpleMatrix(free.size(), free.size());
        for (int i = 0; i < free.size(); i++) {
            for (int j = 0; j < free.size(); j++) {
                part.set(i, j, whole.get(free.get(i), free.get(j)));
            }
        }
        return part;
    }

    private OneFactorModel described(Point at, double[] deviations, int n) {
        List<Double> loadings = new ArrayList<>();
        List<Double> uniquenesses = new ArrayList<>();
        double sum = 0;
        double own = 0;
        int heywood = 0;
        for (int i = 0; i < items; i++) {
            double loading = at.loadings[i] * deviations[i];
            boolean zero = at.atZero(i);
            double unique = zero ? 0 : Math.exp(at.logs[i]) * deviations[i] * deviations[i];
            loadings.add(loading);
            uniquenesses.add(unique);
            heywood += zero ? 1 : 0;
            sum += loading;
            own += unique;
        }
        List<Double> signed = sum < 0 ? loadings.stream().map(value -> -value).toList() : loadings;
        double chi2 = (n - 1) * Math.max(0, at.discrepancy);
        int df = items * (items + 1) / 2 - 2 * items;
        double independent = -(n - 1) * Math.log(correlation.determinant());
        double excess = Math.max(0, chi2 - df);
        double independentExcess = independent - items * (items - 1) / 2.0;
        String saturated = "the model of three items has no degrees of freedom left";
        return new OneFactorModel(
                signed,
                uniquenesses,
                heywood,
                sum * sum / (sum * sum + own),
                chi2,
                df,
                df < 1 ? Estimate.notEstimable(saturated) : Estimate.of(Tails.chiSquared(chi2, df)),
                independentExcess <= 0 && excess == 0
                        ? Estimate.notEstimable("the items are no more related than by chance")
                        : Estimate.of(1 - excess / Math.max(excess, independentExcess)),
                df < 1
                        ? Estimate.notEstimable(saturated)
                        : Estimate.of(Math.sqrt(excess / ((double) df * (n - 1)))));
    }
}
