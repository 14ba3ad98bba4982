package org.trigpoint.server.people;

import java.util.UUID;

/// Which account of staff.
public record AccountId(String value) {
    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AccountId is blank");
        }
    }

    /// A new one.
    public static AccountId fresh() {
        return new AccountId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
