package org.trigpoint.evaluation.intake;

import java.util.List;

/// A column of an export.
///
/// @param index its position, counted from 0
/// @param name the heading that names it in the file; unique in its export
/// @param wording the question as people saw it; the name where the file has nothing better
/// @param cells its texts, one a submission, blank where nothing was answered
record Column(int index, String name, String wording, List<String> cells) {
    Column {
        cells = List.copyOf(cells);
    }

    /// The texts that are not blank.
    List<String> answers() {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }
}
