package org.trigpoint.server.people;

/// Says whether something waits that staff should not overlook; the head of every page shows it.
@FunctionalInterface
public interface WaitingTasks {
    /// Whether something waits for this person.
    boolean areThere(SignedIn who);
}
