package org.trigpoint.evaluation.study;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One instrument given to one participant at one wave: a row of responses.csv.
///
/// @param participant who
/// @param wave when in the plan
/// @param instrument what
/// @param answeredOn the day it was answered, where known
/// @param answers what became of each item of the instrument, in the instrument's order
public record Administration(
        ParticipantId participant,
        WaveId wave,
        InstrumentId instrument,
        Optional<LocalDate> answeredOn,
        Map<ItemId, Answer> answers) {
    public Administration {
        answers =
                answers instanceof ItemOrder.Sheet
                        ? answers
                        : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// Whether any item has a rating.
    public boolean hasRating() {
        for (Answer answer : answers.values()) {
            if (answer instanceof Answer.Answered) {
                return true;
            }
        }
        return false;
    }
}
