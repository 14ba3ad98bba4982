package org.trigpoint.server.programme;

import java.util.UUID;

/// Which learner; never shown, unlike the pseudonym.
public record LearnerId(String value) {
    public LearnerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("LearnerId is blank");
        }
    }

    /// A new one.
    public static LearnerId fresh() {
        return new LearnerId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
