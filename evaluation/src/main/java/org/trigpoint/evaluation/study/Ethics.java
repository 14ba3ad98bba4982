package org.trigpoint.evaluation.study;

import java.time.LocalDate;
import java.util.Optional;

/// The decision on what kind of work this is.
///
/// @param kind research or service evaluation
/// @param decidedOn the day of the decision, where known
/// @param reference where the decision is filed; may be empty
public record Ethics(EthicsKind kind, Optional<LocalDate> decidedOn, String reference) {}
