package org.trigpoint.evaluation.themes;

/// The stable guid of a coding.
public record CodingId(String value) implements Comparable<CodingId> {
    public CodingId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CodingId is blank");
        }
    }

    @Override
    public int compareTo(CodingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
