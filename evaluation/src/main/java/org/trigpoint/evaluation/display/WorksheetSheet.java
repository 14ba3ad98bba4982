package org.trigpoint.evaluation.display;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;

/// A sheet of a worksheet that was read: cells as text, formulas refused.
final class WorksheetSheet {
    private static final int MOST_ROWS = 100_000;

    private final String file;
    private final Sheet sheet;
    private final Faults faults;
    private final Set<String> refused = new HashSet<>();
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);

    WorksheetSheet(String file, Sheet sheet, Faults faults) {
        this.file = file;
        this.sheet = sheet;
        this.faults = faults;
    }

    /// The rows below the heading that hold anything.
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (sheet.getLastRowNum() > MOST_ROWS) {
            faults.add(
                    Fault.ofFile(
                            file,
                            "the sheet \"" + sheet.getSheetName() + "\" has too many rows",
                            "Write the worksheet anew with `trigpoint display`."));
            return rows;
        }
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    Optional<Row> row(int number) {
        return Optional.ofNullable(sheet.getRow(number));
    }

    /// The text of a cell; blank where there is none. A formula is a fault.
    String text(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA) {
            if (refused.add(row.getRowNum() + "," + column)) {
                fault(
                        row,
                        column,
                        "the cell holds a formula",
                        "Write the text itself; formulas are not computed.");
            }
            return "";
        }
        return shown.formatCellValue(cell).replace("\r\n", "\n").replace('\u00a0', ' ');
    }

    void fault(Row row, int column, String what, String remedy) {
        faults.add(
                new Fault(
                        file + ", sheet \"" + sheet.getSheetName() + "\"",
                        row.getRowNum() + 1L,
                        "cell "
                                + CellReference.convertNumToColString(column)
                                + (row.getRowNum() + 1),
                        what,
                        remedy));
    }
}
