package org.trigpoint.server.messages;

/// How many messages of one kind a cohort has, by how far they are.
///
/// @param out sent or handed over
/// @param waiting still to go
/// @param failed refused by the mail server
/// @param dropped no longer wanted
public record PlanCount(Kind kind, long waiting, long out, long failed, long dropped) {}
