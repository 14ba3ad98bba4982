package org.trigpoint.evaluation.themes.exchange;

/// What a cell of another program's database holds.
sealed interface ForeignValue {
    /// Nothing.
    record Absent() implements ForeignValue {}

    record Whole(long value) implements ForeignValue {}

    record Real(double value) implements ForeignValue {}

    record Words(String value) implements ForeignValue {}

    /// Bytes that are no text; they are not read.
    record Bytes() implements ForeignValue {}
}
