package org.trigpoint.evaluation.study;

/// The short name of a wave, as study.yaml gives it (`before`, `after`, `month-3`).
public record WaveId(String value) implements Comparable<WaveId> {
    public WaveId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("WaveId is blank");
        }
    }

    @Override
    public int compareTo(WaveId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
