package org.trigpoint.statistics.mixed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.trigpoint.statistics.ScoreTable;

/// People whose scores are missing in the same columns: their number, their means, and their
/// squares and products about those means. Likelihoods of normal scores need no more.
public final class MissingPattern {

    final int[] observed;
    final int people;
    final SimpleMatrix means;
    final SimpleMatrix scatter;

    private MissingPattern(int[] observed, int people, SimpleMatrix means, SimpleMatrix scatter) {
        this.observed = observed;
        this.people = people;
        this.means = means;
        this.scatter = scatter;
    }

    /// The patterns of a table, in canonical order; people without any score are left out.
    ///
    /// @param centre subtracted from each column first, so that squares keep their digits
    public static List<MissingPattern> of(ScoreTable table, double[] centre) {
        Map<List<Integer>, List<Integer>> rowsByPattern = new LinkedHashMap<>();
        for (int r = 0; r < table.rows(); r++) {
            List<Integer> observed = new ArrayList<>();
            for (int c = 0; c < table.width(); c++) {
                if (table.isAnswered(r, c)) {
                    observed.add(c);
                }
            }
            if (!observed.isEmpty()) {
                rowsByPattern.computeIfAbsent(observed, _ -> new ArrayList<>()).add(r);
            }
        }
        List<MissingPattern> patterns = new ArrayList<>();
        rowsByPattern.forEach(
                (columns, rows) -> patterns.add(summed(table, columns, rows, centre)));
        return patterns;
    }

    private static MissingPattern summed(
            ScoreTable table, List<Integer> columns, List<Integer> rows, double[] centre) {
        int width = columns.size();
        double[] means = new double[width];
        long people = 0;
        for (int row : rows) {
            people += table.people(row);
            for (int i = 0; i < width; i++) {
                means[i] +=
                        table.people(row)
                                * (table.value(row, columns.get(i)) - centre[columns.get(i)]);
            }
        }
        for (int i = 0; i < width; i++) {
            means[i] /= people;
        }
        double[] products = new double[width * width];
        double[] off = new double[width];
        for (int row : rows) {
            for (int i = 0; i < width; i++) {
                off[i] = table.value(row, columns.get(i)) - centre[columns.get(i)] - means[i];
            }
            for (int i = 0; i < width; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i * width + j] += table.people(row) * off[i] * off[j];
                }
            }
        }
        SimpleMatrix scatter = new SimpleMatrix(width, width);
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                scatter.set(i, j, products[i * width + j]);
                scatter.set(j, i, products[i * width + j]);
            }
        }
        return new MissingPattern(
                columns.stream().mapToInt(Integer::intValue).toArray(),
                Math.toIntExact(people),
                RandomIntercept.column(means),
                scatter);
    }

    /// How many people show this pattern.
    public int people() {
        return people;
    }

    /// How many columns they answered.
    public int width() {
        return observed.length;
    }

    /// Their means, on the centred scale, one a column they answered.
    public SimpleMatrix means() {
        return means.copy();
    }

    /// The sums that a random-intercept model with one mean a column needs of these people.
    public SameDesign design(int columns) {
        SimpleMatrix indicator = new SimpleMatrix(columns, 1);
        SimpleMatrix products = new SimpleMatrix(columns, 1);
        double squares = 0;
        double meanOfSums = 0;
        for (int i = 0; i < observed.length; i++) {
            indicator.set(observed[i], 1);
            products.set(observed[i], people * means.get(i));
            meanOfSums += means.get(i);
            squares += scatter.get(i, i) + people * means.get(i) * means.get(i);
        }
        double squaresOfSums = Math.max(0, scatter.elementSum());
        return new SameDesign(
                people,
                observed.length,
                SimpleMatrix.diag(indicator.getDDRM().data),
                indicator,
                products,
                meanOfSums,
                squaresOfSums,
                squares);
    }

    /// The part of a column vector that these people answered.
    public SimpleMatrix observedPart(SimpleMatrix whole) {
        SimpleMatrix part = new SimpleMatrix(observed.length, 1);
        for (int i = 0; i < observed.length; i++) {
            part.set(i, whole.get(observed[i]));
        }
        return part;
    }

    /// The part of a square matrix that these people answered.
    public SimpleMatrix observedBlock(SimpleMatrix whole) {
        SimpleMatrix part = new SimpleMatrix(observed.length, observed.length);
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < observed.length; j++) {
                part.set(i, j, whole.get(observed[i], observed[j]));
            }
        }
        return part;
    }

    /// A square block of the observed columns set into zeros.
    SimpleMatrix embeddedBlock(SimpleMatrix block, int columns) {
        SimpleMatrix whole = new SimpleMatrix(columns, columns);
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < observed.length; j++) {
                whole.set(observed[i], observed[j], block.get(i, j));
            }
        }
        return whole;
    }

    /// A column of the observed columns set into zeros.
    SimpleMatrix embeddedColumn(SimpleMatrix part, int columns) {
        SimpleMatrix whole = new SimpleMatrix(columns, 1);
        for (int i = 0; i < observed.length; i++) {
            whole.set(observed[i], part.get(i));
        }
        return whole;
    }
}
