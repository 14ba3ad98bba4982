package org.trigpoint.server.explaining;

import java.time.LocalDate;

/// An explanation that waits for an answer, or has one.
///
/// @param name who wrote it
/// @param to whom it is written to
public record SentLine(String id, String name, String to, LocalDate on, long notes) {}
