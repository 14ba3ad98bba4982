package org.trigpoint.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// People's scores at any number of waves, exact and counted: every distinct row of scores once,
/// with how many people have it. The order of rows in a file is not kept, so nothing can depend on
/// it.
public final class ScoreTally {
    private final List<String> waves;
    private final List<Row> rows;
    private final long denominator;

    /// Scores of one or more people, one a wave in the order of [ScoreTally#waves]; empty where
    /// there is none.
    ///
    /// @param people how many, at least 1
    public record Row(List<Optional<ExactNumber>> scores, long people) implements Comparable<Row> {
        public Row {
            scores = List.copyOf(scores);
            if (people < 1) {
                throw new IllegalArgumentException(
                        "A row is of at least one person, got " + people);
            }
        }

        /// By the scores, a missing one before any other.
        @Override
        public int compareTo(Row other) {
            for (int i = 0; i < Math.min(scores.size(), other.scores.size()); i++) {
                Optional<ExactNumber> mine = scores.get(i);
                Optional<ExactNumber> theirs = other.scores.get(i);
                int difference =
                        mine.isPresent() && theirs.isPresent()
                                ? mine.get().compareTo(theirs.get())
                                : Boolean.compare(mine.isPresent(), theirs.isPresent());
                if (difference != 0) {
                    return difference;
                }
            }
            return Integer.compare(scores.size(), other.scores.size());
        }
    }

    private ScoreTally(List<String> waves, List<Row> rows) {
        this.waves = List.copyOf(waves);
        this.rows = List.copyOf(rows);
        Set<ExactNumber> distinct = new HashSet<>();
        for (Row row : rows) {
            row.scores.forEach(score -> score.ifPresent(distinct::add));
        }
        this.denominator = CommonDenominator.of(distinct);
    }

    /// Counts people, one list of scores each.
    ///
    /// @param waves names, one a column
    /// @throws IllegalArgumentException where a row has another length
    public static ScoreTally of(
            List<String> waves, Collection<List<Optional<ExactNumber>>> people) {
        Map<List<Optional<ExactNumber>>, Long> counted = new HashMap<>();
        for (List<Optional<ExactNumber>> scores : people) {
            counted.merge(scores, 1L, Long::sum);
        }
        return of(waves, counted);
    }

    /// Takes people already counted.
    public static ScoreTally of(
            List<String> waves, Map<List<Optional<ExactNumber>>, Long> counted) {
        List<Row> rows = new ArrayList<>();
        counted.forEach((scores, people) -> rows.add(new Row(scores, people)));
        for (Row row : rows) {
            if (row.scores.size() != waves.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.scores.size() + " scores for the waves " + waves);
            }
        }
        rows.sort(null);
        return new ScoreTally(waves, rows);
    }

    /// The names of the waves, in order of time.
    public List<String> waves() {
        return waves;
    }

    /// The distinct rows in ascending order.
    public List<Row> rows() {
        return rows;
    }

    /// How many people there are, with scores or without.
    public long people() {
        return total(Row::people);
    }

    /// How many have a score at every wave.
    public long complete() {
        return total(row -> row.scores.stream().allMatch(Optional::isPresent) ? row.people : 0);
    }

    /// The scores of one wave.
    public Tally wave(int index) {
        return pair(index, index).beforeOfAll();
    }

    /// Two waves, as the paired statistics take them.
    public PairTally pair(int before, int after) {
        PairTally.Collector collector = new PairTally.Collector();
        for (Row row : rows) {
            Optional<ExactNumber> x = row.scores.get(before);
            Optional<ExactNumber> y = row.scores.get(after);
            if (x.isPresent() && y.isPresent()) {
                collector.both(x.get().over(denominator), y.get().over(denominator), row.people);
            } else if (x.isPresent()) {
                collector.beforeAlone(x.get().over(denominator), row.people);
            } else if (y.isPresent()) {
                collector.afterAlone(y.get().over(denominator), row.people);
            } else {
                collector.neither(row.people);
            }
        }
        return collector.over(denominator);
    }

    private long total(ToLongFunction<Row> people) {
        return rows.stream().mapToLong(people).sum();
    }
}
