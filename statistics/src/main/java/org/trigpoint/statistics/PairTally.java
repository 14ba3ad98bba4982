package org.trigpoint.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// People's ratings at two waves, counted: every distinct pair (before, after) once with how many
/// people gave it, those who answered one wave alone, and those who answered neither.
///
/// This is what every paired statistic takes. Ten million pairs of whole-number ratings are 121
/// counts; a hundred pairs of decimals are a hundred pairs counted once.
public final class PairTally {
    private final long[] before;
    private final long[] after;
    private final long[] counts;
    private final long denominator;
    private final Tally onlyBefore;
    private final Tally onlyAfter;
    private final long neither;

    /// One distinct pair of numerators.
    private record Cell(long before, long after) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int first = Long.compare(before, other.before);
            return first != 0 ? first : Long.compare(after, other.after);
        }
    }

    private PairTally(
            SortedMap<Cell, Long> cells,
            SortedMap<Long, Long> onlyBefore,
            SortedMap<Long, Long> onlyAfter,
            long neither,
            long denominator) {
        this.before = new long[cells.size()];
        this.after = new long[cells.size()];
        this.counts = new long[cells.size()];
        int next = 0;
        for (var entry : cells.entrySet()) {
            before[next] = entry.getKey().before;
            after[next] = entry.getKey().after;
            counts[next++] = entry.getValue();
        }
        this.denominator = denominator;
        this.onlyBefore = Tally.of(onlyBefore, denominator, 0);
        this.onlyAfter = Tally.of(onlyAfter, denominator, 0);
        this.neither = neither;
    }

    /// Both answers of one person; each may be missing.
    public record Answers(Optional<ExactNumber> before, Optional<ExactNumber> after) {}

    /// Counts people.
    public static PairTally of(Collection<Answers> people) {
        Map<Answers, Long> counted = new HashMap<>();
        for (Answers answers : people) {
            counted.merge(answers, 1L, Long::sum);
        }
        return of(counted);
    }

    /// Takes people already counted: how many gave each pair of answers.
    public static PairTally of(Map<Answers, Long> counted) {
        List<ExactNumber> all = new ArrayList<>();
        for (Answers answers : counted.keySet()) {
            answers.before().ifPresent(all::add);
            answers.after().ifPresent(all::add);
        }
        long denominator = CommonDenominator.of(all);
        TreeMap<Cell, Long> cells = new TreeMap<>();
        TreeMap<Long, Long> onlyBefore = new TreeMap<>();
        TreeMap<Long, Long> onlyAfter = new TreeMap<>();
        long neither = 0;
        for (var entry : counted.entrySet()) {
            Optional<Long> x = entry.getKey().before().map(value -> value.over(denominator));
            Optional<Long> y = entry.getKey().after().map(value -> value.over(denominator));
            long people = entry.getValue();
            if (people <= 0) {
                throw new IllegalArgumentException("A count of people is positive, got " + people);
            }
            if (x.isPresent() && y.isPresent()) {
                cells.merge(new Cell(x.get(), y.get()), people, Long::sum);
            } else if (x.isPresent()) {
                onlyBefore.merge(x.get(), people, Long::sum);
            } else if (y.isPresent()) {
                onlyAfter.merge(y.get(), people, Long::sum);
            } else {
                neither += people;
            }
        }
        return new PairTally(cells, onlyBefore, onlyAfter, neither, denominator);
    }

    /// Pairs without a missing answer.
    ///
    /// @throws IllegalArgumentException where the two columns differ in length
    public static PairTally ofComplete(List<ExactNumber> before, List<ExactNumber> after) {
        if (before.size() != after.size()) {
            throw new IllegalArgumentException(
                    "Both waves hold one rating a person, got "
                            + before.size()
                            + " and "
                            + after.size());
        }
        List<Answers> people = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            people.add(new Answers(Optional.of(before.get(i)), Optional.of(after.get(i))));
        }
        return of(people);
    }

    /// People who answered both waves.
    public long pairs() {
        long n = 0;
        for (long count : counts) {
            n += count;
        }
        return n;
    }

    /// People in all, answered or not.
    public long people() {
        return pairs() + onlyBefore.n() + onlyAfter.n() + neither;
    }

    /// People who answered the first wave alone.
    public long onlyBefore() {
        return onlyBefore.n();
    }

    /// People who answered the second wave alone.
    public long onlyAfter() {
        return onlyAfter.n();
    }

    /// How many distinct pairs there are.
    public int distinct() {
        return counts.length;
    }

    /// The numerator of the first rating of the distinct pair at `index`.
    public long before(int index) {
        return before[index];
    }

    /// The numerator of the second rating of the distinct pair at `index`.
    public long after(int index) {
        return after[index];
    }

    /// How many people gave the distinct pair at `index`.
    public long count(int index) {
        return counts[index];
    }

    /// What all numerators are to be divided by.
    public long denominator() {
        return denominator;
    }

    /// All who answered the first wave.
    public Tally beforeOfAll() {
        return withOthers(before, onlyBefore);
    }

    /// All who answered the second wave.
    public Tally afterOfAll() {
        return withOthers(after, onlyAfter);
    }

    /// First ratings of those who answered both.
    public Tally beforeOfPairs() {
        return Tally.of(counted(before), denominator, 0);
    }

    /// Second ratings of those who answered both.
    public Tally afterOfPairs() {
        return Tally.of(counted(after), denominator, 0);
    }

    /// The changes, second minus first, exact.
    public Tally changes() {
        TreeMap<Long, Long> changes = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            changes.merge(after[i] - before[i], counts[i], Long::sum);
        }
        return Tally.of(changes, denominator, 0);
    }

    /// The pairs with every rating moved to the nearest within its wave's two limits (numerators);
    /// people who answered one wave alone are left out.
    public PairTally clamped(long beforeLow, long beforeHigh, long afterLow, long afterHigh) {
        TreeMap<Cell, Long> cells = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            Cell cell =
                    new Cell(
                            Math.clamp(before[i], beforeLow, beforeHigh),
                            Math.clamp(after[i], afterLow, afterHigh));
            cells.merge(cell, counts[i], Long::sum);
        }
        return new PairTally(cells, new TreeMap<>(), new TreeMap<>(), 0, denominator);
    }

    private Tally withOthers(long[] ofPairs, Tally others) {
        SortedMap<Long, Long> all = counted(ofPairs);
        for (int i = 0; i < others.distinct(); i++) {
            all.merge(others.numerator(i), others.count(i), Long::sum);
        }
        long missing = people() - pairs() - others.n();
        return Tally.of(all, denominator, missing);
    }

    private SortedMap<Long, Long> counted(long[] numerators) {
        TreeMap<Long, Long> all = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            all.merge(numerators[i], counts[i], Long::sum);
        }
        return all;
    }
}
