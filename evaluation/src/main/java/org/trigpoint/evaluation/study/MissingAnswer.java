package org.trigpoint.evaluation.study;

import java.util.Optional;

/// Why an answer is missing: a row of missing.csv.
///
/// @param participant who
/// @param wave when in the plan
/// @param item the item; empty where the reason holds for the whole wave
/// @param reason why
public record MissingAnswer(
        ParticipantId participant, WaveId wave, Optional<ItemId> item, MissingReason reason) {}
