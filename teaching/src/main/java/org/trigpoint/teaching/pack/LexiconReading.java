package org.trigpoint.teaching.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/// Reads lexicon.csv.
final class LexiconReading {
    private static final List<String> COLUMNS =
            List.of("phrase", "category", "problem", "alternative", "source");

    private LexiconReading() {}

    static List<LexiconEntry> of(String csv, Faults faults) {
        List<LexiconEntry> entries = new ArrayList<>();
        try {
            for (CsvRecord row : CsvReader.builder().ofCsvRecord(csv)) {
                read(row, entries, faults);
            }
        } catch (CsvParseException e) {
            faults.add(
                    LexiconEntry.FILE,
                    0,
                    "the table cannot be read",
                    "Look for a quotation mark that is never closed.");
        }
        return entries;
    }

    private static void read(CsvRecord row, List<LexiconEntry> entries, Faults faults) {
        long line = row.getStartingLineNumber();
        if (line == 1) {
            if (!row.getFields().equals(COLUMNS)) {
                faults.add(
                        LexiconEntry.FILE,
                        1,
                        "the columns are not those of a lexicon",
                        "Write: " + String.join(",", COLUMNS));
            }
        } else if (row.getFieldCount() != COLUMNS.size()) {
            faults.add(
                    LexiconEntry.FILE,
                    line,
                    "there are " + row.getFieldCount() + " cells and not " + COLUMNS.size(),
                    "Put a text that holds a comma in quotation marks.");
        } else if (row.getFields().stream().anyMatch(String::isBlank)) {
            faults.add(LexiconEntry.FILE, line, "a cell is empty", "Fill it in.");
        } else {
            entries.add(
                    new LexiconEntry(
                            row.getField(0).strip(),
                            row.getField(1).strip(),
                            row.getField(2).strip(),
                            row.getField(3).strip(),
                            row.getField(4).strip(),
                            line));
        }
    }
}
