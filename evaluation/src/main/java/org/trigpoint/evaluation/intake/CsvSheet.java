package org.trigpoint.evaluation.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.OpenQuote;
import org.trigpoint.evaluation.tables.TextFile;

/// Reads a CSV export as bare cells: survey tools write several heading rows, the same heading
/// twice, and rows of uneven length, none of which a strict table allows.
final class CsvSheet {
    private CsvSheet() {}

    /// @throws FaultsFoundException where the file cannot be read as text, has an unclosed quote,
    ///   or a row with more cells than the heading
    static Sheet read(Path path) {
        TextFile source = TextFile.read(path, Dialect.ANY);
        char separator = separatorOf(source.text());
        OpenQuote.refuse(source, separator);
        List<Sheet.Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(source.text())) {
            for (CsvRecord row : reader) {
                lines.add(
                        new Sheet.Line(
                                row.getStartingLineNumber(),
                                row.getFields().stream().map(CsvSheet::trimmed).toList()));
            }
        } catch (CsvParseException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            source.file(),
                            "the text is no CSV",
                            "Look for a quotation mark that is not closed, or export the file again."));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + source.file(), e);
        }
        refuseRowsWiderThanTheHeading(source.file(), lines);
        return Sheet.of(source.file(), "", lines);
    }

    /// A decimal comma or an unquoted comma shifts every later cell of its row: better no row than
    /// a wrong one.
    private static void refuseRowsWiderThanTheHeading(String file, List<Sheet.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int width = lines.getFirst().cells().size();
        List<Fault> faults = new ArrayList<>();
        for (Sheet.Line line : lines) {
            if (line.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty())) {
                faults.add(
                        Fault.ofLine(
                                file,
                                line.number(),
                                "the row has "
                                        + line.cells().size()
                                        + " cells, the heading has "
                                        + width,
                                "Look for a comma inside a text that is not in quotes, or a decimal comma."));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
    }

    private static String trimmed(String cell) {
        return cell.replace('\u00a0', ' ').strip();
    }

    /// The most frequent of comma, semicolon and tab in the first line, quotes set aside.
    private static char separatorOf(String text) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n') {
                break;
            } else if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        if (counts[';'] > counts[','] && counts[';'] >= counts['\t']) {
            return ';';
        }
        return counts['\t'] > counts[','] ? '\t' : ',';
    }
}
