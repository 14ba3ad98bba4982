package org.trigpoint.evaluation.study;

import java.math.BigDecimal;

/// What became of one item.
public sealed interface Answer {

    /// A rating, exactly as written.
    record Answered(BigDecimal rating) implements Answer {}

    /// No rating, and why.
    record Missing(MissingReason reason) implements Answer {}
}
