package org.trigpoint.evaluation.study;

/// Two waves that are compared: change is `to` minus `from`.
public record Contrast(WaveId from, WaveId to) {
    public Contrast {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A wave is not compared with itself: " + from);
        }
    }

    @Override
    public String toString() {
        return from + "->" + to;
    }
}
