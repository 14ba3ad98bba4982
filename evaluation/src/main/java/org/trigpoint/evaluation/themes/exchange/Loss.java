package org.trigpoint.evaluation.themes.exchange;

/// A line of the loss report.
///
/// @param element what kind of thing, in plain words (`code`, `selection`, `picture`)
/// @param what which one, by name or guid; blank where the line speaks of several
/// @param outcome what became of it
/// @param why the reason, a clause without full stop; blank where it was simply kept
/// @param count how many things the line speaks of, at least 1
public record Loss(String element, String what, Outcome outcome, String why, int count) {
    public Loss {
        if (count < 1) {
            throw new IllegalArgumentException("A loss of " + count);
        }
        if (outcome != Outcome.KEPT && why.isBlank()) {
            throw new IllegalArgumentException("No reason for " + element + " " + outcome);
        }
    }
}
