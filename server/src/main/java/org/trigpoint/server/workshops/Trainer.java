package org.trigpoint.server.workshops;

import org.trigpoint.server.people.AccountId;

/// Someone who can lead a workshop.
public record Trainer(AccountId account, String name) {
    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "Trainer";
    }
}
