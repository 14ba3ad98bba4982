package org.trigpoint.statistics.paired;

/// Whether people who started low rose more.
///
/// @param baselineVsChange correlation of the first rating with the change; negative for a purely
///   arithmetical reason, since both hold the first rating, so never to be read by itself
/// @param oldhamAverageVsChange correlation of the average of both ratings with the change (Oldham
///   1962, Journal of Chronic Diseases 15, 969), free of that
public record RegressionToMean(Correlation baselineVsChange, Correlation oldhamAverageVsChange) {

    static RegressionToMean of(PairMoments moments) {
        var before = moments.before().second();
        var after = moments.after().second();
        return new RegressionToMean(
                Correlation.of(
                        moments.product().subtract(before), before, moments.change(), moments.n()),
                Correlation.of(
                        after.subtract(before), moments.sum(), moments.change(), moments.n()));
    }
}
