package org.trigpoint.evaluation.themes;

/// The stable guid of a code.
public record CodeId(String value) implements Comparable<CodeId> {
    public CodeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CodeId is blank");
        }
    }

    @Override
    public int compareTo(CodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
