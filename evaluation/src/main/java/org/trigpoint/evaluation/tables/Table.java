package org.trigpoint.evaluation.tables;

import java.util.List;

/// Rows of text under headings, as a file held them.
///
/// @param file the file's name, for sentences about it
/// @param columns the headings, trimmed, each once
/// @param rows the rows in the file's order, each with as many cells as there are headings
public record Table(String file, List<String> columns, List<Row> rows) {

    /// One row and the line it starts on, counted from 1.
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// The cell at a position of [Table#columns], trimmed.
        public String cell(int column) {
            return cells.get(column);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The position of a heading, or -1 where the table has none of that name.
    public int indexOf(String column) {
        return columns.indexOf(column);
    }

    /// The position of a heading that must be there.
    ///
    /// @throws FaultsFoundException naming the headings there are
    public int require(String column) {
        int index = indexOf(column);
        if (index < 0) {
            throw new FaultsFoundException(
                    Fault.ofLine(
                            file,
                            1,
                            "there is no column \"" + column + "\"",
                            "The columns are: " + String.join(", ", columns) + "."));
        }
        return index;
    }
}
