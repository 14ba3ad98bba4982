package org.trigpoint.statistics.mixed;

import org.ejml.simple.SimpleMatrix;

/// People (or clusters) who share one design: the same number of observations with the same columns
/// of the fixed effects. A mixed model with a random intercept needs of them nothing but these
/// sums.
///
/// For person j with design X (n × p) and scores y: S = X'X, a = X'1, b = X'y, s = 1'y, q = y'y.
public final class SameDesign {

    final long people;
    final int observations;
    final SimpleMatrix crossProducts;
    final SimpleMatrix columnSums;
    final SimpleMatrix sumOfProducts;
    final double meanOfSums;
    final double squaresOfSums;
    final double squares;

    /// The sums of people who share one design.
    ///
    /// @param people how many there are, at least 1
    /// @param observations n, of each of them, at least 1
    /// @param crossProducts S, p × p
    /// @param columnSums a, p × 1
    /// @param sumOfProducts the sum of their b, p × 1
    /// @param meanOfSums the mean of their s
    /// @param squaresOfSums the sum of (s − mean of s)² over them
    /// @param squares the sum of their q
    public SameDesign(
            long people,
            int observations,
            SimpleMatrix crossProducts,
            SimpleMatrix columnSums,
            SimpleMatrix sumOfProducts,
            double meanOfSums,
            double squaresOfSums,
            double squares) {
        if (people < 1 || observations < 1) {
            throw new IllegalArgumentException(
                    "A design is shared by at least one person with one observation");
        }
        this.people = people;
        this.observations = observations;
        this.crossProducts = crossProducts;
        this.columnSums = columnSums;
        this.sumOfProducts = sumOfProducts;
        this.meanOfSums = meanOfSums;
        this.squaresOfSums = squaresOfSums;
        this.squares = squares;
    }

    /// The sum over these people of (1'(y − Xβ))².
    double squaredResidualSums(SimpleMatrix beta) {
        double off = meanOfSums - columnSums.dot(beta);
        return squaresOfSums + people * off * off;
    }

    /// The sum over these people of (y − Xβ)'(y − Xβ).
    double squaredResiduals(SimpleMatrix beta) {
        return squares - 2 * beta.dot(sumOfProducts) + people * beta.dot(crossProducts.mult(beta));
    }
}
