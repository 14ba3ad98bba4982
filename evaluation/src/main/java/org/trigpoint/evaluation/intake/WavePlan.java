package org.trigpoint.evaluation.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one file holds and at which wave it was asked.
///
/// @param wave the wave's short name
/// @param label what a report calls the wave
/// @param export the file
/// @param dateOrder how its dates are read
/// @param uses what becomes of each column, in the file's order
record WavePlan(
        String wave, String label, Export export, DateText.Order dateOrder, List<ColumnUse> uses) {
    WavePlan {
        uses = List.copyOf(uses);
    }

    /// The columns of one use, in the file's order.
    List<ColumnUse> of(Use use) {
        return uses.stream().filter(column -> column.use() == use).toList();
    }

    Optional<ColumnUse> first(Use use) {
        return of(use).stream().findFirst();
    }

    /// The short name of the then-test that this file holds, where it holds one.
    String thenWave() {
        return wave.equals("after") ? "then-before" : "then-at-" + wave;
    }

    /// What a report calls the then-test.
    ///
    /// @param first the label of the wave looked back at
    String thenLabel(String first) {
        String back = "Looking back at " + first.toLowerCase(Locale.ROOT);
        return wave.equals("after")
                ? back
                : back + " (asked at " + label.toLowerCase(Locale.ROOT) + ")";
    }
}
