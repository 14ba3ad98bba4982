package org.trigpoint.evaluation.display;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How the cells of a worksheet look, and which may be changed.
final class WorksheetStyles {
    /// What a cell of Excel holds at most.
    static final int LONGEST = 32_767;

    private final XSSFCellStyle heading;
    private final XSSFCellStyle given;
    private final XSSFCellStyle open;

    WorksheetStyles(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        heading = grey(workbook);
        heading.setFont(bold);
        given = grey(workbook);
        open = text(workbook);
        open.setLocked(false);
    }

    private static XSSFCellStyle text(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        // a cell of words stays one when it is edited, whatever it begins with
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle grey(XSSFWorkbook workbook) {
        XSSFCellStyle style = text(workbook);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    void heading(XSSFSheet sheet, List<String> titles) {
        Row row = sheet.createRow(0);
        for (int i = 0; i < titles.size(); i++) {
            set(row, i, titles.get(i), heading);
        }
    }

    /// A cell that is not to be changed.
    void given(Row row, int column, String text) {
        set(row, column, text, given);
    }

    /// A cell to fill.
    void open(Row row, int column, String text) {
        set(row, column, text, open);
    }

    private static void set(Row row, int column, String text, XSSFCellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        boolean fits = text.length() <= LONGEST;
        cell.setCellValue(fits ? text : text.substring(0, LONGEST - 1) + "\u2026");
    }

    /// Locks what is grey, without a password: who needs to can unlock it.
    void lock(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }
}
