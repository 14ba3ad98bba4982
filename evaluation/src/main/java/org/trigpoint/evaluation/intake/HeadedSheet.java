package org.trigpoint.evaluation.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Table;

/// A list that someone keeps in a spreadsheet, with headings in its first row: a CSV file, or the
/// one sheet of an Excel workbook that holds rows.
public final class HeadedSheet {
    private HeadedSheet() {}

    /// Reads the list.
    ///
    /// @throws FaultsFoundException where the file is neither, is damaged, has a heading twice, or
    ///   is a workbook with rows on several sheets
    public static Table read(Path path) {
        return Spreadsheet.isWorkbook(path)
                ? table(Spreadsheet.read(path, Optional.empty()))
                : CsvFile.read(path, Dialect.ANY).table();
    }

    private static Table table(Sheet sheet) {
        Sheet.Line heading = sheet.lines().getFirst();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : heading.cells()) {
            if (!column.isEmpty() && !seen.add(column)) {
                faults.add(
                        Fault.ofLine(
                                sheet.file(),
                                heading.number(),
                                "the column \"" + column + "\" is there twice",
                                "Rename or delete one."));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        int width = sheet.width();
        return new Table(
                sheet.file(),
                IntStream.range(0, width).mapToObj(heading::cell).toList(),
                sheet.lines().stream()
                        .skip(1)
                        .map(line ->
                                new Table.Row(
                                        line.number(),
                                        IntStream.range(0, width).mapToObj(line::cell).toList()))
                        .toList());
    }
}
