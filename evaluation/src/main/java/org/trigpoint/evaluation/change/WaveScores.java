package org.trigpoint.evaluation.change;

import java.util.Optional;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Scale;
import org.trigpoint.statistics.Tally;

/// The scores of one outcome at one wave.
///
/// @param outcome what
/// @param label what a report calls it
/// @param wave when
/// @param scores everyone's, counted; late answers to the first wave left out
/// @param range lowest and highest possible score, where the instrument has one
/// @param description of those scores
public record WaveScores(
        Outcome outcome,
        String label,
        WaveId wave,
        Tally scores,
        Optional<Scale> range,
        Description description) {}
