package org.trigpoint.evaluation.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of text under headings, set for a terminal: words to the left, numbers to the right.
final class TextTable {
    private static final int WIDEST = 44;

    private final List<List<String>> rows = new ArrayList<>();

    /// @param headings one a column
    TextTable(List<String> headings) {
        rows.add(List.copyOf(headings));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /// The table, a line a row; what is too long for a column ends in three dots.
    String text() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            numbers[column] = rows.size() > 1;
            for (int i = 0; i < rows.size(); i++) {
                String cell = shown(rows.get(i).get(column));
                widths[column] = Math.max(widths[column], cell.codePointCount(0, cell.length()));
                numbers[column] &=
                        i == 0 || cell.isEmpty() || cell.matches("[-+\u2212]?[0-9].*|\u2013");
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = shown(row.get(column));
                String pad = " ".repeat(widths[column] - cell.codePointCount(0, cell.length()));
                line.append(column == 0 ? "" : "  ")
                        .append(numbers[column] ? pad + cell : cell + pad);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String shown(String cell) {
        String line = harmless(cell);
        int length = line.codePointCount(0, line.length());
        return length <= WIDEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "\u2026";
    }

    /// Line ends as blanks, control characters left out: texts come from files and must not steer
    /// the terminal.
    static String harmless(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", "");
    }
}
