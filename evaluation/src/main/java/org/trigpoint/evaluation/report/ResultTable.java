package org.trigpoint.evaluation.report;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;

/// One of the tables written as CSV: numbers in full, a blank cell where nothing could be
/// estimated.
///
/// @param name the file's name without `.csv`
/// @param columns headings
/// @param rows as many cells each as there are headings
record ResultTable(String name, List<String> columns, List<List<String>> rows) {
    ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        name
                                + ".csv has "
                                + columns.size()
                                + " columns, and a row of "
                                + row.size());
            }
        }
    }

    String csv() {
        return CsvText.of(columns, rows);
    }

    /// A number in the shortest form that reads back the same; whole numbers without a point.
    static String cell(double value) {
        return value == Math.rint(value) && Math.abs(value) < 0x1p53
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String cell(long count) {
        return Long.toString(count);
    }

    static String cell(Estimate<? extends Number> estimate) {
        return estimate.optional().map(value -> cell(value.doubleValue())).orElse("");
    }

    static String lower(Estimate<Interval> estimate) {
        return estimate.optional().map(interval -> cell(interval.lower())).orElse("");
    }

    static String upper(Estimate<Interval> estimate) {
        return estimate.optional().map(interval -> cell(interval.upper())).orElse("");
    }

    static String cell(Optional<Estimate<Double>> estimate) {
        return estimate.map(ResultTable::cell).orElse("");
    }
}
