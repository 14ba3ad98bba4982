package org.trigpoint.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final long pairs;

    /// Both answers of one person; each may be missing.
    public record Answers(Optional<ExactNumber> before, Optional<ExactNumber> after) {}

    /// How many people gave one pair of numerators; collected in any order.
    private record Cell(long before, long after, long people) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return before != other.before
                    ? Long.compare(before, other.before)
                    : Long.compare(after, other.after);
        }
    }

    private PairTally(
            List<Cell> cells, Tally onlyBefore, Tally onlyAfter, long neither, long denominator) {
        Cell[] sorted = cells.toArray(Cell[]::new);
        Arrays.sort(sorted);
        long[] x = new long[sorted.length];
        long[] y = new long[sorted.length];
        long[] people = new long[sorted.length];
        int distinct = 0;
        for (Cell cell : sorted) {
            boolean same =
                    distinct > 0 && x[distinct - 1] == cell.before && y[distinct - 1] == cell.after;
            if (!same) {
                x[distinct] = cell.before;
                y[distinct++] = cell.after;
            }
            people[distinct - 1] += cell.people;
        }
        this.before = Arrays.copyOf(x, distinct);
        this.after = Arrays.copyOf(y, distinct);
        this.counts = Arrays.copyOf(people, distinct);
        this.pairs = Arrays.stream(counts).sum();
        this.denominator = denominator;
        this.onlyBefore = onlyBefore;
        this.onlyAfter = onlyAfter;
        this.neither = neither;
    }

    /// Collects cells over a common denominator.
    static final class Collector {
        private final List<Cell> cells = new ArrayList<>();
        private final List<Cell> beforeAlone = new ArrayList<>();
        private final List<Cell> afterAlone = new ArrayList<>();
        private long neither;

        void both(long before, long after, long people) {
            cells.add(new Cell(before, after, people));
        }

        void beforeAlone(long before, long people) {
            beforeAlone.add(new Cell(before, 0, people));
        }

        void afterAlone(long after, long people) {
            afterAlone.add(new Cell(after, 0, people));
        }

        void neither(long people) {
            neither += people;
        }

        PairTally over(long denominator) {
            return new PairTally(
                    cells,
                    tally(beforeAlone, denominator),
                    tally(afterAlone, denominator),
                    neither,
                    denominator);
        }

        private static Tally tally(List<Cell> alone, long denominator) {
            return Tally.ofUnsorted(
                    alone.stream().mapToLong(Cell::before).toArray(),
                    alone.stream().mapToLong(Cell::people).toArray(),
                    denominator,
                    0);
        }
    }

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
        Collector collector = new Collector();
        for (var entry : counted.entrySet()) {
            Optional<ExactNumber> x = entry.getKey().before();
            Optional<ExactNumber> y = entry.getKey().after();
            long people = entry.getValue();
            if (people <= 0) {
                throw new IllegalArgumentException("A count of people is positive, got " + people);
            }
            if (x.isPresent() && y.isPresent()) {
                collector.both(x.get().over(denominator), y.get().over(denominator), people);
            } else if (x.isPresent()) {
                collector.beforeAlone(x.get().over(denominator), people);
            } else if (y.isPresent()) {
                collector.afterAlone(y.get().over(denominator), people);
            } else {
                collector.neither(people);
            }
        }
        return collector.over(denominator);
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
        return pairs;
    }

    /// People in all, answered or not.
    public long people() {
        return pairs + onlyBefore.n() + onlyAfter.n() + neither;
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
        return Tally.ofUnsorted(before, counts, denominator, 0);
    }

    /// Second ratings of those who answered both.
    public Tally afterOfPairs() {
        return Tally.ofUnsorted(after, counts, denominator, 0);
    }

    /// The changes, second minus first, exact.
    public Tally changes() {
        long[] changes = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            changes[i] = after[i] - before[i];
        }
        return Tally.ofUnsorted(changes, counts, denominator, 0);
    }

    /// The pairs with every rating moved to the nearest within its wave's two limits (numerators);
    /// people who answered one wave alone are left out.
    public PairTally clamped(long beforeLow, long beforeHigh, long afterLow, long afterHigh) {
        Collector collector = new Collector();
        for (int i = 0; i < counts.length; i++) {
            collector.both(
                    Math.clamp(before[i], beforeLow, beforeHigh),
                    Math.clamp(after[i], afterLow, afterHigh),
                    counts[i]);
        }
        return collector.over(denominator);
    }

    private Tally withOthers(long[] ofPairs, Tally others) {
        int total = ofPairs.length + others.distinct();
        long[] numerators = Arrays.copyOf(ofPairs, total);
        long[] people = Arrays.copyOf(counts, total);
        for (int i = 0; i < others.distinct(); i++) {
            numerators[ofPairs.length + i] = others.numerator(i);
            people[ofPairs.length + i] = others.count(i);
        }
        return Tally.ofUnsorted(numerators, people, denominator, people() - pairs - others.n());
    }
}
