package org.trigpoint.statistics.paired;

import java.util.Map;
import java.util.Optional;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;

/// Everything there is to say about the same people at two waves. Change is second minus first; all
/// tests and effect sizes use complete pairs.
///
/// @param nRows people in all
/// @param nComplete complete pairs
/// @param onlyPre answered the first wave alone
/// @param onlyPost answered the second wave alone
/// @param pre all who answered the first wave
/// @param post all who answered the second wave
/// @param preComplete first ratings of complete pairs
/// @param postComplete second ratings of complete pairs
/// @param change of complete pairs
/// @param t paired t, mean change ÷ se
/// @param df pairs − 1
/// @param p two-sided
/// @param pGreater one-sided, for a rise
/// @param pLess one-sided, for a fall
/// @param meanChange in the unit of the ratings
/// @param ci95 t interval of the mean change
/// @param prePostR correlation of both ratings
/// @param dZ mean change ÷ sd of change
/// @param hedgesJ small-sample factor Γ(ν/2) ÷ (√(ν/2)·Γ((ν − 1)/2)) with ν = n − 1 (Hedges 1981)
/// @param gZ J·d_z
/// @param gZApproximateJ d_z·(1 − 3 ÷ (4ν − 1))
/// @param ncpCi95 noncentral-t limits of the noncentrality
/// @param dZCi95 those ÷ √n
/// @param gZCi95 those ÷ √n, times J
/// @param dAvMeanSd mean change ÷ mean of both sds
/// @param dAvRms mean change ÷ √((s₁² + s₂²)/2)
/// @param dRm d_z·√(2(1 − r)) (Morris and DeShon 2002)
/// @param glassDeltaPre mean change ÷ sd of the first ratings
/// @param srm standardised response mean, another name for d_z
/// @param bf10JzsLog natural logarithm of the JZS Bayes factor
/// @param vovkSellkeMpr 1 ÷ (−e·p·ln p) for p below 1/e, else 1: at most so many times likelier
///   under a change (Sellke, Bayarri and Berger 2001)
/// @param tost by margin, `margin_0.5` and so on
/// @param signFlipExactPMean share of all 2ⁿ sign flips with a mean as far from 0; up to 20 pairs
/// @param resampled present where resampling was asked for
public record PairedResult(
        long nRows,
        long nComplete,
        long onlyPre,
        long onlyPost,
        Description pre,
        Description post,
        Description preComplete,
        Description postComplete,
        Description change,
        Estimate<Double> t,
        Estimate<Long> df,
        Estimate<Double> p,
        Estimate<Double> pGreater,
        Estimate<Double> pLess,
        Estimate<Double> meanChange,
        @Key("ci95") Estimate<Interval> ci95,
        @Key("ci90") Estimate<Interval> ci90,
        @Key("ci99") Estimate<Interval> ci99,
        Estimate<Double> prePostR,
        Estimate<Double> dZ,
        @Key("hedges_J_df_n_minus_1") Estimate<Double> hedgesJ,
        Estimate<Double> gZ,
        @Key("g_z_approx_J") Estimate<Double> gZApproximateJ,
        @Key("ncp_ci95") Estimate<Interval> ncpCi95,
        @Key("d_z_ci95_nct") Estimate<Interval> dZCi95,
        @Key("g_z_ci95_nct") Estimate<Interval> gZCi95,
        Estimate<Double> dAvMeanSd,
        Estimate<Double> dAvRms,
        Estimate<Double> dRm,
        Estimate<Double> glassDeltaPre,
        Estimate<Double> srm,
        Estimate<ShapiroWilk> shapiro,
        @Key("bf10_jzs_log") Estimate<Double> bf10JzsLog,
        @Key("bf10_jzs") Estimate<Double> bf10Jzs,
        Estimate<Double> vovkSellkeMpr,
        Estimate<Map<String, Tost>> tost,
        Estimate<Outliers> outliers,
        Estimate<ReliableChange> reliableChange,
        @Key("yuen_paired_20") Estimate<YuenPaired> yuen,
        Estimate<RegressionToMean> regressionToMean,
        Estimate<AncovaPostOnPre> ancovaPostOnPre,
        @Key("sign_flip_exact_p_mean") Optional<Estimate<Double>> signFlipExactPMean,
        Optional<Resampled> resampled,
        Wilcoxon wilcoxon) {}
