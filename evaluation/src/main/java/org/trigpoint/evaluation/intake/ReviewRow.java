package org.trigpoint.evaluation.intake;

import java.util.List;

/// A doubtful couple as a person sees it: two identifiers, never an answer.
///
/// @param pair a short mark made from the two identifiers, the same at every run
/// @param decision what the person wrote
/// @param earlierWave the wave of the earlier sighting
/// @param earlier the earlier identifier, as written
/// @param wave the wave being matched
/// @param later the later identifier, as written
/// @param why why it is doubtful
public record ReviewRow(
        String pair,
        Decision decision,
        String earlierWave,
        List<String> earlier,
        String wave,
        List<String> later,
        String why) {
    public ReviewRow {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    /// What a person says about a couple.
    public enum Decision {
        SAME,
        DIFFERENT,
        UNDECIDED
    }
}
