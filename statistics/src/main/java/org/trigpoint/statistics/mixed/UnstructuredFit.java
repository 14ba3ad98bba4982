package org.trigpoint.statistics.mixed;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.simple.SimpleMatrix;

/// One covariance of the columns, the means that fit it best, and how likely the scores are.
public final class UnstructuredFit {

    private final SimpleMatrix covariance;
    private final SimpleMatrix[] weights;
    private final SimpleMatrix[] residuals;
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
        SimpleMatrix precision = new SimpleMatrix(columns, columns);
        SimpleMatrix weighted = new SimpleMatrix(columns, 1);
        double logs = 0;
        long observations = 0;
        boolean definite = isPositiveDefinite(covariance);
        for (int i = 0; i < weights.length && definite; i++) {
            MissingPattern pattern = patterns.get(i);
            SimpleMatrix block = pattern.observedBlock(covariance);
            SimpleMatrix inverse = block.invert();
            weights[i] = pattern.embeddedBlock(inverse, columns);
            logs += pattern.people * Math.log(block.determinant());
            precision = precision.plus((double) pattern.people, weights[i]);
            weighted =
                    weighted.plus(
                            (double) pattern.people,
                            pattern.embeddedColumn(inverse.mult(pattern.means), columns));
            observations += (long) pattern.people * pattern.observed.length;
        }
        if (!definite || !isPositiveDefinite(precision)) {
            means = new SimpleMatrix(columns, 1);
            meanCovariance = new SimpleMatrix(columns, columns);
            logLikelihood = Double.NEGATIVE_INFINITY;
            return;
        }
        meanCovariance = precision.invert();
        means = meanCovariance.mult(weighted);
        double distance = 0;
        for (int i = 0; i < weights.length; i++) {
            MissingPattern pattern = patterns.get(i);
            SimpleMatrix off = pattern.means.minus(pattern.observedPart(means));
            SimpleMatrix scatter =
                    pattern.scatter.plus((double) pattern.people, off.mult(off.transpose()));
            residuals[i] = pattern.embeddedBlock(scatter, columns);
            distance += weights[i].elementMult(residuals[i]).elementSum();
        }
        boolean restricted = likelihood == Likelihood.RESTRICTED;
        double freedom = restricted ? observations - columns : observations;
        double ofMeans = restricted ? Math.log(precision.determinant()) : 0;
        double value = -0.5 * (logs + distance + ofMeans + freedom * Math.log(2 * Math.PI));
        logLikelihood = Double.isFinite(value) ? value : Double.NEGATIVE_INFINITY;
    }

    private static boolean isPositiveDefinite(SimpleMatrix matrix) {
        DMatrixRMaj copy = matrix.getDDRM().copy();
        if (CommonOps_DDRM.elementMaxAbs(copy) > Double.MAX_VALUE) {
            return false;
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky =
                DecompositionFactory_DDRM.chol(copy.getNumRows(), true);
        return cholesky.decompose(copy);
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
        return correlation.eig().getEigenvalues().stream()
                .mapToDouble(value -> value.getReal())
                .min()
                .orElseThrow();
    }
}
