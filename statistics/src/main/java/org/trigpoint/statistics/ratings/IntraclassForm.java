package org.trigpoint.statistics.ratings;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;

/// One form of the intraclass correlation.
///
/// @param value the correlation; may be negative
/// @param f mean square of subjects over that of error
/// @param df1 subjects − 1
/// @param df2 of error
/// @param p probability of a larger F
/// @param ci95 interval
public record IntraclassForm(
        Estimate<Double> value,
        @Key("F") Estimate<Double> f,
        Estimate<Double> df1,
        Estimate<Double> df2,
        Estimate<Double> p,
        @Key("ci95") Estimate<Interval> ci95) {}
