package org.trigpoint.teaching.words;

/// A sentence and where it stands.
///
/// @param start first char in the text, counted from 0
/// @param end the char behind the last
/// @param text from start to end
public record Sentence(int start, int end, String text) {}
