package org.trigpoint.evaluation.intake;

import java.nio.file.Path;
import java.util.List;

/// What an import did, in numbers that identify nobody.
///
/// @param participants people in the study folder now
/// @param waves one count for each imported wave, in the study's order
/// @param undecided couples that wait in the review file
/// @param duplicates people with more than one row at a wave
/// @param interpretations ways of answering that had to be understood
/// @param leftOut rows that do not count
/// @param folder the study folder
/// @param key the key file
/// @param review the review file, where there are couples to review
/// @param report the import report
public record ImportOutcome(
        int participants,
        List<WaveCount> waves,
        long undecided,
        int duplicates,
        List<String> interpretations,
        int leftOut,
        Path folder,
        Path key,
        Path review,
        Path report) {
    public ImportOutcome {
        waves = List.copyOf(waves);
        interpretations = List.copyOf(interpretations);
    }

    /// Counts of one wave.
    ///
    /// @param label what a report calls it
    /// @param people how many people answered
    /// @param linked how many of them were seen at another wave too, by rule
    /// @param reviewed how many of them were seen at another wave too, by a person's decision
    public record WaveCount(String label, int people, int linked, int reviewed) {}
}
