package org.trigpoint.server.explaining;

import java.time.LocalDate;

/// One of two explanations beside each other.
///
/// @param name of its field
public record Side(String name, String id, LocalDate on, Seen seen) {}
