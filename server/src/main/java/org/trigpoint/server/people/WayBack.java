package org.trigpoint.server.people;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Says whether someone who is signed in can come in again by themselves: a link that was handed
/// over works once.
@FunctionalInterface
public interface WayBack {
    /// Whether they can.
    boolean isThere(JdbcClient sql, SignedIn who);
}
