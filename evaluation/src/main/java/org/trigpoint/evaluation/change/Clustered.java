package org.trigpoint.evaluation.change;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.clusters.ClusteredMean;

/// The mean change with allowance for people who share a site, a trainer or an employer.
///
/// @param column the cluster column
/// @param change everything the cluster analysis says of the changes
/// @param ci95 interval of the plain mean change, by CR2 standard errors and Satterthwaite degrees
///   of freedom (Pustejovsky and Tipton 2018)
/// @param p two-sided, likewise
public record Clustered(
        String column, ClusteredMean change, Estimate<Interval> ci95, Estimate<Double> p) {}
