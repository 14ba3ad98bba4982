package org.trigpoint.evaluation.themes;

/// The stable guid of a memo.
public record MemoId(String value) implements Comparable<MemoId> {
    public MemoId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("MemoId is blank");
        }
    }

    @Override
    public int compareTo(MemoId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
