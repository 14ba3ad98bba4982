package org.trigpoint.statistics.agreement;

/// Sums over units, from which every measure of agreement follows. Sums of parts add up, and a part
/// can count several times: that is what resampling needs.
final class UnitSums {
    /// Says that a coder did not judge a unit.
    static final int MISSING = -1;

    private static final int COMPARED = 0;
    private static final int AGREEING = 1;
    private static final int JUDGED = 2;
    private static final int BOTH = 3;
    private static final int SAME = 4;
    private static final int VALUES = 5;
    private static final int COINCIDENCES = 6;
    private static final int FIXED = 7;

    private final int coders;
    private final int categories;
    private final double[] sums;

    UnitSums(int coders, int categories) {
        this.coders = coders;
        this.categories = categories;
        this.sums = new double[FIXED + 4 * categories];
    }

    /// The sums of one unit.
    ///
    /// @param judgements a category a coder, from 0, or [#MISSING]
    static UnitSums ofUnit(int[] judgements, int categories) {
        UnitSums unit = new UnitSums(judgements.length, categories);
        int[] counts = new int[categories];
        int judges = 0;
        for (int category : judgements) {
            if (category != MISSING) {
                counts[category]++;
                judges++;
            }
        }
        if (judges > 0) {
            unit.count(counts, judges);
        }
        if (judgements.length == 2 && judges == 2) {
            unit.sums[BOTH] = 1;
            unit.sums[SAME] = judgements[0] == judgements[1] ? 1 : 0;
            unit.sums[FIXED + 2 * categories + judgements[0]] = 1;
            unit.sums[FIXED + 3 * categories + judgements[1]] = 1;
        }
        return unit;
    }

    private void count(int[] counts, int judges) {
        sums[JUDGED] = 1;
        double pairs = 0;
        for (int category = 0; category < categories; category++) {
            sums[FIXED + category] = (double) counts[category] / judges;
            pairs += (double) counts[category] * (counts[category] - 1);
        }
        if (judges > 1) {
            sums[COMPARED] = 1;
            sums[AGREEING] = pairs / ((double) judges * (judges - 1));
            sums[VALUES] = judges;
            sums[COINCIDENCES] = pairs / (judges - 1.0);
            for (int category = 0; category < categories; category++) {
                sums[FIXED + categories + category] = counts[category];
            }
        }
    }

    /// Adds other sums, `times` over; `times` may be negative.
    void add(UnitSums other, double times) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += times * other.sums[i];
        }
    }

    int coders() {
        return coders;
    }

    int categories() {
        return categories;
    }

    /// Units with two or more judgements.
    double compared() {
        return sums[COMPARED];
    }

    /// Over those, the shares of pairs of coders who agree.
    double agreeing() {
        return sums[AGREEING];
    }

    /// Units with a judgement.
    double judged() {
        return sums[JUDGED];
    }

    /// Units that both of two coders judged.
    double both() {
        return sums[BOTH];
    }

    /// Units on which both of two coders agree.
    double same() {
        return sums[SAME];
    }

    /// Judgements of units that two or more coders judged.
    double values() {
        return sums[VALUES];
    }

    /// Krippendorff's coincidences of a category with itself, over all categories.
    double coincidences() {
        return sums[COINCIDENCES];
    }

    /// Over units, the share of their judgements that is in a category.
    double shares(int category) {
        return sums[FIXED + category];
    }

    /// Judgements in a category, of units that two or more coders judged.
    double valuesOf(int category) {
        return sums[FIXED + categories + category];
    }

    /// Units that the first of two coders put into a category, of those both judged.
    double ofFirst(int category) {
        return sums[FIXED + 2 * categories + category];
    }

    /// The same of the second coder.
    double ofSecond(int category) {
        return sums[FIXED + 3 * categories + category];
    }
}
