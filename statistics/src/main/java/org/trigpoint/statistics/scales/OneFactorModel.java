package org.trigpoint.statistics.scales;

import java.util.List;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;

/// One common factor behind all items, fitted by maximum likelihood to their covariance.
///
/// @param loadings in the unit of the items, one an item; their sum is not negative
/// @param uniquenesses variance an item has to itself
/// @param heywoodCases items whose own variance was estimated as zero: the factor is then that
///   item, and the fit is to be distrusted
/// @param omegaTotal McDonald's omega, (Σ loadings)² over that plus Σ uniquenesses
/// @param chi2 (n − 1) times the least discrepancy
/// @param df k(k + 1)/2 − 2k for k items
/// @param p probability of a larger chi-squared
/// @param cfi comparative fit (Bentler 1990), 0 to 1
/// @param rmsea root mean square error of approximation with n − 1 (Steiger 1990)
public record OneFactorModel(
        List<Double> loadings,
        List<Double> uniquenesses,
        int heywoodCases,
        double omegaTotal,
        double chi2,
        int df,
        Estimate<Double> p,
        Estimate<Double> cfi,
        @Key("rmsea_n_minus_1") Estimate<Double> rmsea) {
    public OneFactorModel {
        loadings = List.copyOf(loadings);
        uniquenesses = List.copyOf(uniquenesses);
    }
}
