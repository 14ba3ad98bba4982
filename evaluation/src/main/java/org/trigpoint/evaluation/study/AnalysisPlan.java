package org.trigpoint.evaluation.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How the study is to be analysed, as written down beforehand.
///
/// @param primary the primary analysis, where one is named
/// @param estimator what the primary analysis estimates change from
/// @param family the measured comparisons whose p values are adjusted together, over all facets
/// @param level confidence level of intervals, between 0.5 and 1
/// @param multiplicity how p values of the family are adjusted
/// @param smallestGroup groups of fewer people are suppressed; at least 1
/// @param seed for resampling
/// @param lockedOn the day the plan was fixed, where it was
/// @param lockedDigest the plan's digest on that day, where it was kept
public record AnalysisPlan(
        Optional<Primary> primary,
        Estimator estimator,
        List<Contrast> family,
        double level,
        Multiplicity multiplicity,
        int smallestGroup,
        long seed,
        Optional<LocalDate> lockedOn,
        Optional<String> lockedDigest) {
    public AnalysisPlan {
        family = List.copyOf(family);
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException(
                    "A confidence level lies between 0.5 and 1, got " + level);
        }
        if (smallestGroup < 1) {
            throw new IllegalArgumentException(
                    "The smallest group has at least one person, got " + smallestGroup);
        }
    }
}
