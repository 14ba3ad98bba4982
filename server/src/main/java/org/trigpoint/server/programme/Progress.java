package org.trigpoint.server.programme;

import org.trigpoint.evaluation.study.WaveId;

/// How far a cohort's learners are with one wave, as totals; who they are is not here.
///
/// @param wave which wave
/// @param label what it is called
/// @param takingPart learners who agreed to take part and have not withdrawn
/// @param opened of these, who opened their link
/// @param started of these, who have begun the wave
/// @param finished of these, who finished it
/// @param paired of these, who finished the first wave too
public record Progress(
        WaveId wave,
        String label,
        long takingPart,
        long opened,
        long started,
        long finished,
        long paired) {}
