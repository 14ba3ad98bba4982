package org.trigpoint.evaluation.change;

import org.trigpoint.statistics.paired.Wilcoxon;

/// How many of the pairs went up, stayed and went down.
///
/// @param up later score above the earlier
/// @param stayed the same score
/// @param down later score below the earlier
public record Shares(long up, long stayed, long down) {
    static Shares of(Wilcoxon counts) {
        return new Shares(counts.positive(), counts.zeros(), counts.negative());
    }

    /// All pairs.
    public long pairs() {
        return up + stayed + down;
    }
}
