package org.trigpoint.server.questionnaires;

/// A wave on a learner's page.
///
/// @param wave its short name
/// @param label what it is called
/// @param state a key of the words: open, started, finished, later, closed
/// @param opens the first day, in words
/// @param closes the last day, in words
public record WaveLine(String wave, String label, String state, String opens, String closes) {}
