package org.trigpoint.server.people;

import java.util.UUID;

/// Which organisation; nothing is seen across organisations.
public record OrganisationId(String value) {
    public OrganisationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("OrganisationId is blank");
        }
    }

    /// A new one.
    public static OrganisationId fresh() {
        return new OrganisationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
