package org.trigpoint.statistics.paired;

import org.trigpoint.statistics.distribution.StudentT;

/// Two one-sided tests of equivalence (Schuirmann 1987): whether the mean change lies within ± a
/// margin.
///
/// @param tLower (mean change + margin) ÷ se
/// @param pLower upper tail of `tLower`: against a change at or below −margin
/// @param tUpper (mean change − margin) ÷ se
/// @param pUpper lower tail of `tUpper`: against a change at or above +margin
/// @param p the larger of both; small means the change lies within the margin
public record Tost(double tLower, double pLower, double tUpper, double pUpper, double p) {

    static Tost of(double meanChange, double se, long df, double margin) {
        StudentT law = StudentT.of((double) df);
        double tLower = (meanChange + margin) / se;
        double tUpper = (meanChange - margin) / se;
        double pLower = law.upperTail(tLower);
        double pUpper = law.lowerTail(tUpper);
        return new Tost(tLower, pLower, tUpper, pUpper, Math.max(pLower, pUpper));
    }
}
