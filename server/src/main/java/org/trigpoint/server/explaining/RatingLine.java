package org.trigpoint.server.explaining;

/// A cohort whose explanations are rated.
///
/// @param standing the end of the key of words for whether this rater may
public record RatingLine(String cohort, String title, String standing) {}
