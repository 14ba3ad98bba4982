package org.trigpoint.statistics.agreement;

import org.trigpoint.statistics.Estimate;

/// The measures of agreement, each a share observed and a share expected by chance, computed from
/// [UnitSums].
enum Measure {
    /// The share of agreement itself; chance plays no part.
    OBSERVED {
        @Override
        Estimate<Shares> of(UnitSums sums) {
            return compared(sums).map(share -> new Shares(share, 0));
        }
    },

    COHEN {
        @Override
        Estimate<Shares> of(UnitSums sums) {
            if (sums.coders() != 2) {
                return Estimate.notEstimable("compares two coders, and there are " + sums.coders());
            }
            double both = sums.both();
            if (both == 0) {
                return Estimate.notEstimable(NOTHING_COMPARED);
            }
            double expected = 0;
            for (int category = 0; category < sums.categories(); category++) {
                expected += sums.ofFirst(category) / both * (sums.ofSecond(category) / both);
            }
            return Estimate.of(new Shares(sums.same() / both, expected));
        }
    },

    FLEISS {
        @Override
        Estimate<Shares> of(UnitSums sums) {
            double expected = 0;
            for (int category = 0; category < sums.categories(); category++) {
                expected += square(sums.shares(category) / sums.judged());
            }
            double chance = expected;
            return compared(sums).map(share -> new Shares(share, chance));
        }
    },

    AC1 {
        @Override
        Estimate<Shares> of(UnitSums sums) {
            if (sums.categories() < 2) {
                return Estimate.notEstimable("there is only one category");
            }
            double expected = 0;
            for (int category = 0; category < sums.categories(); category++) {
                double share = sums.shares(category) / sums.judged();
                expected += share * (1 - share) / (sums.categories() - 1);
            }
            double chance = expected;
            return compared(sums).map(share -> new Shares(share, chance));
        }
    },

    ALPHA {
        @Override
        Estimate<Shares> of(UnitSums sums) {
            double values = sums.values();
            if (values == 0) {
                return Estimate.notEstimable(NOTHING_COMPARED);
            }
            double expected = 0;
            for (int category = 0; category < sums.categories(); category++) {
                double count = sums.valuesOf(category);
                expected += count / values * ((count - 1) / (values - 1));
            }
            return Estimate.of(new Shares(sums.coincidences() / values, expected));
        }
    };

    static final String NOTHING_COMPARED = "no unit was judged by two coders";

    static final String ONE_CATEGORY =
            "every judgement is in one category, so that chance alone gives full agreement";

    /// @param observed 0 to 1
    /// @param expected 0 to 1
    record Shares(double observed, double expected) {
        Estimate<Double> corrected() {
            // counts are whole numbers, so that a share of 1 is 1 but for the last bits
            return 1 - expected < 1e-12
                    ? Estimate.notEstimable(ONE_CATEGORY)
                    : Estimate.of((observed - expected) / (1 - expected));
        }
    }

    abstract Estimate<Shares> of(UnitSums sums);

    private static Estimate<Double> compared(UnitSums sums) {
        return sums.compared() == 0
                ? Estimate.notEstimable(NOTHING_COMPARED)
                : Estimate.of(sums.agreeing() / sums.compared());
    }

    private static double square(double x) {
        return x * x;
    }
}
