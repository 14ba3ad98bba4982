package org.trigpoint.evaluation.change;

import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;

/// How many people took part in one wave.
///
/// @param wave which
/// @param label what a report calls it
/// @param kind what it is to the analysis
/// @param asked people who were to answer
/// @param answered people who gave at least one rating
/// @param late answers to the first wave given after the training had begun for the person; shown,
///   and left out of pairs
/// @param outsideWindow answers further from the planned day than the wave's window allows; kept
/// @param withdrawn people who had withdrawn from contact before the wave
/// @param notPartOfRole ratings for which "not part of my role" was the answer
/// @param skipped required items left without an answer by people who answered others
public record WaveFlow(
        WaveId wave,
        String label,
        WaveKind kind,
        int asked,
        int answered,
        int late,
        int outsideWindow,
        int withdrawn,
        int notPartOfRole,
        int skipped) {}
