package org.trigpoint.evaluation.intake;

import java.util.List;
import java.util.stream.IntStream;

/// Cells as a spreadsheet or CSV file holds them, before anything is known about headings.
///
/// @param file the file's name, for sentences about it
/// @param name the sheet's name; empty for a CSV file
/// @param lines the lines that are not blank, in the file's order, all of one width
record Sheet(String file, String name, List<Line> lines) {

    /// @param number the line or row in the file, counted from 1
    /// @param cells the texts, trimmed; dates as ISO, numbers as plain decimals
    record Line(long number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    Sheet {
        lines = List.copyOf(lines);
    }

    /// The number of columns.
    int width() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }

    /// A sheet from lines of any width: blank lines and blank columns at the right are dropped.
    static Sheet of(String file, String name, List<Line> lines) {
        List<Line> filled =
                lines.stream()
                        .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                        .toList();
        int width = 0;
        for (Line line : filled) {
            for (int c = line.cells().size(); c > width; c--) {
                if (!line.cell(c - 1).isEmpty()) {
                    width = c;
                }
            }
        }
        int used = width;
        return new Sheet(
                file,
                name,
                filled.stream()
                        .map(line ->
                                new Line(
                                        line.number(),
                                        IntStream.range(0, used).mapToObj(line::cell).toList()))
                        .toList());
    }
}
