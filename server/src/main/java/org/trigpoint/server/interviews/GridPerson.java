package org.trigpoint.server.interviews;

/// Someone who agreed to an interview, as evaluators see them.
///
/// @param learner names their fields
/// @param pseudonym what the study calls them
/// @param change the key of their band in words; blank while no later wave is closed
/// @param site blank where none is known
/// @param profession blank where none is known
/// @param standing where they are
/// @param interview the invitation's id; blank where there is none
/// @param slot when and where, in words; blank where they have no time
public record GridPerson(
        String learner,
        String pseudonym,
        String change,
        String site,
        String profession,
        Standing standing,
        String interview,
        String slot) {}
