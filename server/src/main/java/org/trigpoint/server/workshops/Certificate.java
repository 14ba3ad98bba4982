package org.trigpoint.server.workshops;

import java.time.LocalDate;
import java.util.List;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// A certificate as it was made; it holds no name.
///
/// @param number by which anyone who has it can ask whether it is good
/// @param programme what it was called then
/// @param done what was done for it
public record Certificate(
        String number,
        LearnerId learner,
        CohortId cohort,
        String programme,
        int minutes,
        LocalDate madeOn,
        List<Hours.Line> done,
        Standing standing,
        Name name) {
    public Certificate {
        done = List.copyOf(done);
    }

    /// Whether it counts.
    public enum Standing {
        VALID,
        WITHDRAWN
    }

    /// Whether the public page says whose it is.
    public enum Name {
        SHOWN,
        HIDDEN
    }
}
