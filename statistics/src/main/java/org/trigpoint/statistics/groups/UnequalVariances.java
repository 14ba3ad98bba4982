package org.trigpoint.statistics.groups;

import org.trigpoint.statistics.FTest;

/// Tests of means that do not take equal variances for granted, and tests of the variances
/// themselves.
final class UnequalVariances {

    private UnequalVariances() {}

    /// Welch's F for several means (Welch 1951, Biometrika 38).
    static FTest welch(GroupMoments moments) {
        int k = moments.groups();
        if (k < 2) {
            return FTest.notEstimable(OneWayAnova.TWO_GROUPS);
        }
        double[] weights = new double[k];
        double weight = 0;
        double weighted = 0;
        for (int g = 0; g < k; g++) {
            if (moments.n[g] < 2) {
                return FTest.notEstimable("a group has a single score");
            }
            if (moments.squares[g] == 0) {
                return FTest.notEstimable("a group does not vary");
            }
            weights[g] = moments.n[g] / moments.variance(g);
            weight += weights[g];
            weighted += weights[g] * moments.meanFromOrigin[g];
        }
        double spread = 0;
        double penalty = 0;
        for (int g = 0; g < k; g++) {
            double off = moments.meanFromOrigin[g] - weighted / weight;
            spread += weights[g] * off * off;
            double rest = 1 - weights[g] / weight;
            penalty += rest * rest / (moments.n[g] - 1);
        }
        penalty /= (double) k * k - 1;
        double f = spread / ((k - 1) * (1 + 2 * (k - 2) * penalty));
        return FTest.of(f, k - 1, 1 / (3 * penalty));
    }

    /// Levene's test (1960): the analysis of variance of distances from the group's mean.
    static FTest levene(double[][] groups, GroupMoments moments) {
        double[] centres = new double[groups.length];
        for (int g = 0; g < centres.length; g++) {
            centres[g] = moments.meanFromOrigin[g];
        }
        return ofDistances(groups, moments, centres);
    }

    /// Brown and Forsythe's (1974, J. Am. Stat. Assoc. 69): distances from the group's median.
    static FTest brownForsythe(double[][] groups, GroupMoments moments) {
        double[] centres = new double[groups.length];
        for (int g = 0; g < centres.length; g++) {
            int n = groups[g].length;
            double low = groups[g][(n - 1) / 2] - moments.origin;
            double high = groups[g][n / 2] - moments.origin;
            centres[g] = low + (high - low) / 2;
        }
        return ofDistances(groups, moments, centres);
    }

    private static FTest ofDistances(
            double[][] groups, GroupMoments moments, double[] centresFromOrigin) {
        int df1 = moments.groups() - 1;
        int df2 = moments.degreesWithin();
        if (df1 < 1 || df2 < 1) {
            return FTest.notEstimable(OneWayAnova.TWO_GROUPS);
        }
        double[][] distances = new double[groups.length][];
        double magnitude = 0;
        for (int g = 0; g < groups.length; g++) {
            distances[g] = new double[groups[g].length];
            for (int i = 0; i < distances[g].length; i++) {
                distances[g][i] = Math.abs(groups[g][i] - moments.origin - centresFromOrigin[g]);
                magnitude = Math.max(magnitude, Math.abs(groups[g][i]));
            }
        }
        GroupMoments ofDistances = GroupMoments.of(distances, magnitude);
        return ofDistances.within == 0
                ? FTest.notEstimable("distances do not vary within groups", df1, df2)
                : OneWayAnova.fTest(ofDistances.between, ofDistances.within, df1, df2);
    }
}
