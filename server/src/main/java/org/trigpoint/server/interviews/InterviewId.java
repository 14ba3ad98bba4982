package org.trigpoint.server.interviews;

import java.util.UUID;

/// An invitation to an interview.
record InterviewId(String value) {
    InterviewId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("InterviewId is blank");
        }
    }

    static InterviewId fresh() {
        return new InterviewId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
