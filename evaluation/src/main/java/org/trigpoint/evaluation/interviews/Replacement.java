package org.trigpoint.evaluation.interviews;

/// A stretch of a text, and what takes its place.
///
/// @param start first code point of the old text
/// @param end one after the last; `start` where something is only put in
/// @param text what stands there instead; may be empty
public record Replacement(int start, int end, String text) {
    public Replacement {
        if (start < 0 || start > end) {
            throw new IllegalArgumentException("Replacement from " + start + " to " + end);
        }
    }
}
