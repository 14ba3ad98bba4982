package org.trigpoint.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Builds ratings for tests.
public final class People {
    private People() {}

    /// Ratings as written, separated by blanks.
    public static List<ExactNumber> ratings(String written) {
        return Arrays.stream(written.strip().split(" +", -1)).map(ExactNumber::parse).toList();
    }

    /// Pairs as written, one list a wave.
    public static PairTally pairs(String before, String after) {
        return PairTally.ofComplete(ratings(before), ratings(after));
    }

    /// Whole-number ratings 0 to 10, the second wave about a point higher.
    public static PairTally seeded(long seed, int n) {
        Random random = new Random(seed);
        List<ExactNumber> before = new ArrayList<>();
        List<ExactNumber> after = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int x = Math.clamp(Math.round(5 + 2 * random.nextGaussian()), 0, 10);
            before.add(ExactNumber.of(x));
            after.add(ExactNumber.of(Math.clamp(Math.round(x + 1 + random.nextGaussian()), 0, 10)));
        }
        return PairTally.ofComplete(before, after);
    }

    /// The same pairs with every rating turned into `factor`·rating + `shift`.
    public static PairTally moved(PairTally pairs, long factor, ExactNumber shift) {
        List<ExactNumber> before = new ArrayList<>();
        List<ExactNumber> after = new ArrayList<>();
        for (int i = 0; i < pairs.distinct(); i++) {
            for (long k = 0; k < pairs.count(i); k++) {
                before.add(moved(pairs.before(i), pairs, factor, shift));
                after.add(moved(pairs.after(i), pairs, factor, shift));
            }
        }
        return PairTally.ofComplete(before, after);
    }

    /// The same pairs with both waves exchanged.
    public static PairTally swapped(PairTally pairs) {
        List<ExactNumber> before = new ArrayList<>();
        List<ExactNumber> after = new ArrayList<>();
        for (int i = 0; i < pairs.distinct(); i++) {
            for (long k = 0; k < pairs.count(i); k++) {
                before.add(new ExactNumber(pairs.after(i), pairs.denominator()));
                after.add(new ExactNumber(pairs.before(i), pairs.denominator()));
            }
        }
        return PairTally.ofComplete(before, after);
    }

    private static ExactNumber moved(
            long numerator, PairTally pairs, long factor, ExactNumber shift) {
        return new ExactNumber(numerator * factor, pairs.denominator()).plus(shift);
    }
}
