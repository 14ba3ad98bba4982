package org.trigpoint.evaluation.interviews;

/// A stretch of one version of an interview: Unicode code points, half-open.
///
/// @param interview which interview
/// @param version which version of its text, from 1
/// @param start first code point, from 0
/// @param end one after the last; more than `start`
public record Excerpt(InterviewId interview, int version, int start, int end) {
    public Excerpt {
        if (version < 1 || start < 0 || start >= end) {
            throw new IllegalArgumentException(
                    "Excerpt " + start + " to " + end + " of version " + version);
        }
    }

    /// How many code points it has.
    public int length() {
        return end - start;
    }

    /// Whether both have a character in common.
    public boolean overlaps(Excerpt other) {
        return interview.equals(other.interview)
                && version == other.version
                && start < other.end
                && other.start < end;
    }
}
