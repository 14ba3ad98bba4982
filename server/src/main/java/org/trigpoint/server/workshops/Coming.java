package org.trigpoint.server.workshops;

/// Whether someone says they will come.
public enum Coming {
    YES,
    NO
}
