package org.trigpoint.server.learning;

/// Whether a module opens.
public enum ModuleDoor {
    /// A clinician and someone with lived experience have signed what it holds.
    REVIEWED,
    /// Nobody has signed it yet; it opens because this is a demonstration.
    DEMONSTRATION,
    /// Nobody has signed it yet.
    NOT_YET;

    public boolean isOpen() {
        return this != NOT_YET;
    }
}
