package org.trigpoint.evaluation.study;

import java.time.LocalDate;

/// A correction: what was changed in the data or the plan, by whom, when and why.
///
/// @param on the day
/// @param by the role or initials of who did it, never a participant
/// @param participant the participant's pseudonym; empty for a change of the plan
/// @param wave the wave; may be empty
/// @param item the item, or the key of study.yaml (`analysis.primary`)
/// @param oldValue before
/// @param newValue after
/// @param reason why
public record Amendment(
        LocalDate on,
        String by,
        String participant,
        String wave,
        String item,
        String oldValue,
        String newValue,
        String reason) {}
