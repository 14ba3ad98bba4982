package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file of answers, one line a submission, with the headings of its tool understood.
///
/// @param file the file's name
/// @param sheet the sheet's name; empty for CSV
/// @param layout whose export it is
/// @param evidence the headings that tell, in words
/// @param columns in the file's order
/// @param submissions the lines that count
/// @param setAside sentences about lines that do not count (previews, test runs, blank rows)
record Export(
        String file,
        String sheet,
        Layout layout,
        String evidence,
        List<Column> columns,
        List<Submission> submissions,
        List<String> setAside) {
    Export {
        columns = List.copyOf(columns);
        submissions = List.copyOf(submissions);
        setAside = List.copyOf(setAside);
    }

    /// Whether the tool says a submission was finished.
    enum Completeness {
        FINISHED,
        UNFINISHED,
        /// The tool does not say.
        UNKNOWN
    }

    /// One line of answers.
    ///
    /// @param line the line or row in the file, counted from 1
    record Submission(long line, Completeness completeness) {}

    /// The column of that name, case and spaces aside; or whose wording that is.
    Optional<Column> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() ->
                        columns.stream()
                                .filter(column ->
                                        column.name().equalsIgnoreCase(name.strip())
                                                || column.wording().equalsIgnoreCase(name.strip()))
                                .findFirst());
    }

    /// The same export with only the submissions at these positions.
    Export keeping(List<Integer> positions, String wave) {
        List<Column> kept = new ArrayList<>();
        for (Column column : columns) {
            kept.add(
                    new Column(
                            column.index(),
                            column.name(),
                            column.wording(),
                            positions.stream().map(column.cells()::get).toList()));
        }
        return new Export(
                file,
                sheet,
                layout,
                evidence + "; the event \"" + wave + "\"",
                kept,
                positions.stream().map(submissions::get).toList(),
                setAside);
    }
}
