package org.trigpoint.statistics.waves;

import java.util.List;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;

/// Little's test that scores are missing completely at random.
///
/// @param patterns how many patterns of missing waves people show
/// @param mlMean maximum-likelihood means of the waves
/// @param mlCovRows maximum-likelihood covariance of the waves
/// @param chi2MlCov distance of the patterns' means from those, by the maximum-likelihood
///   covariance
/// @param df scores the patterns have, less waves
/// @param p probability of a larger distance
public record LittleTest(
        int patterns,
        List<Double> mlMean,
        List<List<Double>> mlCovRows,
        @Key("chi2_ml_cov") double chi2MlCov,
        int df,
        Estimate<Double> p) {
    public LittleTest {
        mlMean = List.copyOf(mlMean);
        mlCovRows = List.copyOf(mlCovRows);
    }
}
