package org.trigpoint.server.explaining;

import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.programme.LearnerId;

/// An explanation that was asked for and handed in.
///
/// @param device where it was written, and so opens to its writer
record WrittenText(
        String id, LearnerId learner, WaveId wave, String vignette, DeviceId device, String text) {}
