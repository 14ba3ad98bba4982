package org.trigpoint.evaluation.intake.matching;

import java.util.Comparator;

/// A person known and a row of the new wave, thought of together.
///
/// @param known the person's id
/// @param newcomer the row's id
public record Couple(String known, String newcomer) implements Comparable<Couple> {
    private static final Comparator<Couple> ORDER =
            Comparator.comparing(Couple::known).thenComparing(Couple::newcomer);

    @Override
    public int compareTo(Couple other) {
        return ORDER.compare(this, other);
    }
}
