package org.trigpoint.statistics.waves;

import java.util.List;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.FTest;
import org.trigpoint.statistics.Key;

/// The mixed model of all measured waves with a random intercept a person, fitted by restricted
/// maximum likelihood: whoever answered one wave enters.
///
/// @param terms the first wave's mean, then each later wave's difference from it
/// @param nObs scores that entered
/// @param nId people who entered
/// @param estimate of each term
/// @param se standard errors
/// @param dfSatterthwaite degrees of freedom
/// @param t estimates over standard errors
/// @param pSatterthwaite two-sided
/// @param kenwardRoger the same with Kenward and Roger's small-sample corrections
/// @param varId variance between people
/// @param varResidual variance within
/// @param singular whether the variance between people was estimated as zero
/// @param loglikReml restricted log-likelihood with all constants
/// @param icc share of the variance between people, 0 to 1
/// @param fWaveSatterthwaite the test that all waves have one mean
/// @param fWaveKenwardRoger the same, scaled
public record RandomInterceptModel(
        List<String> terms,
        long nObs,
        long nId,
        List<Double> estimate,
        List<Double> se,
        List<Estimate<Double>> dfSatterthwaite,
        List<Double> t,
        List<Estimate<Double>> pSatterthwaite,
        Estimate<KenwardRogerTests> kenwardRoger,
        double varId,
        double varResidual,
        boolean singular,
        double loglikReml,
        double icc,
        @Key("f_wave_satterthwaite") FTest fWaveSatterthwaite,
        @Key("f_wave_kenward_roger") FTest fWaveKenwardRoger) {
    public RandomInterceptModel {
        terms = List.copyOf(terms);
        estimate = List.copyOf(estimate);
        se = List.copyOf(se);
        dfSatterthwaite = List.copyOf(dfSatterthwaite);
        t = List.copyOf(t);
        pSatterthwaite = List.copyOf(pSatterthwaite);
    }
}
