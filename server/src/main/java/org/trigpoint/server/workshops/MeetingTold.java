package org.trigpoint.server.workshops;

import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Happening;

/// A learner is to hear of a workshop's time and place.
public record MeetingTold(Cohort cohort, LearnerId learner, Meeting meeting, Word word)
        implements Happening {
    /// What they are told.
    public enum Word {
        /// It is held.
        INVITED,
        /// Something is other than they were told.
        CHANGED,
        /// It is not held.
        CANCELLED
    }
}
