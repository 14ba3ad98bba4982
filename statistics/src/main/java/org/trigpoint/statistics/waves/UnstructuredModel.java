package org.trigpoint.statistics.waves;

import java.util.List;

/// The model of all measured waves with an unstructured covariance (MMRM), fitted by restricted
/// maximum likelihood.
///
/// @param terms the first wave's mean, then each later wave's difference from it
/// @param estimate of each term
/// @param se by generalised least squares; no degrees of freedom are claimed
/// @param loglikReml restricted log-likelihood with all constants
/// @param sdByWave standard deviations
/// @param correlationRows correlations of the waves
public record UnstructuredModel(
        List<String> terms,
        List<Double> estimate,
        List<Double> se,
        double loglikReml,
        List<Double> sdByWave,
        List<List<Double>> correlationRows) {
    public UnstructuredModel {
        terms = List.copyOf(terms);
        estimate = List.copyOf(estimate);
        se = List.copyOf(se);
        sdByWave = List.copyOf(sdByWave);
        correlationRows = List.copyOf(correlationRows);
    }
}
