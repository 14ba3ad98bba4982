package org.trigpoint.evaluation.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// Writes a table as CSV: UTF-8, commas, LF, quotes only where they are needed.
public final class CsvText {
    private CsvText() {}

    /// The text of a CSV file with these headings and rows.
    public static String of(List<String> columns, List<List<String>> rows) {
        return of(columns, rows.stream());
    }

    /// The text of a CSV file with these headings and rows, each forgotten once it is written.
    public static String of(List<String> columns, Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
