package org.trigpoint.server.practice;

import java.util.Locale;

/// How a try went, as whoever tried sees it; none of them is a mark.
public enum Went {
    WELL,
    MIXED,
    HARD;

    /// Its name in forms and words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
