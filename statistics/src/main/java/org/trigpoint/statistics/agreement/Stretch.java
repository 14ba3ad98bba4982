package org.trigpoint.statistics.agreement;

/// A stretch of a [Continuum] to which a coder applied a code.
///
/// @param text which continuum: its place in the list, from 0
/// @param coder who, from 0
/// @param start first position, from 0
/// @param end one after the last
public record Stretch(int text, int coder, int start, int end) {
    public Stretch {
        if (text < 0 || coder < 0 || start < 0 || start >= end) {
            throw new IllegalArgumentException(
                    "Stretch " + start + " to " + end + " by " + coder + " in " + text);
        }
    }
}
