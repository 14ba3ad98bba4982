package org.trigpoint.server.learning;

/// A page of a module on its list.
///
/// @param done whether it is done
public record LegLine(Leg leg, boolean done) {}
