package org.trigpoint.server.reports;

import java.util.List;

/// How far a participant is, by wave.
///
/// @param learner whose
/// @param pseudonym as the study calls them
/// @param states one a wave, in the order of the waves
/// @param waiting whether a wave is open that they have not finished
public record WhoLine(String learner, String pseudonym, List<State> states, boolean waiting) {
    public WhoLine {
        states = List.copyOf(states);
    }

    /// How far someone is with a wave; each includes the ones before it.
    public enum State {
        INVITED,
        OPENED,
        STARTED,
        FINISHED,
        /// The first wave is finished in time, too.
        PAIRED
    }
}
