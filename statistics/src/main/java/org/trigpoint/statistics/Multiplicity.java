package org.trigpoint.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// A rule that adjusts the p values of a family of tests, as R's `p.adjust` names them.
public enum Multiplicity {
    /// Each p times the number of tests.
    BONFERRONI,
    /// Holm 1979, Scandinavian Journal of Statistics 6, 65: step down.
    HOLM,
    /// Hochberg 1988, Biometrika 75, 800: step up, for independent or positively dependent tests.
    HOCHBERG,
    /// Benjamini and Hochberg 1995, JRSS B 57, 289: the false discovery rate.
    BH,
    /// Benjamini and Yekutieli 2001, Annals of Statistics 29, 1165: the false discovery rate under
    /// any dependence.
    BY;

    /// The adjusted p values in the order given. A p that is not estimable stays so, and the family
    /// is then the remaining tests.
    public List<Estimate<Double>> adjust(List<Estimate<Double>> family) {
        List<Integer> tested = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            if (family.get(i) instanceof Estimate.Estimated<Double>) {
                tested.add(i);
            }
        }
        tested.sort(Comparator.comparing(i -> family.get(i).orElseThrow()));
        List<Estimate<Double>> adjusted = new ArrayList<>(family);
        int m = tested.size();
        double[] raw = tested.stream().mapToDouble(i -> family.get(i).orElseThrow()).toArray();
        double[] values = adjustAscending(raw);
        for (int rank = 0; rank < m; rank++) {
            adjusted.set(tested.get(rank), Estimate.of(values[rank]));
        }
        return Collections.unmodifiableList(adjusted);
    }

    private double[] adjustAscending(double[] p) {
        int m = p.length;
        double[] adjusted = new double[m];
        for (int i = 0; i < m; i++) {
            adjusted[i] = p[i] * factor(i + 1, m);
        }
        switch (this) {
            case BONFERRONI -> {}
            case HOLM -> {
                for (int i = 1; i < m; i++) {
                    adjusted[i] = Math.max(adjusted[i], adjusted[i - 1]);
                }
            }
            case HOCHBERG, BH, BY -> {
                for (int i = m - 2; i >= 0; i--) {
                    adjusted[i] = Math.min(adjusted[i], adjusted[i + 1]);
                }
            }
        }
        for (int i = 0; i < m; i++) {
            adjusted[i] = Math.min(1, adjusted[i]);
        }
        return adjusted;
    }

    private double factor(int rank, int m) {
        return switch (this) {
            case BONFERRONI -> m;
            case HOLM, HOCHBERG -> m - rank + 1;
            case BH -> (double) m / rank;
            case BY -> harmonic(m) * m / rank;
        };
    }

    private static double harmonic(int m) {
        double sum = 0;
        for (int i = m; i >= 1; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }
}
