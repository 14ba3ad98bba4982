package org.trigpoint.statistics.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.linear.SymmetricEigen;

/// Ordinary least squares, with standard errors that take people for independent or, by clusters,
/// do not.
final class LeastSquares {

    private final SimpleMatrix x;
    private final SimpleMatrix inverse;
    private final SimpleMatrix beta;
    private final SimpleMatrix residuals;

    private LeastSquares(SimpleMatrix x, SimpleMatrix y, SimpleMatrix inverse) {
        this.x = x;
        this.inverse = inverse;
        beta = inverse.mult(x.transpose().mult(y));
        residuals = y.minus(x.mult(beta));
    }

    /// Fits y = Xβ; columns of X should be centred or of like size.
    static Estimate<LeastSquares> fit(SimpleMatrix x, SimpleMatrix y) {
        int columns = x.getNumCols();
        if (x.getNumRows() <= columns) {
            return Estimate.notEstimable("needs more people");
        }
        SimpleMatrix products = x.transpose().mult(x);
        double[] scale = new double[columns];
        for (int a = 0; a < columns; a++) {
            scale[a] = Math.sqrt(products.get(a, a));
            if (!(scale[a] > 0)) {
                return Estimate.notEstimable("scores before do not vary");
            }
        }
        SimpleMatrix relative = new SimpleMatrix(columns, columns);
        for (int a = 0; a < columns; a++) {
            for (int b = 0; b < columns; b++) {
                relative.set(a, b, products.get(a, b) / (scale[a] * scale[b]));
            }
        }
        if (relative.conditionP2() > 1e12) {
            return Estimate.notEstimable("scores before follow from the group");
        }
        return Estimate.of(new LeastSquares(x, y, products.invert()));
    }

    double estimate(int column) {
        return beta.get(column);
    }

    int degreesOfFreedom() {
        return x.getNumRows() - x.getNumCols();
    }

    /// The standard error of independent people.
    double standardError(int column) {
        double variance = residuals.dot(residuals) / degreesOfFreedom();
        // Residuals this small beside the fit are its rounding.
        double fitted = x.mult(beta).normF();
        if (residuals.normF() <= 1e-13 * fitted) {
            return 0;
        }
        return Math.sqrt(variance * inverse.get(column, column));
    }

    /// The bias-reduced cluster-robust standard error CR2 of one coefficient, with Satterthwaite's
    /// degrees of freedom under independent people of one variance (Bell and McCaffrey 2002;
    /// Pustejovsky and Tipton 2018, J. Bus. Econ. Stat. 36).
    ///
    /// A cluster's adjustment matrix (I − X_j M X_j')^(−½), M = (X'X)⁻¹, is I + X_j K X_j' with K
    /// from the eigenvalues of L'X_j'X_jL, M = LL'; so only p × p matrices are made.
    Estimate<Difference> clustered(int column, List<String> clusters) {
        int p = x.getNumCols();
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            members.computeIfAbsent(clusters.get(i), _ -> new ArrayList<>()).add(i);
        }
        if (members.size() < 2) {
            return Estimate.notEstimable("needs at least two clusters");
        }
        SimpleMatrix root = SymmetricEigen.of(inverse).changed(Math::sqrt);
        SimpleMatrix contrast = inverse.getColumn(column);
        List<SimpleMatrix> reached = new ArrayList<>();
        List<SimpleMatrix> products = new ArrayList<>();
        double meat = 0;
        for (List<Integer> rows : members.values()) {
            SimpleMatrix own = new SimpleMatrix(rows.size(), p);
            SimpleMatrix off = new SimpleMatrix(rows.size(), 1);
            for (int i = 0; i < rows.size(); i++) {
                own.insertIntoThis(i, 0, x.getRow(rows.get(i)));
                off.set(i, residuals.get(rows.get(i)));
            }
            SimpleMatrix crossed = own.transpose().mult(own);
            SimpleMatrix adjustment = adjustment(root, crossed);
            // h with (adjusted rows of the cluster)' c = X_j h.
            SimpleMatrix h = contrast.plus(adjustment.mult(crossed).mult(contrast));
            double score = h.dot(own.transpose().mult(off));
            meat += score * score;
            reached.add(h);
            products.add(crossed);
        }
        return Difference.of(beta.get(column), Math.sqrt(meat), satterthwaite(reached, products));
    }

    /// K of one cluster. A direction that the cluster alone determines (leverage one) is left out.
    private static SimpleMatrix adjustment(SimpleMatrix root, SimpleMatrix crossed) {
        SimpleMatrix leverage = root.mult(crossed).mult(root);
        SimpleMatrix change = SymmetricEigen.of(leverage).changed(LeastSquares::adjusted);
        return root.mult(change).mult(root);
    }

    /// ((1 − d)^(−½) − 1)/d of one leverage d, 0 to 1.
    private static double adjusted(double leverage) {
        if (leverage < 1e-14) {
            return 0.5;
        }
        double inverted = 1 - leverage < 1e-10 ? 0 : 1 / Math.sqrt(1 - leverage);
        return (inverted - 1) / leverage;
    }

    /// With gᵢ = X_i h_i and a = X_i'g_i the products of the clusters' vectors are δ_ij g_i'g_i −
    /// a_i'M a_j; the sum of their squares needs only the sum of aa'.
    private double satterthwaite(List<SimpleMatrix> reached, List<SimpleMatrix> products) {
        double trace = 0;
        double squares = 0;
        SimpleMatrix outer = new SimpleMatrix(x.getNumCols(), x.getNumCols());
        for (int i = 0; i < reached.size(); i++) {
            SimpleMatrix a = products.get(i).mult(reached.get(i));
            double own = reached.get(i).dot(a);
            double shared = a.dot(inverse.mult(a));
            trace += own - shared;
            squares += (own - shared) * (own - shared) - shared * shared;
            outer = outer.plus(a.mult(a.transpose()));
        }
        SimpleMatrix half = inverse.mult(outer);
        return trace * trace / (squares + half.mult(half).trace());
    }
}
