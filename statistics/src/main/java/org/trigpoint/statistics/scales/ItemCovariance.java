package org.trigpoint.statistics.scales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.ItemMoments;
import org.trigpoint.statistics.ScoreTable;

/// Covariances of items, divided by n − 1.
final class ItemCovariance {

    /// A variance this small beside the squared scores is their rounding.
    private static final double NOISE = 1e-28;

    private ItemCovariance() {}

    /// Of rows without missing answers, at least two.
    static SimpleMatrix ofComplete(double[][] rows) {
        int items = rows[0].length;
        SimpleMatrix covariance = new SimpleMatrix(items, items);
        List<double[]> columns = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            columns.add(column(rows, item));
        }
        for (int a = 0; a < items; a++) {
            for (int b = 0; b <= a; b++) {
                double value = ofColumns(columns.get(a), columns.get(b));
                covariance.set(a, b, value);
                covariance.set(b, a, value);
            }
        }
        return covariance;
    }

    /// Of each two items over the rows that have both; NaN marks two items that fewer than two rows
    /// share.
    static SimpleMatrix pairwise(ScoreTable table) {
        int items = table.width();
        SimpleMatrix covariance = new SimpleMatrix(items, items);
        for (int a = 0; a < items; a++) {
            for (int b = 0; b <= a; b++) {
                int[] rows = rowsWithBoth(table, a, b);
                double value = Double.NaN;
                if (rows.length > 1) {
                    double[] x = new double[rows.length];
                    double[] y = new double[rows.length];
                    for (int i = 0; i < rows.length; i++) {
                        x[i] = table.value(rows[i], a);
                        y[i] = table.value(rows[i], b);
                    }
                    value = ofColumns(x, y);
                }
                covariance.set(a, b, value);
                covariance.set(b, a, value);
            }
        }
        return covariance;
    }

    /// The rows that have two items, each once for each of its people.
    private static int[] rowsWithBoth(ScoreTable table, int a, int b) {
        int[] rows = new int[Math.toIntExact(table.people())];
        int people = 0;
        for (int r = 0; r < table.rows(); r++) {
            if (table.isAnswered(r, a) && table.isAnswered(r, b)) {
                int end = people + (int) table.people(r);
                Arrays.fill(rows, people, end, r);
                people = end;
            }
        }
        return Arrays.copyOf(rows, people);
    }

    /// Of sums over people who answered every item, at least two.
    static SimpleMatrix ofComplete(ItemMoments moments) {
        return filled(moments.items().size(), moments::covariance);
    }

    /// Of sums over people who answered both items; NaN marks two items that fewer than two people
    /// answered.
    static SimpleMatrix pairwise(ItemMoments moments) {
        return filled(
                moments.items().size(),
                (a, b) ->
                        moments.pairedPeople(a, b) > 1
                                ? moments.pairwiseCovariance(a, b)
                                : Double.NaN);
    }

    /// The covariance of two items.
    private interface OfTwo {
        double of(int a, int b);
    }

    private static SimpleMatrix filled(int items, OfTwo covariance) {
        SimpleMatrix filled = new SimpleMatrix(items, items);
        for (int a = 0; a < items; a++) {
            for (int b = 0; b < items; b++) {
                filled.set(a, b, covariance.of(a, b));
            }
        }
        return filled;
    }

    private static double[] column(double[][] rows, int item) {
        double[] column = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            column[r] = rows[r][item];
        }
        return column;
    }

    private static double ofColumns(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += (x[i] - x[0]) / x.length;
            meanY += (y[i] - y[0]) / y.length;
            largest = Math.max(largest, Math.abs(x[i] * y[i]));
        }
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - x[0] - meanX) * (y[i] - y[0] - meanY);
        }
        return Math.abs(products) <= NOISE * x.length * largest ? 0 : products / (x.length - 1);
    }
}
