package org.trigpoint.server.programme;

import java.time.LocalDate;

/// A meeting of a cohort's training.
///
/// @param title what it is called
/// @param heldOn its day, where the cohort is
public record Workshop(WorkshopId id, CohortId cohort, String title, LocalDate heldOn) {}
