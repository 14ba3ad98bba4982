package org.trigpoint.server.reports;

/// Something someone wrote, for a person to read; who wrote it is not here.
///
/// @param field its name in the form
/// @param question what was asked
/// @param wave the label of the wave
/// @param text what was written
/// @param verdict what was said about it: `in`, `out` or blank
public record WordsLine(String field, String question, String wave, String text, String verdict) {}
