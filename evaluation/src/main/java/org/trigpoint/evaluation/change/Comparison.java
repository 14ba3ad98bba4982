package org.trigpoint.evaluation.change;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.Scale;
import org.trigpoint.statistics.paired.PairedResult;

/// One facet or total, compared between two waves.
///
/// @param outcome what is compared
/// @param label what a report calls it
/// @param contrast the two waves; change is the later minus the earlier
/// @param kind two time points, or a then-test
/// @param role what the comparison is to the plan
/// @param counts who stands behind it
/// @param pairs the scores at both waves, counted
/// @param range lowest and highest possible score, where the instrument has one
/// @param statistics everything there is to say about the pairs
/// @param dAvCi95 interval of d_av, the mean change over the mean of both standard deviations
/// @param shares how many went up, stayed and went down
/// @param adjustedP p adjusted within the family; empty outside it
/// @param certainOnly the same from pairs made without a person's decision, where some were made by
///   one
/// @param clustered estimates that allow for people of one site or trainer being alike, one a
///   cluster column
public record Comparison(
        Outcome outcome,
        String label,
        Contrast contrast,
        ComparisonKind kind,
        ComparisonRole role,
        Counts counts,
        PairTally pairs,
        Optional<Scale> range,
        PairedResult statistics,
        Estimate<Interval> dAvCi95,
        Shares shares,
        Optional<Estimate<Double>> adjustedP,
        Optional<PairedResult> certainOnly,
        List<Clustered> clustered) {
    public Comparison {
        clustered = List.copyOf(clustered);
    }

    Comparison withAdjustedP(Estimate<Double> p) {
        return new Comparison(
                outcome,
                label,
                contrast,
                kind,
                role,
                counts,
                pairs,
                range,
                statistics,
                dAvCi95,
                shares,
                Optional.of(p),
                certainOnly,
                clustered);
    }
}
