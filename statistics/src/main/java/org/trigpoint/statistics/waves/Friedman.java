package org.trigpoint.statistics.waves;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;

/// Friedman's test on ranks within people, corrected for ties.
///
/// @param chi2 the statistic
/// @param df waves − 1
/// @param p probability of a larger chi-squared
/// @param kendallW concordance of people, 0 to 1: chi-squared over people times df
public record Friedman(
        Estimate<Double> chi2,
        int df,
        Estimate<Double> p,
        @Key("kendall_W") Estimate<Double> kendallW) {}
