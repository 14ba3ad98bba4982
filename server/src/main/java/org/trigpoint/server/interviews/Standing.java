package org.trigpoint.server.interviews;

import java.util.Locale;

/// Where someone is.
public enum Standing {
    /// Nobody has asked them.
    NOT_ASKED,
    /// They have not chosen yet.
    INVITED,
    BOOKED,
    DONE,
    DECLINED;

    /// Its key in words: `not-asked`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Standing after(Step step) {
        return switch (step) {
            case BOOKED -> BOOKED;
            case DECLINED -> DECLINED;
            case CANCELLED -> INVITED;
            case DONE -> DONE;
        };
    }
}
