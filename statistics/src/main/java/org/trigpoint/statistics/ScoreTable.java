package org.trigpoint.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/// Scores of people (rows) at waves, on items or by raters (columns); a score may be missing.
///
/// Which row stands where carries no meaning: rows are kept in one canonical order, so that every
/// sum over them, and with it every digit of a result, is the same whatever the order of the file.
public final class ScoreTable {

    private final List<String> columns;
    private final double[][] values;
    private final boolean[][] answered;

    private ScoreTable(List<String> columns, double[][] values, boolean[][] answered) {
        this.columns = List.copyOf(columns);
        this.values = values;
        this.answered = answered;
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
        return new ScoreTable(columns, sortedValues, sortedAnswered);
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

    /// The scores that are there in one column, in the canonical order of the rows.
    public double[] answeredScores(int column) {
        double[] found = new double[rows()];
        int count = 0;
        for (int r = 0; r < rows(); r++) {
            if (answered[r][column]) {
                found[count++] = values[r][column];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// The rows in which every column is answered, one array a row.
    public double[][] completeRows() {
        double[][] complete = new double[rows()][];
        int count = 0;
        for (int r = 0; r < rows(); r++) {
            if (answeredIn(r) == width()) {
                complete[count++] = values[r].clone();
            }
        }
        return Arrays.copyOf(complete, count);
    }
}
