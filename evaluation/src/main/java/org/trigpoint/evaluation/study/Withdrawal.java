package org.trigpoint.evaluation.study;

import java.time.LocalDate;
import java.util.Optional;

/// A participant asked not to be contacted any more. Rows of people who withdrew their data are not
/// in the folder.
///
/// @param on the day, where known
public record Withdrawal(Optional<LocalDate> on) {}
