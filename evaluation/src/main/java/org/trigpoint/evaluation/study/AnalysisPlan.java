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
    /// Groups of fewer people are suppressed where nobody says otherwise.
    public static final int USUAL_SMALLEST_GROUP = 8;

    private static final double USUAL_LEVEL = 0.95;

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

    /// The plan where nobody wrote another: the total of the first instrument from the first wave
    /// to the next is primary; every later wave is compared with the first, facet by facet, with p
    /// values adjusted by Holm. It is not locked.
    ///
    /// @param waves in order of time
    /// @param seed for resampling
    public static AnalysisPlan usual(Instrument first, List<Wave> waves, long seed) {
        List<WaveId> measured =
                waves.stream()
                        .filter(wave -> wave.kind() == WaveKind.MEASURED)
                        .map(Wave::id)
                        .toList();
        List<Contrast> family =
                measured.stream()
                        .skip(1)
                        .map(wave -> new Contrast(measured.getFirst(), wave))
                        .toList();
        Optional<Outcome> total =
                first.total() == Total.NONE
                        ? Optional.empty()
                        : Optional.of(new Outcome.OfTotal(first.id()));
        return new AnalysisPlan(
                family.stream()
                        .findFirst()
                        .map(contrast -> new Primary(first.id(), total, contrast)),
                Estimator.PAIRS,
                family,
                USUAL_LEVEL,
                Multiplicity.HOLM,
                USUAL_SMALLEST_GROUP,
                seed,
                Optional.empty(),
                Optional.empty());
    }

    /// The same plan, fixed on a day.
    public AnalysisPlan locked(LocalDate on, String digest) {
        return new AnalysisPlan(
                primary,
                estimator,
                family,
                level,
                multiplicity,
                smallestGroup,
                seed,
                Optional.of(on),
                Optional.of(digest));
    }
}
