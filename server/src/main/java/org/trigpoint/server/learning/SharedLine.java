package org.trigpoint.server.learning;

import java.time.LocalDate;

/// What someone shares with the trainers.
///
/// @param module its title
public record SharedLine(String name, String module, String text, LocalDate on) {}
