package org.trigpoint.server.reports;

import java.util.UUID;

/// Which frozen study.
public record StudyId(String value) {
    public StudyId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("StudyId is blank");
        }
    }

    /// A new one.
    public static StudyId fresh() {
        return new StudyId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
