package org.trigpoint.server.people;

import java.util.UUID;

/// Which person behind a pseudonym or an account.
public record IdentityId(String value) {
    public IdentityId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("IdentityId is blank");
        }
    }

    /// A new one.
    public static IdentityId fresh() {
        return new IdentityId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
