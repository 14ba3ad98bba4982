package org.trigpoint.server.reports;

/// A wave that is not closed yet.
///
/// @param closes its last day, in words
/// @param begun whether there may be answers that an evaluator can look at early
public record WaveAhead(String wave, String label, String closes, boolean begun) {}
