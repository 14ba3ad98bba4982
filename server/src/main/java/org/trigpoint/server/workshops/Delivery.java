package org.trigpoint.server.workshops;

import java.util.Locale;

/// Whether something planned was in fact done in a workshop.
public enum Delivery {
    YES,
    PARTLY,
    NO;

    /// The key of its words.
    public String key() {
        return "delivered." + name().toLowerCase(Locale.ROOT);
    }
}
