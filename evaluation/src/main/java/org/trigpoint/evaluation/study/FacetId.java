package org.trigpoint.evaluation.study;

/// The short name of a facet (`pacing`).
public record FacetId(String value) implements Comparable<FacetId> {
    public FacetId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("FacetId is blank");
        }
    }

    @Override
    public int compareTo(FacetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
