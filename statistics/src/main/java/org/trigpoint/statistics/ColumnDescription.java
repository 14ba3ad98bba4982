package org.trigpoint.statistics;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// A column of a file described, with the one thing about it that depends on the order of rows.
///
/// @param description as for any tally
/// @param lag1Autocorrelation Σ(xₜ − x̄)(xₜ₊₁ − x̄) ÷ Σ(xₜ − x̄)² over rows in their order; missing
///   rows are passed over
public record ColumnDescription(
        @Inlined Description description,
        @Key("lag1_autocorrelation") Estimate<Double> lag1Autocorrelation) {

    /// Describes a column.
    ///
    /// @param values in the order of rows; empty where one is missing
    public static ColumnDescription of(List<Optional<ExactNumber>> values, Optional<Scale> scale) {
        List<ExactNumber> present = values.stream().flatMap(Optional::stream).toList();
        Tally tally = Tally.of(present, values.size() - (long) present.size());
        return new ColumnDescription(
                Description.of(tally, scale), autocorrelation(present, tally.denominator()));
    }

    private static Estimate<Double> autocorrelation(List<ExactNumber> values, long denominator) {
        int n = values.size();
        if (n < 2) {
            return Estimate.notEstimable("needs n >= 2");
        }
        // n·x − Σx is n times the deviation from the mean, a whole number
        BigInteger[] deviations = new BigInteger[n];
        BigInteger total = BigInteger.ZERO;
        BigInteger count = BigInteger.valueOf(n);
        for (int i = 0; i < n; i++) {
            BigInteger x = BigInteger.valueOf(values.get(i).over(denominator));
            total = total.add(x);
            deviations[i] = x.multiply(count);
        }
        BigInteger products = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < n; i++) {
            deviations[i] = deviations[i].subtract(total);
            squares = squares.add(deviations[i].multiply(deviations[i]));
            if (i > 0) {
                products = products.add(deviations[i].multiply(deviations[i - 1]));
            }
        }
        return squares.signum() == 0
                ? Estimate.notEstimable("zero variance")
                : Estimate.of(ExactMoments.ratio(products, squares));
    }
}
