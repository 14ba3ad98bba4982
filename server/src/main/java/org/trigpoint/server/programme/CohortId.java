package org.trigpoint.server.programme;

import java.util.UUID;

/// Which cohort.
public record CohortId(String value) {
    public CohortId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CohortId is blank");
        }
    }

    /// A new one.
    public static CohortId fresh() {
        return new CohortId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
