package org.trigpoint.statistics.waves;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;

/// Mauchly's test of sphericity.
///
/// @param w 0 to 1; 1 where all contrasts vary alike
/// @param chi2Box Box's approximation −(n − 1 − (2d² + d + 2)/(6d)) log W, d = waves − 1
/// @param df of chi-squared, d(d + 1)/2 − 1
/// @param pChi2 probability of a larger chi-squared
public record Mauchly(
        @Key("W") Estimate<Double> w,
        @Key("chi2_box") Estimate<Double> chi2Box,
        int df,
        @Key("p_chi2") Estimate<Double> pChi2) {}
