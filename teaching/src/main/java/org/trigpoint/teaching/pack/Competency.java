package org.trigpoint.teaching.pack;

/// Something a learner becomes able to do, in the pack's own words.
///
/// @param framework where to look it up, by title; may be empty
public record Competency(Key id, String text, String framework, long line) {}
