package org.trigpoint.statistics.linear;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.simple.SimpleMatrix;

/// The eigenvalues of a symmetric matrix, largest first, with their vectors of length one.
public final class SymmetricEigen {

    private final double[] values;
    private final SimpleMatrix vectors;

    private SymmetricEigen(double[] values, SimpleMatrix vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// Decomposes a matrix; rounding that spoils its symmetry is evened out.
    ///
    /// @throws ArithmeticException where the iteration does not end, as with numbers that are not
    ///   finite
    public static SymmetricEigen of(SimpleMatrix matrix) {
        int size = matrix.getNumRows();
        DMatrixRMaj even = matrix.plus(matrix.transpose()).divide(2).getDDRM();
        EigenDecomposition_F64<DMatrixRMaj> parts = DecompositionFactory_DDRM.eig(size, true, true);
        if (!parts.decompose(even)) {
            throw new ArithmeticException("The eigenvalues of a symmetric matrix were not found");
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) ->
                        Double.compare(
                                parts.getEigenvalue(b).getReal(),
                                parts.getEigenvalue(a).getReal()));
        double[] values = new double[size];
        SimpleMatrix vectors = new SimpleMatrix(size, size);
        for (int m = 0; m < size; m++) {
            values[m] = parts.getEigenvalue(order[m]).getReal();
            DMatrixRMaj vector = Objects.requireNonNull(parts.getEigenVector(order[m]));
            vectors.insertIntoThis(0, m, SimpleMatrix.wrap(vector));
        }
        return new SymmetricEigen(values, vectors);
    }

    /// The eigenvalue of this rank, 0 the largest.
    public double value(int rank) {
        return values[rank];
    }

    /// The smallest eigenvalue.
    public double smallest() {
        return values[values.length - 1];
    }

    /// The vector of this rank, as a column.
    public SimpleMatrix vector(int rank) {
        return vectors.getColumn(rank);
    }

    /// All vectors, one a column.
    public SimpleMatrix vectors() {
        return vectors.copy();
    }

    /// The matrix with the same vectors whose eigenvalues are changed.
    public SimpleMatrix changed(DoubleUnaryOperator change) {
        SimpleMatrix sum = new SimpleMatrix(values.length, values.length);
        for (int m = 0; m < values.length; m++) {
            SimpleMatrix vector = vector(m);
            sum = sum.plus(change.applyAsDouble(values[m]), vector.mult(vector.transpose()));
        }
        return sum;
    }
}
