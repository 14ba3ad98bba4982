package org.trigpoint.evaluation.report;

import java.util.List;
import org.trigpoint.evaluation.tables.CsvText;

/// One of the tables written as CSV.
///
/// @param name the file's name without `.csv`
/// @param columns headings
/// @param rows as many cells each as there are headings
record ResultTable(String name, List<String> columns, List<List<String>> rows) {
    ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A table with a row for each of `things`.
    static <T> ResultTable of(String name, List<T> things, List<ResultColumn<T>> columns) {
        return new ResultTable(
                name,
                columns.stream().map(ResultColumn::name).toList(),
                things.stream()
                        .map(thing ->
                                columns.stream().map(column -> column.cell().apply(thing)).toList())
                        .toList());
    }

    String csv() {
        return CsvText.of(columns, rows);
    }
}
