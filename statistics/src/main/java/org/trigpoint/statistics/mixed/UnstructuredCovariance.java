package org.trigpoint.statistics.mixed;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.linear.PositiveDefinite;

/// Means and unstructured covariance of normal scores of which some are missing at random, by
/// maximum or restricted maximum likelihood.
///
/// A few EM steps (Dempster, Laird and Rubin 1977) bring a safe start from any data; Fisher scoring
/// on the distinct elements of the covariance (Jennrich and Schluchter 1986, Biometrics 42) then
/// converges to the last digits. Step halving keeps the covariance positive definite and the
/// likelihood rising.
public final class UnstructuredCovariance {

    private static final int EM_STEPS = 40;
    private static final int NEWTON_STEPS = 300;

    /// A Newton decrement (a change of the log-likelihood) this small is the last one.
    private static final double CONVERGED = 1e-12;

    /// Correlations with a smaller eigenvalue follow from each other.
    private static final double SINGULAR = 1e-9;

    private static final String NOT_IDENTIFIED =
            "the covariance of the waves is not identified: too few people for the number of waves,"
                    + " waves that no one has in common, or scores that follow from each other";

    private final List<MissingPattern> patterns;
    private final int columns;
    private final Likelihood likelihood;

    private UnstructuredCovariance(
            List<MissingPattern> patterns, int columns, Likelihood likelihood) {
        this.patterns = patterns;
        this.columns = columns;
        this.likelihood = likelihood;
    }

    /// Fits means and covariance.
    ///
    /// @param patterns of a table of `columns` columns
    /// @return the fit, or why the likelihood has no maximum inside
    public static Estimate<UnstructuredFit> fit(
            List<MissingPattern> patterns, int columns, Likelihood likelihood) {
        return new UnstructuredCovariance(patterns, columns, likelihood).fit();
    }

    private Estimate<UnstructuredFit> fit() {
        SimpleMatrix start = availableVariances();
        for (int c = 0; c < columns; c++) {
            if (!(start.get(c, c) > 0)) {
                return Estimate.notEstimable("a wave has no variance, or nobody answered it");
            }
        }
        UnstructuredFit at = new UnstructuredFit(patterns, start, likelihood);
        for (int step = 0; step < EM_STEPS; step++) {
            UnstructuredFit next = new UnstructuredFit(patterns, expectedScatter(at), likelihood);
            if (!Double.isFinite(next.logLikelihood())) {
                return Estimate.notEstimable(NOT_IDENTIFIED);
            }
            at = next;
        }
        for (int step = 0; step < NEWTON_STEPS; step++) {
            Newton newton = new Newton(at);
            if (!newton.isIdentified() || at.smallestCorrelationEigenvalue() < SINGULAR) {
                return Estimate.notEstimable(NOT_IDENTIFIED);
            }
            UnstructuredFit next = climbed(at, newton);
            if (next == at || newton.decrement < CONVERGED) {
                // A likelihood that still climbs when no step does better has no maximum inside.
                return newton.decrement < 1e-8
                        ? Estimate.of(next)
                        : Estimate.notEstimable(NOT_IDENTIFIED);
            }
            at = next;
        }
        return Estimate.notEstimable(NOT_IDENTIFIED);
    }

    private UnstructuredFit climbed(UnstructuredFit at, Newton newton) {
        // Near the top a step of rounding error may seem to descend.
        double slack = newton.decrement < 1e-9 ? 1e-12 * Math.abs(at.logLikelihood()) : 0;
        double length = 1;
        for (int halving = 0; halving < 40; halving++) {
            SimpleMatrix covariance = at.covariance().plus(length, newton.step);
            UnstructuredFit next = new UnstructuredFit(patterns, covariance, likelihood);
            if (next.logLikelihood() > at.logLikelihood() - slack) {
                return next;
            }
            length /= 2;
        }
        return at;
    }

    private SimpleMatrix availableVariances() {
        SimpleMatrix variances = new SimpleMatrix(columns, columns);
        for (int c = 0; c < columns; c++) {
            double sum = 0;
            double squares = 0;
            long people = 0;
            for (MissingPattern pattern : patterns) {
                for (int i = 0; i < pattern.observed.length; i++) {
                    if (pattern.observed[i] == c) {
                        double mean = pattern.means.get(i);
                        sum += pattern.people * mean;
                        squares += pattern.scatter.get(i, i) + pattern.people * mean * mean;
                        people += pattern.people;
                    }
                }
            }
            double variance = people == 0 ? 0 : (squares - sum * sum / people) / people;
            variances.set(c, c, variance > 1e-14 * squares ? variance : 0);
        }
        return variances;
    }

    /// One EM step: the covariance of scores completed by what the others of the person tell, plus
    /// what they leave open; under REML also what the means leave open.
    private SimpleMatrix expectedScatter(UnstructuredFit at) {
        SimpleMatrix scatter = new SimpleMatrix(columns, columns);
        SimpleMatrix covariance = at.covariance();
        double people = 0;
        for (int i = 0; i < patterns.size(); i++) {
            MissingPattern pattern = patterns.get(i);
            SimpleMatrix weight = at.weight(i);
            SimpleMatrix regression = covariance.mult(weight);
            SimpleMatrix open = covariance.minus(regression.mult(covariance));
            SimpleMatrix seen = at.residualScatter(i);
            scatter = scatter.plus(regression.mult(seen).mult(regression.transpose()));
            scatter = scatter.plus((double) pattern.people, open);
            if (likelihood == Likelihood.RESTRICTED) {
                SimpleMatrix means = at.meanCovariance();
                SimpleMatrix carried = regression.mult(means).mult(regression.transpose());
                scatter = scatter.plus((double) pattern.people, carried);
            }
            people += pattern.people;
        }
        return symmetric(scatter.divide(people));
    }

    private static SimpleMatrix symmetric(SimpleMatrix matrix) {
        return matrix.plus(matrix.transpose()).divide(2);
    }

    /// The score and the information at one covariance, and the step they make.
    private final class Newton {
        final SimpleMatrix step;
        final double decrement;
        private final boolean identified;

        Newton(UnstructuredFit at) {
            int size = columns * (columns + 1) / 2;
            SimpleMatrix gradient = score(at);
            // On the scale of correlations, so that unlike variances do not spoil the solution.
            SimpleMatrix scale = new SimpleMatrix(size, 1);
            SimpleMatrix slope = new SimpleMatrix(size, 1);
            for (int a = 0, r = 0; a < columns; a++) {
                for (int b = 0; b <= a; b++, r++) {
                    double unit = Math.sqrt(at.covariance().get(a, a) * at.covariance().get(b, b));
                    scale.set(r, unit);
                    slope.set(r, unit * (a == b ? 1 : 2) * gradient.get(a, b));
                }
            }
            SimpleMatrix outer = scale.mult(scale.transpose());
            SimpleMatrix expected = expectedInformation(at, size);
            Optional<PositiveDefinite> fisher = PositiveDefinite.of(expected.elementMult(outer));
            SimpleMatrix observed = residualProducts(at, size).minus(expected);
            Optional<PositiveDefinite> newton = PositiveDefinite.of(observed.elementMult(outer));
            identified = fisher.isPresent();
            SimpleMatrix solved =
                    newton.or(() -> fisher)
                            .map(definite -> definite.inverse().mult(slope))
                            .orElseGet(() -> new SimpleMatrix(size, 1));
            decrement = slope.dot(solved);
            step = new SimpleMatrix(columns, columns);
            for (int a = 0, r = 0; a < columns; a++) {
                for (int b = 0; b <= a; b++, r++) {
                    step.set(a, b, solved.get(r) * scale.get(r));
                    step.set(b, a, solved.get(r) * scale.get(r));
                }
            }
        }

        boolean isIdentified() {
            return identified && Double.isFinite(decrement);
        }

        /// The derivative of the log-likelihood by the covariance, as a symmetric matrix.
        private SimpleMatrix score(UnstructuredFit at) {
            SimpleMatrix gradient = new SimpleMatrix(columns, columns);
            for (int i = 0; i < patterns.size(); i++) {
                SimpleMatrix weight = at.weight(i);
                double people = patterns.get(i).people;
                gradient = gradient.plus(-people / 2, weight);
                gradient = gradient.plus(0.5, weight.mult(at.residualScatter(i)).mult(weight));
                if (likelihood == Likelihood.RESTRICTED) {
                    gradient =
                            gradient.plus(
                                    people / 2, weight.mult(at.meanCovariance()).mult(weight));
                }
            }
            return gradient;
        }

        /// Σ e'W Eᵣ W Eₛ W e less what the means take up: with the expected information taken off,
        /// the observed one.
        private SimpleMatrix residualProducts(UnstructuredFit at, int size) {
            SimpleMatrix sum = new SimpleMatrix(size, size);
            SimpleMatrix shifts = new SimpleMatrix(columns, size);
            for (int i = 0; i < patterns.size(); i++) {
                SimpleMatrix weight = at.weight(i);
                addTraces(sum, 1, weight.mult(at.residualScatter(i)).mult(weight), weight);
                SimpleMatrix pull = weight.mult(at.residualSum(i));
                for (int a = 0, r = 0; a < columns; a++) {
                    for (int b = 0; b <= a; b++, r++) {
                        SimpleMatrix shift = weight.getColumn(a).scale(pull.get(b));
                        if (a != b) {
                            shift = shift.plus(pull.get(a), weight.getColumn(b));
                        }
                        shifts.insertIntoThis(0, r, shifts.getColumn(r).plus(shift));
                    }
                }
            }
            return sum.minus(shifts.transpose().mult(at.meanCovariance()).mult(shifts));
        }

        private SimpleMatrix expectedInformation(UnstructuredFit at, int size) {
            SimpleMatrix sum = new SimpleMatrix(size, size);
            SimpleMatrix means = at.meanCovariance();
            SimpleMatrix[] leverage = new SimpleMatrix[size];
            for (int i = 0; i < patterns.size(); i++) {
                SimpleMatrix weight = at.weight(i);
                double people = patterns.get(i).people;
                addTraces(sum, people / 2, weight, weight);
                if (likelihood == Likelihood.RESTRICTED) {
                    addTraces(sum, -people, weight.mult(means).mult(weight), weight);
                    addLeverage(leverage, people, weight);
                }
            }
            if (likelihood == Likelihood.RESTRICTED) {
                addMeans(sum, leverage, means);
            }
            return sum;
        }

        /// Adds factor · tr(left Eᵣ right Eₛ) where E is one, or a mirrored pair of ones.
        private void addTraces(
                SimpleMatrix sum, double factor, SimpleMatrix left, SimpleMatrix right) {
            for (int a = 0, r = 0; a < columns; a++) {
                for (int b = 0; b <= a; b++, r++) {
                    for (int c = 0, s = 0; c < columns; c++) {
                        for (int d = 0; d <= c; d++, s++) {
                            double trace = cross(left, right, a, b, c, d);
                            if (a != b) {
                                trace += cross(left, right, b, a, c, d);
                            }
                            if (c != d) {
                                trace += cross(left, right, a, b, d, c);
                            }
                            if (a != b && c != d) {
                                trace += cross(left, right, b, a, d, c);
                            }
                            sum.set(r, s, sum.get(r, s) + factor * trace);
                        }
                    }
                }
            }
        }

        /// tr(left eₐe_b' right e_ce_d').
        private static double cross(
                SimpleMatrix left, SimpleMatrix right, int a, int b, int c, int d) {
            return left.get(d, a) * right.get(b, c);
        }

        private void addLeverage(SimpleMatrix[] leverage, double people, SimpleMatrix weight) {
            for (int a = 0, r = 0; a < columns; a++) {
                for (int b = 0; b <= a; b++, r++) {
                    SimpleMatrix one = weight.getColumn(a).mult(weight.getColumn(b).transpose());
                    SimpleMatrix both = a == b ? one : one.plus(one.transpose());
                    SimpleMatrix scaled = both.scale(people);
                    leverage[r] = leverage[r] == null ? scaled : leverage[r].plus(scaled);
                }
            }
        }

        private static void addMeans(
                SimpleMatrix sum, SimpleMatrix[] leverage, SimpleMatrix means) {
            SimpleMatrix[] moved = new SimpleMatrix[leverage.length];
            for (int r = 0; r < leverage.length; r++) {
                moved[r] = means.mult(leverage[r]);
            }
            for (int r = 0; r < moved.length; r++) {
                for (int s = 0; s < moved.length; s++) {
                    double trace = moved[r].transpose().elementMult(moved[s]).elementSum();
                    sum.set(r, s, sum.get(r, s) + trace / 2);
                }
            }
        }
    }
}
