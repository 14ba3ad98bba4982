package org.trigpoint.statistics.mixed;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.linear.PositiveDefinite;
import org.trigpoint.statistics.linear.SymmetricEigen;

/// One covariance of the columns, the means that fit it best, and how likely the scores are.
public final class UnstructuredFit {

    private final SimpleMatrix covariance;
    private final SimpleMatrix[] weights;
    private final SimpleMatrix[] residuals;
    private final SimpleMatrix[] residualSums;
    private final SimpleMatrix means;
    private final SimpleMatrix meanCovariance;
    private final double logLikelihood;

    /// Profiles the means out; the log-likelihood is −∞ where the covariance is not positive
    /// definite.
    UnstructuredFit(List<MissingPattern> patterns, SimpleMatrix covariance, Likelihood likelihood) {
        this.covariance = covariance;
        int columns = covariance.getNumRows();
        weights = new SimpleMatrix[patterns.size()];
        residuals = new SimpleMatrix[patterns.size()];
        residualSums = new SimpleMatrix[patterns.size()];
        SimpleMatrix precision = new SimpleMatrix(columns, columns);
        SimpleMatrix weighted = new SimpleMatrix(columns, 1);
        double logs = 0;
        long observations = 0;
        boolean definite = PositiveDefinite.of(covariance).isPresent();
        for (int i = 0; i < weights.length && definite; i++) {
            MissingPattern pattern = patterns.get(i);
            Optional<PositiveDefinite> block =
                    PositiveDefinite.of(pattern.observedBlock(covariance));
            if (block.isEmpty()) {
                definite = false;
                break;
            }
            SimpleMatrix inverse = block.get().inverse();
            weights[i] = pattern.embeddedBlock(inverse, columns);
            logs += pattern.people * block.get().logDeterminant();
            precision = precision.plus((double) pattern.people, weights[i]);
            weighted =
                    weighted.plus(
                            (double) pattern.people,
                            pattern.embeddedColumn(inverse.mult(pattern.means), columns));
            observations += (long) pattern.people * pattern.observed.length;
        }
        Optional<PositiveDefinite> ofMeans =
                definite ? PositiveDefinite.of(precision) : Optional.empty();
        if (ofMeans.isEmpty()) {
            means = new SimpleMatrix(columns, 1);
            meanCovariance = new SimpleMatrix(columns, columns);
            logLikelihood = Double.NEGATIVE_INFINITY;
            return;
        }
        meanCovariance = ofMeans.get().inverse();
        means = meanCovariance.mult(weighted);
        double distance = 0;
        for (int i = 0; i < weights.length; i++) {
            MissingPattern pattern = patterns.get(i);
            SimpleMatrix off = pattern.means.minus(pattern.observedPart(means));
            SimpleMatrix scatter =
                    pattern.scatter.plus((double) pattern.people, off.mult(off.transpose()));
            residuals[i] = pattern.embeddedBlock(scatter, columns);
            residualSums[i] = pattern.embeddedColumn(off.scale(pattern.people), columns);
            distance += weights[i].elementMult(residuals[i]).elementSum();
        }
        boolean restricted = likelihood == Likelihood.RESTRICTED;
        double freedom = restricted ? observations - columns : observations;
        double meansLog = restricted ? ofMeans.get().logDeterminant() : 0;
        double value = -0.5 * (logs + distance + meansLog + freedom * Math.log(2 * Math.PI));
        logLikelihood = Double.isFinite(value) ? value : Double.NEGATIVE_INFINITY;
    }

    /// The covariance of the columns.
    public SimpleMatrix covariance() {
        return covariance.copy();
    }

    /// The means of the columns, on the centred scale.
    public SimpleMatrix means() {
        return means.copy();
    }

    /// The covariance of the means by generalised least squares.
    public SimpleMatrix meanCovariance() {
        return meanCovariance.copy();
    }

    /// The log-likelihood with all its constants.
    public double logLikelihood() {
        return logLikelihood;
    }

    /// The inverse of the covariance of what pattern `i` answered, set into zeros.
    SimpleMatrix weight(int i) {
        return weights[i];
    }

    /// Squares and products of pattern `i` about the fitted means, set into zeros.
    SimpleMatrix residualScatter(int i) {
        return residuals[i];
    }

    /// The sum of the people's distances from the fitted means in pattern `i`, set into zeros.
    SimpleMatrix residualSum(int i) {
        return residualSums[i];
    }

    /// The smallest eigenvalue of the correlations: zero where the columns follow from each other.
    double smallestCorrelationEigenvalue() {
        int columns = covariance.getNumRows();
        SimpleMatrix correlation = new SimpleMatrix(columns, columns);
        for (int a = 0; a < columns; a++) {
            for (int b = 0; b < columns; b++) {
                correlation.set(
                        a,
                        b,
                        covariance.get(a, b)
                                / Math.sqrt(covariance.get(a, a) * covariance.get(b, b)));
            }
        }
        return SymmetricEigen.of(correlation).smallest();
    }
}
