package org.trigpoint.evaluation.study;

/// The short name of an instrument.
public record InstrumentId(String value) implements Comparable<InstrumentId> {
    public InstrumentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("InstrumentId is blank");
        }
    }

    @Override
    public int compareTo(InstrumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
