package org.trigpoint.statistics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Scores of people (rows) at waves, on items or by raters (columns); a score may be missing.
///
/// Which row stands where carries no meaning: rows are kept in one canonical order, so that every
/// sum over them, and with it every digit of a result, is the same whatever the order of the file.
/// A row may stand for several people with the same scores.
public final class ScoreTable {

    private final List<String> columns;
    private final double[][] values;
    private final boolean[][] answered;
    private final long[] people;

    private ScoreTable(
            List<String> columns, double[][] values, boolean[][] answered, long[] people) {
        this.columns = List.copyOf(columns);
        this.values = values;
        this.answered = answered;
        this.people = people;
    }

    /// The scores of a tally, one row for all people who have the same ones.
    public static ScoreTable of(ScoreTally tally) {
        int rows = tally.rows().size();
        int width = tally.waves().size();
        double[][] values = new double[rows][width];
        boolean[][] answered = new boolean[rows][width];
        long[] people = new long[rows];
        for (int r = 0; r < rows; r++) {
            ScoreTally.Row row = tally.rows().get(r);
            people[r] = row.people();
            for (int c = 0; c < width; c++) {
                answered[r][c] = row.scores().get(c).isPresent();
                values[r][c] = row.scores().get(c).map(ExactNumber::toDouble).orElse(0.0);
            }
        }
        return new ScoreTable(tally.waves(), values, answered, people);
    }

    /// A table of the given rows.
    ///
    /// @param columns names, at least one, all different
    /// @param rows one list a person, as long as `columns`; empty where there is no answer
    /// @throws IllegalArgumentException if a row has another length, a value is not finite, or
    ///   names repeat
    public static ScoreTable of(List<String> columns, List<List<OptionalDouble>> rows) {
        return ofRepeated(columns, rows.stream().map(row -> new Repeated(row, 1)).toList());
    }

    /// A row of scores.
    ///
    /// @param scores empty where there is no answer
    /// @param people how many have them
    public record Repeated(List<OptionalDouble> scores, long people) {}

    /// The table that [#of(List, List)] makes of the same rows when each stands there once for each
    /// of its people: to the last digit of every result.
    ///
    /// @throws IllegalArgumentException as there
    public static ScoreTable ofRepeated(List<String> columns, List<Repeated> rows) {
        if (columns.isEmpty() || new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A table needs columns of different names, got " + columns);
        }
        Ordered[] ordered = new Ordered[rows.size()];
        int people = 0;
        for (int r = 0; r < ordered.length; r++) {
            ordered[r] = ordered(columns, r, rows.get(r));
            people = Math.addExact(people, Math.toIntExact(rows.get(r).people()));
        }
        Arrays.sort(ordered);
        double[][] values = new double[people][];
        boolean[][] answered = new boolean[people][];
        int next = 0;
        for (Ordered row : ordered) {
            int end = next + Math.toIntExact(row.people);
            Arrays.fill(values, next, end, row.values);
            Arrays.fill(answered, next, end, row.answered);
            next = end;
        }
        long[] one = new long[people];
        Arrays.fill(one, 1);
        return new ScoreTable(columns, values, answered, one);
    }

    private static Ordered ordered(List<String> columns, int index, Repeated row) {
        if (row.scores().size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Row "
                            + (index + 1)
                            + " has "
                            + row.scores().size()
                            + " scores for "
                            + columns);
        }
        double[] values = new double[columns.size()];
        boolean[] answered = new boolean[columns.size()];
        for (int c = 0; c < values.length; c++) {
            OptionalDouble score = row.scores().get(c);
            if (score.isPresent() && !Double.isFinite(score.getAsDouble())) {
                throw new IllegalArgumentException(
                        "Row " + (index + 1) + " holds " + score.getAsDouble());
            }
            answered[c] = score.isPresent();
            // Negative zero would be another row than zero to the canonical order.
            values[c] = score.orElse(0) + 0.0;
        }
        return new Ordered(values, answered, row.people());
    }

    /// A row in the canonical order: by what is answered, then by the scores.
    private static final class Ordered implements Comparable<Ordered> {
        private final double[] values;
        private final boolean[] answered;
        private final long people;

        private Ordered(double[] values, boolean[] answered, long people) {
            this.values = values;
            this.answered = answered;
            this.people = people;
        }

        @Override
        public int compareTo(Ordered other) {
            int byPattern = Arrays.compare(answered, other.answered);
            return byPattern != 0 ? byPattern : Arrays.compare(values, other.values);
        }
    }

    /// The names of the columns.
    public List<String> columns() {
        return columns;
    }

    /// How many columns there are.
    public int width() {
        return columns.size();
    }

    /// How many rows there are, answered or not.
    public int rows() {
        return values.length;
    }

    /// How many people have the scores of this row.
    public long people(int row) {
        return people[row];
    }

    /// How many people there are in all.
    public long people() {
        return Arrays.stream(people).sum();
    }

    /// Whether there is a score in this place.
    public boolean isAnswered(int row, int column) {
        return answered[row][column];
    }

    /// The score in this place.
    ///
    /// @throws IllegalStateException if it is missing
    public double value(int row, int column) {
        if (!answered[row][column]) {
            throw new IllegalStateException(
                    "Row " + row + " has no score in " + columns.get(column));
        }
        return values[row][column];
    }

    /// How many of the columns are answered in this row.
    public int answeredIn(int row) {
        int count = 0;
        for (boolean there : answered[row]) {
            if (there) {
                count++;
            }
        }
        return count;
    }

    /// How many people have a score in one column.
    public long peopleWith(int column) {
        return IntStream.range(0, rows())
                .filter(r -> answered[r][column])
                .mapToLong(r -> people[r])
                .sum();
    }

    /// The scores of everyone who answered every column, one array a person.
    public double[][] completeRows() {
        return IntStream.range(0, rows())
                .filter(this::isComplete)
                .boxed()
                .flatMap(r -> Stream.generate(() -> values[r].clone()).limit(people[r]))
                .toArray(double[][]::new);
    }

    /// The rows in which every column is answered, one array a row, however many people have it.
    public double[][] distinctCompleteRows() {
        return IntStream.range(0, rows())
                .filter(this::isComplete)
                .mapToObj(r -> values[r].clone())
                .toArray(double[][]::new);
    }

    /// How many people have each of [#distinctCompleteRows()].
    public long[] peopleOfDistinctCompleteRows() {
        return IntStream.range(0, rows())
                .filter(this::isComplete)
                .mapToLong(r -> people[r])
                .toArray();
    }

    private boolean isComplete(int row) {
        return answeredIn(row) == width();
    }
}
