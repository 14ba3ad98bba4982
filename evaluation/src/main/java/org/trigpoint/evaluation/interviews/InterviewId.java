package org.trigpoint.evaluation.interviews;

/// The short name of an interview (`I03`), which its files carry.
public record InterviewId(String value) implements Comparable<InterviewId> {
    public InterviewId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("InterviewId is blank");
        }
    }

    @Override
    public int compareTo(InterviewId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
