package org.trigpoint.server.explaining;

import java.time.LocalDate;

/// An explanation in a list.
public record AttemptLine(String id, LocalDate on) {}
