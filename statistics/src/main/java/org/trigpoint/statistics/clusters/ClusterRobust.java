package org.trigpoint.statistics.clusters;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Key;

/// Standard errors of the plain mean that hold whatever the correlation within clusters.
///
/// @param seCr0 the plain sandwich (Liang and Zeger 1986), too small for few clusters
/// @param seCr1 that times √(clusters/(clusters − 1))
/// @param seCr2 bias-reduced (Bell and McCaffrey 2002, Surv. Methodol. 28)
/// @param dfSatterthwaite degrees of freedom of the last
public record ClusterRobust(
        @Key("se_cr0") double seCr0,
        @Key("se_cr1") double seCr1,
        @Key("se_cr2") double seCr2,
        Estimate<Double> dfSatterthwaite) {}
