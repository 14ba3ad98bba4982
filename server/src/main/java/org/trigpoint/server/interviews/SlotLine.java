package org.trigpoint.server.interviews;

/// A time as a page shows it.
public record SlotLine(String id, String words) {}
