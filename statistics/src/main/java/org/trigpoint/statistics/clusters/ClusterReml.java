package org.trigpoint.statistics.clusters;

import org.trigpoint.statistics.Estimate;

/// The mean of a random-intercept model without other effects, fitted by restricted maximum
/// likelihood.
///
/// @param mean over clusters, each weighted by what it tells
/// @param se of the mean
/// @param dfSatterthwaite degrees of freedom
/// @param t mean over standard error
/// @param p two-sided
/// @param varBetween variance between clusters
/// @param varWithin variance within
/// @param icc share of variance between clusters, 0 to 1
/// @param singular whether the variance between clusters was estimated as zero
/// @param loglik restricted log-likelihood with all constants
public record ClusterReml(
        double mean,
        double se,
        Estimate<Double> dfSatterthwaite,
        double t,
        Estimate<Double> p,
        double varBetween,
        double varWithin,
        double icc,
        boolean singular,
        double loglik) {}
