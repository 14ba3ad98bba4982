package org.trigpoint.evaluation.change;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Looks for what a reader of the numbers must know. Each look raises its warning when the data
/// call for it, and says nothing when they do not; what holds for every study of this kind is no
/// warning but a note on method.
final class Pitfalls {
    static final List<Function<Findings, Optional<Warning>>> LOOKS =
            List.of(
                    EstimatesPitfalls::primaryNotEstimable,
                    EstimatesPitfalls::notEstimable,
                    EstimatesPitfalls::testsDisagree,
                    EstimatesPitfalls::noDifferenceShown,
                    EstimatesPitfalls::standardisersDiffer,
                    EstimatesPitfalls::extremeChanges,
                    PeoplePitfalls::fewPairs,
                    PeoplePitfalls::manyLost,
                    PeoplePitfalls::leaversDiffer,
                    PeoplePitfalls::notMissingAtRandom,
                    PeoplePitfalls::lateBaselines,
                    PeoplePitfalls::outsideWindow,
                    PeoplePitfalls::outsideRole,
                    PeoplePitfalls::smallGroups,
                    PeoplePitfalls::reviewedLinks,
                    PeoplePitfalls::notConsented,
                    ScalePitfalls::ceiling,
                    ScalePitfalls::floor,
                    ScalePitfalls::regressionToTheMean,
                    ScalePitfalls::responseShift,
                    ScalePitfalls::lowReliability,
                    DesignPitfalls::clustersMatter,
                    DesignPitfalls::fewClusters,
                    DesignPitfalls::noPrimary,
                    DesignPitfalls::notAdjusted,
                    DesignPitfalls::planChanged,
                    DesignPitfalls::planNotLockedBefore,
                    DesignPitfalls::groupsDifferAtBaseline);

    private Pitfalls() {}

    /// The warnings that the findings call for, the heaviest first.
    static List<Warning> in(Findings findings) {
        return LOOKS.stream()
                .flatMap(look -> look.apply(findings).stream())
                .sorted(
                        Comparator.comparingInt(Warning::weight)
                                .reversed()
                                .thenComparing(Warning::code))
                .toList();
    }
}
