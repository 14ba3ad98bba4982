package org.trigpoint.statistics.agreement;

import org.trigpoint.statistics.Estimate;

/// What makes kappa hard to read: categories of unequal size, and coders of unequal zeal (Byrt,
/// Bishop and Carlin, 1993).
final class Prevalence {
    private Prevalence() {}

    /// Share of the second of two categories less that of the first; for two coders Byrt's (a − d)
    /// / n, with the second category as "yes".
    static Estimate<Double> index(UnitSums sums) {
        if (sums.categories() != 2) {
            return notTwoCategories(sums);
        }
        return Estimate.of((sums.shares(1) - sums.shares(0)) / sums.judged(), "nothing was judged");
    }

    /// Byrt's (b − c) / n: share of the second category with the first coder less that with the
    /// second.
    static Estimate<Double> bias(UnitSums sums) {
        return ofTwo(
                sums,
                (sums.categories() < 2 ? 0 : sums.ofFirst(1) - sums.ofSecond(1)) / sums.both());
    }

    /// Kappa adjusted for prevalence and bias: twice the observed share less 1.
    static Estimate<Double> pabak(UnitSums sums) {
        return ofTwo(sums, 2 * sums.same() / sums.both() - 1);
    }

    /// The reason given where several items are taken together.
    static Estimate<Double> oneItemOnly() {
        return Estimate.notEstimable("it belongs to one code, not to several together");
    }

    private static Estimate<Double> ofTwo(UnitSums sums, double value) {
        if (sums.categories() != 2) {
            return notTwoCategories(sums);
        }
        return sums.coders() == 2
                ? Estimate.of(value, Measure.NOTHING_COMPARED)
                : Estimate.notEstimable("compares two coders, and there are " + sums.coders());
    }

    private static Estimate<Double> notTwoCategories(UnitSums sums) {
        return Estimate.notEstimable(
                "belongs to two categories, and there are " + sums.categories());
    }
}
