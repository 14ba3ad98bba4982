package org.trigpoint.server.explaining;

import java.time.Instant;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.programme.LearnerId;

/// An explanation someone wrote for practice.
///
/// @param vignette who it was written to
/// @param device where it was written, and so opens
public record Attempt(
        String id, LearnerId learner, String vignette, DeviceId device, String text, Instant at) {}
