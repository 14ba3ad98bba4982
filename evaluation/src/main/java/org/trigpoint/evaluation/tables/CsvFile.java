package org.trigpoint.evaluation.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A CSV file that was read, and how it had to be read.
///
/// @param table headings and rows
/// @param encoding as in [TextFile#encoding]
/// @param separator `,`, `;` or a tab
public record CsvFile(Table table, String encoding, char separator) {

    /// Reads a file with headings in its first row.
    ///
    /// Blank lines are passed over; cells are trimmed. All rows of a wrong length are reported at
    /// once.
    ///
    /// @throws FaultsFoundException where [TextFile#read] does, and where the file has no heading,
    ///   a heading twice, a row of a wrong length, an unclosed quote, or a separator that `dialect`
    ///   does not take
    public static CsvFile read(Path path, Dialect dialect) {
        return parse(TextFile.read(path, dialect), dialect);
    }

    /// Reads text that is already in hand, as [#read(Path, Dialect)] reads a file.
    public static CsvFile parse(TextFile source, Dialect dialect) {
        char separator = separatorOf(source, dialect);
        OpenQuote.refuse(source, separator);
        List<Table.Row> records = recordsOf(source, separator);
        if (records.isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(source.file(), "the file is empty", "Export it again."));
        }
        List<Fault> faults = new ArrayList<>();
        List<String> columns = columnsOf(source.file(), records.getFirst(), faults);
        List<Table.Row> rows = new ArrayList<>(records.size() - 1);
        for (Table.Row row : records.subList(1, records.size())) {
            List<String> cells = withoutBlankTail(row.cells(), columns.size());
            if (cells.size() == columns.size()) {
                rows.add(
                        cells.size() == row.cells().size()
                                ? row
                                : new Table.Row(row.line(), cells));
            } else if (!cells.stream().allMatch(String::isEmpty)) {
                faults.add(
                        Fault.ofLine(
                                source.file(),
                                row.line(),
                                "the row has "
                                        + cells.size()
                                        + " cells, the heading has "
                                        + columns.size(),
                                "Look for a comma inside a text that is not in quotes, or a decimal comma."));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        return new CsvFile(new Table(source.file(), columns, rows), source.encoding(), separator);
    }

    private static List<Table.Row> recordsOf(TextFile source, char separator) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .ofCsvRecord(source.text())) {
            RepeatedCells repeated = new RepeatedCells();
            List<Table.Row> records = new ArrayList<>();
            for (CsvRecord row : reader) {
                records.add(new Table.Row(row.getStartingLineNumber(), trimmed(row, repeated)));
            }
            return records;
        } catch (CsvParseException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            source.file(),
                            "the text is no CSV: " + plainly(e),
                            "Look for a quotation mark that is not closed, or export the file again."));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + source.file(), e);
        }
    }

    private static String plainly(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? "it cannot be parsed" : cause.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static List<String> columnsOf(String file, Table.Row heading, List<Fault> faults) {
        List<String> columns = new ArrayList<>(heading.cells());
        while (!columns.isEmpty() && columns.getLast().isEmpty() && columns.size() > 1) {
            columns.removeLast();
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                faults.add(
                        Fault.ofLine(
                                file,
                                1,
                                "the column \"" + column + "\" is there twice",
                                "Rename or delete one."));
            }
        }
        return columns;
    }

    /// Spreadsheets write separators for columns that were once used: blank cells beyond the
    /// headings are no fault.
    private static List<String> withoutBlankTail(List<String> cells, int width) {
        return cells.size() > width && cells.stream().skip(width).allMatch(String::isEmpty)
                ? cells.subList(0, width)
                : cells;
    }

    private static List<String> trimmed(CsvRecord row, RepeatedCells repeated) {
        String[] cells = new String[row.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = repeated.one(row.getField(i).strip());
        }
        return List.of(cells);
    }

    /// The separator that splits the heading; what stands inside quotes does not count.
    private static char separatorOf(TextFile source, Dialect dialect) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                if (c == '\n' && commas + semicolons + tabs > 0) {
                    break;
                }
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        char found = semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
        if (found != ',' && dialect == Dialect.STRICT) {
            throw new FaultsFoundException(
                    Fault.ofLine(
                            source.file(),
                            1,
                            "the columns are separated by "
                                    + (found == ';' ? "semicolons" : "tabs")
                                    + ", not commas",
                            "Save it as \"CSV UTF-8 (comma delimited)\"; decimals are written with a point."));
        }
        return found;
    }
}
