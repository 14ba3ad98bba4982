package org.trigpoint.server.messages;

import java.util.UUID;

/// Which message.
public record MessageId(String value) {
    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("MessageId is blank");
        }
    }

    /// A new one.
    public static MessageId fresh() {
        return new MessageId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
