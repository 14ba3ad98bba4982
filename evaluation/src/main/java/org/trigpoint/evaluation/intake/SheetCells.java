package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Gathers the cells of one sheet as they stream by.
final class SheetCells implements SheetContentsHandler {
    /// No sheet with more rows than this is read.
    static final int MOST_ROWS = 100_000;

    /// No sheet with more columns than this is read.
    static final int MOST_COLUMNS = 2_000;

    private final String file;
    private final String name;
    private final List<Sheet.Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    SheetCells(String file, String name) {
        this.file = file;
        this.name = name;
    }

    Sheet sheet() {
        return Sheet.of(file, name, lines);
    }

    @Override
    public void startRow(int row) {
        if (lines.size() >= MOST_ROWS) {
            throw tooLarge("more than " + MOST_ROWS + " rows");
        }
        cells = new ArrayList<>();
    }

    @Override
    public void endRow(int row) {
        if (!cells.isEmpty()) {
            lines.add(new Sheet.Line(row + 1L, cells));
        }
    }

    @Override
    public void cell(
            @Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column >= MOST_COLUMNS) {
            throw tooLarge("more than " + MOST_COLUMNS + " columns");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text == null ? "" : text.replace('\u00a0', ' ').strip());
    }

    private FaultsFoundException tooLarge(String what) {
        return new FaultsFoundException(
                Fault.ofFile(
                        file,
                        "the sheet \"" + name + "\" has " + what,
                        "Keep only the responses in it."));
    }
}
