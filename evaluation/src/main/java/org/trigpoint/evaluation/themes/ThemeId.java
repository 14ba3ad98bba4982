package org.trigpoint.evaluation.themes;

/// The stable guid of a theme.
public record ThemeId(String value) implements Comparable<ThemeId> {
    public ThemeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ThemeId is blank");
        }
    }

    @Override
    public int compareTo(ThemeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
