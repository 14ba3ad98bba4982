package org.trigpoint.statistics.groups;

/// Means and squares of each group, and of all, about a common origin that keeps their digits.
final class GroupMoments {

    /// A sum of squares this small beside the numbers it came from is their rounding.
    private static final double NOISE = 1e-28;

    final int[] n;
    final double[] meanFromOrigin;
    final double[] squares;
    final double origin;
    final int total;
    final double between;
    final double within;

    private GroupMoments(
            int[] n,
            double[] meanFromOrigin,
            double[] squares,
            double origin,
            int total,
            double between,
            double within) {
        this.n = n;
        this.meanFromOrigin = meanFromOrigin;
        this.squares = squares;
        this.origin = origin;
        this.total = total;
        this.between = between;
        this.within = within;
    }

    /// The moments of groups of at least one score each.
    ///
    /// @param magnitude the largest size of the numbers the scores were computed from, where that
    ///   is more than their own
    static GroupMoments of(double[][] groups, double magnitude) {
        int k = groups.length;
        int[] n = new int[k];
        double[] means = new double[k];
        double[] squares = new double[k];
        double origin = groups[0][0];
        double largest = magnitude;
        double grandSum = 0;
        int total = 0;
        for (int g = 0; g < k; g++) {
            n[g] = groups[g].length;
            total += n[g];
            double sum = 0;
            for (double score : groups[g]) {
                sum += score - origin;
                largest = Math.max(largest, Math.abs(score));
            }
            means[g] = sum / n[g];
            grandSum += sum;
            for (double score : groups[g]) {
                double off = score - origin - means[g];
                squares[g] += off * off;
            }
        }
        double noise = NOISE * largest * largest;
        double between = 0;
        double within = 0;
        for (int g = 0; g < k; g++) {
            squares[g] = squares[g] <= noise * n[g] ? 0 : squares[g];
            double off = means[g] - grandSum / total;
            between += n[g] * off * off;
            within += squares[g];
        }
        between = between <= noise * total ? 0 : between;
        return new GroupMoments(n, means, squares, origin, total, between, within);
    }

    int groups() {
        return n.length;
    }

    double mean(int group) {
        return origin + meanFromOrigin[group];
    }

    /// The variance of a group with at least two scores.
    double variance(int group) {
        return squares[group] / (n[group] - 1);
    }

    int degreesWithin() {
        return total - groups();
    }
}
