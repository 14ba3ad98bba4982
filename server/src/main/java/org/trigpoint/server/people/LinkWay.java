package org.trigpoint.server.people;

import java.time.Duration;

/// How a link that signs in once reaches whom it is for.
public enum LinkWay {
    /// An administrator hands it over: for the first time, or to whoever is locked out.
    HANDED(Duration.ofHours(24)),
    /// Sent by mail to whoever asked for it at the sign-in page.
    MAILED(Duration.ofMinutes(15));

    private final Duration lasts;

    LinkWay(Duration lasts) {
        this.lasts = lasts;
    }

    /// How long it is good for.
    public Duration lasts() {
        return lasts;
    }
}
