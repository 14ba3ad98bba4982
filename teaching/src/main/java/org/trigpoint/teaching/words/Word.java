package org.trigpoint.teaching.words;

/// A word and where it stands. A hyphenated word is one word, as SMOG counts it.
///
/// @param start first char in the text, counted from 0
/// @param end the char behind the last
/// @param text from start to end
public record Word(int start, int end, String text) {}
