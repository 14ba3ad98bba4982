package org.trigpoint.server.practice;

/// One facet in one's own picture.
///
/// @param label in the programme's words
/// @param well how many tries went well
/// @param mixed how many were mixed
/// @param hard how many were hard
public record FacetLine(String label, long well, long mixed, long hard) {
    /// All of them.
    public long all() {
        return well + mixed + hard;
    }
}
