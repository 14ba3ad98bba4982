package org.trigpoint.statistics.linear;

import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/// A symmetric matrix of which it is certain that it is positive definite, with its inverse and
/// determinant, by Cholesky's method on the scale where the diagonal is one.
public final class PositiveDefinite {

    /// A pivot of a matrix with unit diagonal below this is the rounding of zero.
    private static final double LEAST_PIVOT = 1e-14;

    private final double[] scale;
    private final double[][] root;

    private PositiveDefinite(double[] scale, double[][] root) {
        this.scale = scale;
        this.root = root;
    }

    /// The matrix, or nothing where it is not positive definite or so nearly singular that its
    /// inverse would have no digits.
    public static Optional<PositiveDefinite> of(SimpleMatrix matrix) {
        int size = matrix.getNumRows();
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            scale[i] = Math.sqrt(matrix.get(i, i));
            if (!(scale[i] > 0) || Double.isInfinite(scale[i])) {
                return Optional.empty();
            }
        }
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double left = matrix.get(i, j) / scale[i] / scale[j];
                for (int k = 0; k < j; k++) {
                    left -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    if (!(left > LEAST_PIVOT)) {
                        return Optional.empty();
                    }
                    root[i][i] = Math.sqrt(left);
                } else {
                    root[i][j] = left / root[j][j];
                }
            }
        }
        return Optional.of(new PositiveDefinite(scale, root));
    }

    /// The logarithm of the determinant.
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < scale.length; i++) {
            sum += 2 * Math.log(root[i][i] * scale[i]);
        }
        return sum;
    }

    /// The inverse, exactly symmetric.
    public SimpleMatrix inverse() {
        int size = scale.length;
        double[][] lower = new double[size][size];
        for (int c = 0; c < size; c++) {
            lower[c][c] = 1 / root[c][c];
            for (int r = c + 1; r < size; r++) {
                double sum = 0;
                for (int k = c; k < r; k++) {
                    sum -= root[r][k] * lower[k][c];
                }
                lower[r][c] = sum / root[r][r];
            }
        }
        SimpleMatrix inverse = new SimpleMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < size; k++) {
                    sum += lower[k][i] * lower[k][j];
                }
                double value = sum / scale[i] / scale[j];
                inverse.set(i, j, value);
                inverse.set(j, i, value);
            }
        }
        return inverse;
    }
}
