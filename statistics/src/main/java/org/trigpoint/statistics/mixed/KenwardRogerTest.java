package org.trigpoint.statistics.mixed;

/// The test of one contrast by Kenward and Roger.
///
/// @param se the adjusted standard error
/// @param df the degrees of freedom, whole or not
/// @param p two-sided
public record KenwardRogerTest(double se, double df, double p) {}
