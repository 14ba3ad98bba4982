package org.trigpoint.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.trigpoint.statistics.ScoreTable;

/// Small tables for tests; NaN in the given numbers stands for a missing score.
public final class Tables {

    private Tables() {}

    /// A table of the given rows, its columns named w1, w2 …
    public static ScoreTable of(double[]... rows) {
        int width = rows.length == 0 ? 2 : rows[0].length;
        List<String> columns = IntStream.rangeClosed(1, width).mapToObj(w -> "w" + w).toList();
        return ScoreTable.of(
                columns,
                Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).mapToObj(Tables::score).toList())
                        .toList());
    }

    private static OptionalDouble score(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /// Seeded scores of people who differ, of which some are missing.
    public static double[][] random(long seed, int people, int columns, double missing) {
        Random random = new Random(seed);
        double[][] rows = new double[people][columns];
        for (double[] row : rows) {
            double person = 2 * random.nextGaussian();
            for (int c = 0; c < columns; c++) {
                double score = 5 + person + 0.5 * c + random.nextGaussian();
                row[c] = random.nextDouble() < missing ? Double.NaN : Math.rint(score * 4) / 4;
            }
        }
        return rows;
    }

    /// The same rows in another order.
    public static double[][] shuffled(double[][] rows, long seed) {
        List<double[]> list = new ArrayList<>(Arrays.asList(rows));
        Collections.shuffle(list, new Random(seed));
        return list.toArray(double[][]::new);
    }

    /// Every score changed.
    public static double[][] changed(double[][] rows, DoubleUnaryOperator change) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
    }

    /// The columns in another order.
    public static double[][] columns(double[][] rows, int... order) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(order).mapToDouble(c -> row[c]).toArray())
                .toArray(double[][]::new);
    }
}
