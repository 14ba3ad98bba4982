package org.trigpoint.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/// The ratings of one wave, or their changes, counted: every distinct exact value once, in
/// ascending order, with how often it occurs, and how many are missing.
///
/// All statistics start from tallies. A tally does not know the order of rows, so no statistic can
/// depend on it; and a million whole-number ratings are eleven counts.
public final class Tally {
    private final long[] numerators;
    private final long[] counts;
    private final long denominator;
    private final long missing;
    private final long n;

    /// @param numerators distinct and ascending, each at most 2⁵⁴ in size
    /// @param counts positive, one for each numerator
    Tally(long[] numerators, long[] counts, long denominator, long missing) {
        this.numerators = numerators;
        this.counts = counts;
        this.denominator = denominator;
        this.missing = missing;
        this.n = Arrays.stream(counts).sum();
    }

    /// The values, counted.
    public static Tally of(Collection<ExactNumber> values) {
        return of(values, 0);
    }

    /// The values, counted, with the number of missing ones.
    public static Tally of(Collection<ExactNumber> values, long missing) {
        long denominator = CommonDenominator.of(values);
        long[] numerators = values.stream().mapToLong(value -> value.over(denominator)).toArray();
        long[] ones = new long[numerators.length];
        Arrays.fill(ones, 1);
        return ofUnsorted(numerators, ones, denominator, missing);
    }

    /// Values that are already counted, with the number of missing ones.
    public static Tally of(Map<ExactNumber, Long> countedValues, long missing) {
        long denominator = CommonDenominator.of(countedValues.keySet());
        long[] numerators = new long[countedValues.size()];
        long[] counts = new long[countedValues.size()];
        int next = 0;
        for (var entry : countedValues.entrySet()) {
            numerators[next] = entry.getKey().over(denominator);
            counts[next++] = entry.getValue();
        }
        return ofUnsorted(numerators, counts, denominator, missing);
    }

    /// Numerators in any order, some perhaps more than once, with how often each occurs.
    static Tally ofUnsorted(long[] numerators, long[] counts, long denominator, long missing) {
        long[] sorted = numerators.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        long[] values = Arrays.copyOf(sorted, distinct);
        long[] summed = new long[distinct];
        for (int i = 0; i < numerators.length; i++) {
            summed[Arrays.binarySearch(values, numerators[i])] += counts[i];
        }
        return new Tally(values, summed, denominator, missing);
    }

    /// How many values there are, the missing ones left out.
    public long n() {
        return n;
    }

    /// How many values are missing.
    public long missing() {
        return missing;
    }

    /// How many distinct values there are.
    public int distinct() {
        return numerators.length;
    }

    /// The numerator of the distinct value at `index`, counted from the smallest.
    public long numerator(int index) {
        return numerators[index];
    }

    /// How often the distinct value at `index` occurs.
    public long count(int index) {
        return counts[index];
    }

    /// What all numerators are to be divided by.
    public long denominator() {
        return denominator;
    }

    /// The distinct value at `index`.
    public double value(int index) {
        return (double) numerators[index] / denominator;
    }

    /// The numerator of the value with `rank` (0 is the smallest) when all are sorted.
    public long atRank(long rank) {
        long below = 0;
        for (int i = 0; i < numerators.length; i++) {
            below += counts[i];
            if (rank < below) {
                return numerators[i];
            }
        }
        throw new IndexOutOfBoundsException("rank " + rank + " of " + n + " values");
    }

    /// The quantile of Hyndman and Fan's type 7 (1996, The American Statistician 50, 361) at
    /// `quarters`/4, as a numerator over four times the [#denominator()]: exact.
    ///
    /// @param quarters 1, 2 or 3
    public long quartileOverFour(int quarters) {
        long position = Math.multiplyExact(n - 1, (long) quarters);
        long rank = position / 4;
        long rest = position % 4;
        long lower = atRank(rank);
        long upper = rest == 0 ? lower : atRank(rank + 1);
        return (4 - rest) * lower + rest * upper;
    }

    /// The quantile of type 7 at `quarters`/4.
    public double quartile(int quarters) {
        return (double) quartileOverFour(quarters) / 4 / denominator;
    }

    /// How often `value` occurs.
    public long countOf(ExactNumber value) {
        if (denominator % value.denominator() != 0) {
            return 0;
        }
        int index = Arrays.binarySearch(numerators, value.over(denominator));
        return index < 0 ? 0 : counts[index];
    }

    /// The same tally without the values that are exactly zero.
    public Tally withoutZeros() {
        int zero = Arrays.binarySearch(numerators, 0);
        if (zero < 0) {
            return this;
        }
        long[] kept = new long[numerators.length - 1];
        long[] keptCounts = new long[numerators.length - 1];
        System.arraycopy(numerators, 0, kept, 0, zero);
        System.arraycopy(counts, 0, keptCounts, 0, zero);
        System.arraycopy(numerators, zero + 1, kept, zero, kept.length - zero);
        System.arraycopy(counts, zero + 1, keptCounts, zero, kept.length - zero);
        return new Tally(kept, keptCounts, denominator, missing);
    }

    /// The numerators of all values in ascending order, one for each time it occurs.
    ///
    /// @throws ArithmeticException where there are more than an array can hold
    public long[] ascendingNumerators() {
        long[] all = new long[Math.toIntExact(n)];
        int next = 0;
        for (int i = 0; i < numerators.length; i++) {
            int end = next + (int) counts[i];
            Arrays.fill(all, next, end, numerators[i]);
            next = end;
        }
        return all;
    }
}
