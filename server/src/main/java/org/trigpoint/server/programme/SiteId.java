package org.trigpoint.server.programme;

import java.util.UUID;

/// Which site of a cohort.
public record SiteId(String value) {
    public SiteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("SiteId is blank");
        }
    }

    /// A new one.
    public static SiteId fresh() {
        return new SiteId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
