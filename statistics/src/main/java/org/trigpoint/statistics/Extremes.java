package org.trigpoint.statistics;

/// How many ratings stand at the ends of their scale, where no further change can show.
///
/// @param floorCount ratings equal to the lowest possible
/// @param ceilingCount ratings equal to the highest possible
/// @param floorShare of those answered, 0 to 1; not estimable where nobody answered
/// @param ceilingShare likewise
public record Extremes(
        long floorCount,
        long ceilingCount,
        Estimate<Double> floorShare,
        Estimate<Double> ceilingShare) {

    /// Counts the ends of `scale` in `tally`.
    public static Extremes of(Tally tally, Scale scale) {
        long floor = tally.countOf(scale.minimum());
        long ceiling = tally.countOf(scale.maximum());
        String reason = "nobody answered";
        return new Extremes(
                floor,
                ceiling,
                Estimate.of((double) floor / tally.n(), reason),
                Estimate.of((double) ceiling / tally.n(), reason));
    }
}
