package org.trigpoint.evaluation.themes.matrices;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.tables.CsvText;

/// Rows and columns with counts or words where they cross.
///
/// @param title what it shows
/// @param corner what the rows are
/// @param columns what the columns are called
/// @param rows in the team's order, never by size
/// @param notes how to read it, sentences
public record Matrix(
        String title, String corner, List<String> columns, List<Row> rows, List<String> notes) {
    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of " + row.cells().size() + " in a matrix of " + columns.size());
            }
        }
    }

    /// @param name what the row is called
    /// @param cells one a column
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What stands where a row and a column cross.
    public sealed interface Cell {
        record Count(int number) implements Cell {}

        record Words(String text) implements Cell {}

        /// Not shown, because the group is small.
        record Suppressed() implements Cell {}

        /// How a file writes it.
        default String text() {
            return switch (this) {
                case Count(int number) -> Integer.toString(number);
                case Words(String text) -> text;
                case Suppressed() -> "suppressed";
            };
        }
    }

    /// As CSV: headings, then rows; notes are left out.
    public String csv() {
        List<String> heading = new ArrayList<>(List.of(corner));
        heading.addAll(columns);
        return CsvText.of(
                heading,
                rows.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(row.name()));
                            row.cells().forEach(cell -> cells.add(cell.text()));
                            return List.copyOf(cells);
                        })
                        .toList());
    }
}
