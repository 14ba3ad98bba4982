package org.trigpoint.evaluation.interviews;

import java.time.Duration;
import java.util.Optional;

/// A stretch of an interview by one speaker.
///
/// @param speaker the label as the text has it (`Interviewer`, `Heron-27`); blank where the text
///   names no speaker
/// @param kind whether it asks or answers
/// @param at how far into the recording it begins, where the text says so
/// @param start first code point of the words, after the label
/// @param end one after the last code point of the words; more than `start`
public record Turn(String speaker, TurnKind kind, Optional<Duration> at, int start, int end) {
    public Turn {
        if (start < 0 || start >= end) {
            throw new IllegalArgumentException("Turn from " + start + " to " + end);
        }
    }
}
