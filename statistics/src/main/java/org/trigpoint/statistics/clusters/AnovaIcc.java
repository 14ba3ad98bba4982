package org.trigpoint.statistics.clusters;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;

/// The intraclass correlation by analysis of variance (Donner and Koval 1980, Biometrics 36).
///
/// @param msBetween mean square between clusters
/// @param msWithin mean square within
/// @param n0 the average size that unlike sizes amount to
/// @param icc may be negative
/// @param designEffectMeanSize 1 + (mean size − 1) ICC: how many times the variance of a mean is
///   that of as many people without clusters (Kish 1965)
public record AnovaIcc(
        double msBetween,
        double msWithin,
        @Key("n0") double n0,
        Estimate<Double> icc,
        Estimate<Double> designEffectMeanSize) {}
