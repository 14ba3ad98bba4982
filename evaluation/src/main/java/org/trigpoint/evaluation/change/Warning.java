package org.trigpoint.evaluation.change;

/// Something in the data that a reader of the numbers must know.
///
/// @param code stable name, for findings and for tests
/// @param weight how much it matters; the three heaviest stand at the top of a report
/// @param title a few words
/// @param text what was seen, with its numbers, what it means, and what to do about it; whole
///   sentences
public record Warning(String code, int weight, String title, String text) {}
