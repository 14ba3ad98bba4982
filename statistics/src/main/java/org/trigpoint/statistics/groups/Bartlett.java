package org.trigpoint.statistics.groups;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.Tails;

/// Bartlett's test of equal variances (1937, Proc. R. Soc. A 160), sharp for normal scores only.
///
/// @param k2 the statistic
/// @param df groups − 1
/// @param p probability of a larger chi-squared
public record Bartlett(@Key("K2") Estimate<Double> k2, Estimate<Double> df, Estimate<Double> p) {

    static Bartlett of(GroupMoments moments) {
        int k = moments.groups();
        if (k < 2) {
            return none(OneWayAnova.TWO_GROUPS);
        }
        double logs = 0;
        double reciprocals = 0;
        int within = moments.degreesWithin();
        for (int g = 0; g < k; g++) {
            if (moments.n[g] < 2) {
                return none("a group has a single score");
            }
            if (moments.squares[g] == 0) {
                return none("a group does not vary");
            }
            int df = moments.n[g] - 1;
            logs += df * Math.log(moments.variance(g) / (moments.within / within));
            reciprocals += 1.0 / df;
        }
        double correction = 1 + (reciprocals - 1.0 / within) / (3 * (k - 1.0));
        double k2 = Math.max(0, -logs / correction);
        return new Bartlett(
                Estimate.of(k2), Estimate.of(k - 1.0), Estimate.of(Tails.chiSquared(k2, k - 1.0)));
    }

    static Bartlett none(String reason) {
        Estimate<Double> none = Estimate.notEstimable(reason);
        return new Bartlett(none, none, none);
    }
}
