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
                double value = ofColumns(columns.get(a), columns.get(b), rows.length);
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
        // one pair of columns at a time, in the same room
        double[] x = new double[Math.toIntExact(table.people())];
        double[] y = new double[x.length];
        for (int a = 0; a < items; a++) {
            for (int b = 0; b <= a; b++) {
                int people = fill(table, a, b, x, y);
                double value = people > 1 ? ofColumns(x, y, people) : Double.NaN;
                covariance.set(a, b, value);
                covariance.set(b, a, value);
            }
        }
        return covariance;
    }

    /// Scores on two items of everyone who has both.
    ///
    /// @return how many people that are
    private static int fill(ScoreTable table, int a, int b, double[] x, double[] y) {
        int people = 0;
        for (int r = 0; r < table.rows(); r++) {
            if (table.isAnswered(r, a) && table.isAnswered(r, b)) {
                int end = people + (int) table.people(r);
                Arrays.fill(x, people, end, table.value(r, a));
                Arrays.fill(y, people, end, table.value(r, b));
                people = end;
            }
        }
        return people;
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

    private static double ofColumns(double[] x, double[] y, int people) {
        double meanX = 0;
        double meanY = 0;
        double largest = 0;
        for (int i = 0; i < people; i++) {
            meanX += (x[i] - x[0]) / people;
            meanY += (y[i] - y[0]) / people;
            largest = Math.max(largest, Math.abs(x[i] * y[i]));
        }
        double products = 0;
        for (int i = 0; i < people; i++) {
            products += (x[i] - x[0] - meanX) * (y[i] - y[0] - meanY);
        }
        return Math.abs(products) <= NOISE * people * largest ? 0 : products / (people - 1);
    }
}
