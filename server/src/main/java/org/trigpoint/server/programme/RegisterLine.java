package org.trigpoint.server.programme;

/// A learner in a register.
///
/// @param learner their id
/// @param name as shown to whoever keeps it
/// @param presence `PRESENT`, `ABSENT`, or blank where nothing was noted
public record RegisterLine(String learner, String name, String presence) {
    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "RegisterLine";
    }
}
