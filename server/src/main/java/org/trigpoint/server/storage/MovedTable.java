package org.trigpoint.server.storage;

/// A table that was moved, and found the same on the other side.
///
/// @param digest SHA-256 over its rows in the order of its key
public record MovedTable(String name, long rows, String digest) {}
