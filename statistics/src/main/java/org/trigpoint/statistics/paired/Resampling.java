package org.trigpoint.statistics.paired;

/// How resampling is done; the same settings give the same numbers on every machine.
///
/// @param resamples at least 100
/// @param seed of the random numbers
public record Resampling(int resamples, long seed) {
    public Resampling {
        if (resamples < 100) {
            throw new IllegalArgumentException(
                    "Resampling needs at least 100 resamples, got " + resamples);
        }
    }
}
