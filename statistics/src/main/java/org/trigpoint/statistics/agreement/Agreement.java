package org.trigpoint.statistics.agreement;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;

/// How well coders agree on the categories of units.
///
/// Units that only one coder judged say nothing about agreement; they count among the units, not
/// among the units compared. Where coders judged different units, observed agreement is the mean,
/// over units that two or more judged, of the share of pairs of coders who agree.
///
/// @param coders how many there are
/// @param units how many units were judged by at least one coder
/// @param unitsCompared how many were judged by at least two
/// @param observed share of agreement, 0 to 1
/// @param observedCi95 percentile bootstrap interval of it
/// @param cohenKappa two coders, chance from each one's own shares (Cohen, 1960)
/// @param fleissKappa any number of coders, chance from the shares of all (Fleiss, 1971); where
///   coders judged different units, as generalised by Gwet (2014)
/// @param gwetAc1 chance from how often coders would guess (Gwet, 2008)
/// @param krippendorffAlpha nominal alpha from coincidences (Krippendorff, 2011)
/// @param prevalenceIndex two categories: share of the second less share of the first, −1 to 1;
///   beyond ±0.8 kappa says little (Byrt, Bishop and Carlin, 1993)
/// @param biasIndex two coders, two categories: how much oftener the first coder chose the second
///   category, −1 to 1 (Byrt, Bishop and Carlin, 1993)
/// @param pabak two coders, two categories: kappa adjusted for prevalence and bias (Byrt, Bishop
///   and Carlin, 1993)
public record Agreement(
        int coders,
        long units,
        long unitsCompared,
        Estimate<Double> observed,
        @Key("observed_ci95_percentile") Estimate<Interval> observedCi95,
        Estimate<Coefficient> cohenKappa,
        Estimate<Coefficient> fleissKappa,
        Estimate<Coefficient> gwetAc1,
        Estimate<Coefficient> krippendorffAlpha,
        Estimate<Double> prevalenceIndex,
        Estimate<Double> biasIndex,
        Estimate<Double> pabak) {

    /// Beyond this size the prevalence index makes kappa hard to read: one category has more than
    /// nine tenths of all judgements. The limit is ours.
    public static final double EXTREME_PREVALENCE = 0.8;

    private static final double HIGH = 0.9;
    private static final double SUBSTANTIAL = 0.61;

    /// Whether kappa is low although coders nearly always agree, because one category is rare
    /// (Feinstein and Cicchetti, 1990): observed agreement of at least 0.9, a kappa below 0.61 and
    /// a prevalence index beyond ±[#EXTREME_PREVALENCE]. The limits are ours.
    public boolean kappaMisleads() {
        Estimate<Coefficient> kappa = cohenKappa.optional().isPresent() ? cohenKappa : fleissKappa;
        return observed.optional().filter(share -> share >= HIGH).isPresent()
                && kappa.optional().filter(found -> found.value() < SUBSTANTIAL).isPresent()
                && prevalenceIndex
                        .optional()
                        .filter(index -> Math.abs(index) > EXTREME_PREVALENCE)
                        .isPresent();
    }
}
