package org.trigpoint.server.interviews;

import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.server.programme.LearnerId;

/// An invitation as it stands.
///
/// @param steps how many steps there were: tells calendars which file is newer
/// @param slot the time they have, or had when it was done
/// @param guide the version that was used, once it is done
record Invited(
        InterviewId id,
        LearnerId learner,
        Standing standing,
        long steps,
        Optional<Slot> slot,
        OptionalLong guide) {}
