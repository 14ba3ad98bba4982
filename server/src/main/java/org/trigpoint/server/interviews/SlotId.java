package org.trigpoint.server.interviews;

import java.util.UUID;

/// A time that is offered for an interview.
record SlotId(String value) {
    SlotId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("SlotId is blank");
        }
    }

    static SlotId fresh() {
        return new SlotId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
