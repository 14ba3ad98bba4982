package org.trigpoint.server.practice;

import java.util.Locale;

/// Where something was tried.
public enum Place {
    FACE_TO_FACE,
    PHONE,
    VIDEO,
    GROUP,
    ELSEWHERE;

    /// Its name in forms and words.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
