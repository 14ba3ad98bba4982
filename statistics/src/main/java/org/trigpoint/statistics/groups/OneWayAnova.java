package org.trigpoint.statistics.groups;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.FTest;
import org.trigpoint.statistics.Inlined;
import org.trigpoint.statistics.Key;

/// One-way analysis of variance (Fisher 1925).
///
/// @param ssBetween sum of squares between groups
/// @param ssWithin sum of squares within groups
/// @param test of equal means, equal variances taken for granted
/// @param eta2 share of all squares between groups, 0 to 1
/// @param omega2 less biased share (Hays 1963); may be negative
/// @param epsilon2 less biased share (Kelley 1935); may be negative
public record OneWayAnova(
        double ssBetween,
        double ssWithin,
        @Inlined FTest test,
        @Key("eta2") Estimate<Double> eta2,
        @Key("omega2") Estimate<Double> omega2,
        @Key("epsilon2") Estimate<Double> epsilon2) {

    static final String TWO_GROUPS = "needs at least two groups";
    static final String NOT_WITHIN = "scores do not vary within groups";

    static Estimate<OneWayAnova> of(GroupMoments moments) {
        int df1 = moments.groups() - 1;
        int df2 = moments.degreesWithin();
        if (df1 < 1) {
            return Estimate.notEstimable(TWO_GROUPS);
        }
        if (df2 < 1) {
            return Estimate.notEstimable("needs a group with at least two scores");
        }
        double between = moments.between;
        double within = moments.within;
        double error = within / df2;
        double all = between + within;
        String equal = "all scores are equal";
        return Estimate.of(
                new OneWayAnova(
                        between,
                        within,
                        fTest(between, within, df1, df2),
                        Estimate.of(between / all, equal),
                        Estimate.of((between - df1 * error) / (all + error), equal),
                        Estimate.of((between - df1 * error) / all, equal)));
    }

    static FTest fTest(double between, double within, int df1, int df2) {
        return within == 0
                ? FTest.notEstimable(NOT_WITHIN, df1, df2)
                : FTest.of(between / df1 / (within / df2), df1, df2);
    }
}
