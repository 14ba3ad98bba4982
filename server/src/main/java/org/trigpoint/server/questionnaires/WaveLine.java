package org.trigpoint.server.questionnaires;

import java.time.LocalDate;

/// A wave on a learner's page.
///
/// @param wave its short name
/// @param label what it is called
/// @param state a key of the words: open, started, finished, later, closed
/// @param opens the first day
/// @param closes the last day
public record WaveLine(
        String wave, String label, String state, LocalDate opens, LocalDate closes) {}
