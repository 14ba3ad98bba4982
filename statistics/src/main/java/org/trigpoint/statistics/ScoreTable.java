package org.trigpoint.statistics;

import java.util.Arrays;
import java.util.Comparator;
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
        if (columns.isEmpty() || new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A table needs columns of different names, got " + columns);
        }
        double[][] values = new double[rows.size()][columns.size()];
        boolean[][] answered = new boolean[rows.size()][columns.size()];
        for (int r = 0; r < values.length; r++) {
            List<OptionalDouble> row = rows.get(r);
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Row " + (r + 1) + " has " + row.size() + " scores for " + columns);
            }
            for (int c = 0; c < columns.size(); c++) {
                OptionalDouble score = row.get(c);
                if (score.isPresent() && !Double.isFinite(score.getAsDouble())) {
                    throw new IllegalArgumentException(
                            "Row " + (r + 1) + " holds " + score.getAsDouble());
                }
                answered[r][c] = score.isPresent();
                // Negative zero would be another row than zero to the canonical order.
                values[r][c] = score.orElse(0) + 0.0;
            }
        }
        return sorted(columns, values, answered);
    }

    private static ScoreTable sorted(
            List<String> columns, double[][] values, boolean[][] answered) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> byPattern = (a, b) -> Arrays.compare(answered[a], answered[b]);
        Arrays.sort(order, byPattern.thenComparing((a, b) -> Arrays.compare(values[a], values[b])));
        double[][] sortedValues = new double[values.length][];
        boolean[][] sortedAnswered = new boolean[values.length][];
        for (int r = 0; r < order.length; r++) {
            sortedValues[r] = values[order[r]];
            sortedAnswered[r] = answered[order[r]];
        }
        long[] one = new long[values.length];
        Arrays.fill(one, 1);
        return new ScoreTable(columns, sortedValues, sortedAnswered, one);
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
