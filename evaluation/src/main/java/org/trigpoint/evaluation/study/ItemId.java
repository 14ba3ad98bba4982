package org.trigpoint.evaluation.study;

/// The short name of an item: a column of responses.csv, unique in the study.
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ItemId is blank");
        }
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
