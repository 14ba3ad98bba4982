package org.trigpoint.server.people;

/// Writes a moment of the audit for its page.
@FunctionalInterface
public interface AuditMoment {
    /// @param at epoch milliseconds
    String of(long at);
}
