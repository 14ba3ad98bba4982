package org.trigpoint.evaluation.display;

import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;

/// What the numbers have to say in a row of the joint display.
public sealed interface Measured {

    /// A facet, compared between two waves.
    record Compared(Comparison comparison) implements Measured {}

    /// A facet that was not answered at both of any two waves that are compared.
    record NotCompared() implements Measured {}

    /// A theme that no facet measures, as the team says.
    record NotMeasured() implements Measured {}

    /// A theme for which nobody has said whether a facet measures it.
    record NotPlaced() implements Measured {}

    /// The comparison, where there is one.
    default Optional<Comparison> compared() {
        return this instanceof Compared(Comparison found) ? Optional.of(found) : Optional.empty();
    }

    /// What stands where a number would; blank for a comparison.
    default String instead() {
        return switch (this) {
            case Compared _ -> "";
            case NotCompared _ -> "not compared: not answered at two waves";
            case NotMeasured _ -> "not measured";
            case NotPlaced _ -> "no facet named for it yet";
        };
    }
}
