package org.trigpoint.statistics.waves;

import java.util.List;

/// Kenward and Roger's tests of the terms of a model, in their order.
///
/// @param se adjusted standard errors
/// @param df degrees of freedom
/// @param p two-sided
public record KenwardRogerTests(List<Double> se, List<Double> df, List<Double> p) {
    public KenwardRogerTests {
        se = List.copyOf(se);
        df = List.copyOf(df);
        p = List.copyOf(p);
    }
}
