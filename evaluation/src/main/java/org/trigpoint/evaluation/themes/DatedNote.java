package org.trigpoint.evaluation.themes;

import java.time.LocalDate;
import java.util.Optional;

/// A note on how the analysis went: a phase passed, or a decision taken.
///
/// @param on the day
/// @param by initials or a role; may be blank
/// @param phase which phase, in the team's words; blank for a decision
/// @param text what happened, or was decided and why
public record DatedNote(Optional<LocalDate> on, String by, String phase, String text) {}
