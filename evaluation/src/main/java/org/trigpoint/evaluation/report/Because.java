package org.trigpoint.evaluation.report;

/// Reasons as they follow "because": whole clauses, with the signs of print.
final class Because {
    private Because() {}

    /// `needs n >= 2` becomes `it needs n ≥ 2`; `no complete pairs`, `there are no complete pairs`.
    static String of(String reason) {
        String printed = reason.replace(">=", "\u2265").replace("<=", "\u2264");
        if (printed.startsWith("needs ")) {
            return "it " + printed;
        }
        if (printed.startsWith("no complete pairs")
                || printed.startsWith("no values")
                || printed.startsWith("too few ")) {
            return "there are " + printed;
        }
        if (printed.startsWith("zero variance")) {
            return "there is " + printed;
        }
        return printed;
    }
}
