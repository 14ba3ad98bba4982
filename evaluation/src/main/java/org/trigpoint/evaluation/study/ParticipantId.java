package org.trigpoint.evaluation.study;

/// A participant's readable pseudonym; never a name, an address or a number that means something
/// elsewhere.
public record ParticipantId(String value) implements Comparable<ParticipantId> {
    public ParticipantId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ParticipantId is blank");
        }
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
