package org.trigpoint.evaluation.interviews.identities;

/// A place in a text that may tell who someone is, and what would stand there instead.
///
/// @param start first code point, from 0
/// @param end one after the last; more than `start`
/// @param kind what it is taken for
/// @param sureness whether a rule vouches for it
/// @param standIn what to put there; blank for a story, which only a person can put otherwise
/// @param why what made us think so, a phrase for the person who decides
public record Finding(
        int start, int end, IdentifierKind kind, Sureness sureness, String standIn, String why) {
    public Finding {
        if (start < 0 || start >= end) {
            throw new IllegalArgumentException("Finding " + start + " to " + end);
        }
    }

    /// How sure a finding is.
    public enum Sureness {
        /// A rule vouches for it: it is replaced unless a person keeps it.
        RULE,
        /// A person decides.
        ASK,
        /// A person reads it; it stays as it is unless they put it otherwise.
        READ
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
