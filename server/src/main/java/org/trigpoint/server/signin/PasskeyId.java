package org.trigpoint.server.signin;

import java.util.UUID;

/// Which passkey.
record PasskeyId(String value) {
    PasskeyId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("PasskeyId is blank");
        }
    }

    static PasskeyId fresh() {
        return new PasskeyId(UUID.randomUUID().toString());
    }
}
