package org.trigpoint.server.programme;

import java.util.UUID;

/// Which workshop of a cohort.
public record WorkshopId(String value) {
    public WorkshopId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("WorkshopId is blank");
        }
    }

    /// A new one.
    public static WorkshopId fresh() {
        return new WorkshopId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
