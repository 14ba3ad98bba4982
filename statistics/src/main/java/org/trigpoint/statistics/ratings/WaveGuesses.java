package org.trigpoint.statistics.ratings;

import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Proportion;

/// How a rater who was not told guessed at which of two waves texts were written.
///
/// @param fromAsFrom texts of the earlier wave that were taken for such
/// @param fromAsTo texts of the earlier wave that were taken for the later
/// @param toAsFrom texts of the later wave that were taken for the earlier
/// @param toAsTo texts of the later wave that were taken for such
public record WaveGuesses(long fromAsFrom, long fromAsTo, long toAsFrom, long toAsTo) {
    public WaveGuesses {
        if (Math.min(Math.min(fromAsFrom, fromAsTo), Math.min(toAsFrom, toAsTo)) < 0) {
            throw new IllegalArgumentException("Guesses are counted from 0");
        }
    }

    /// How many texts were guessed about.
    public long all() {
        return fromAsFrom + fromAsTo + toAsFrom + toAsTo;
    }

    /// The share of right guesses.
    public Proportion right() {
        return Proportion.of(fromAsFrom + toAsTo, all());
    }

    /// The share of right guesses that someone would have by chance who names each wave as often as
    /// this rater did, whatever they read: the expected agreement of Cohen (1960, Educ. Psychol.
    /// Meas. 20). One half where there are as many texts of each wave.
    public Estimate<Double> byChance() {
        double n = all();
        if (n == 0) {
            return Estimate.notEstimable("no values");
        }
        double from = (fromAsFrom + fromAsTo) / n * ((fromAsFrom + toAsFrom) / n);
        double to = (toAsFrom + toAsTo) / n * ((fromAsTo + toAsTo) / n);
        return Estimate.of(from + to);
    }
}
