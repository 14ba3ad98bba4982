package org.trigpoint.server.keeping;

/// A request as its page shows it.
///
/// @param name who asked; their address where they gave no name, blank where they are forgotten
/// @param email where the answer goes
/// @param daysLeft days until it is due; below none where it is late
public record RequestLine(AccessRequest request, String name, String email, long daysLeft) {}
