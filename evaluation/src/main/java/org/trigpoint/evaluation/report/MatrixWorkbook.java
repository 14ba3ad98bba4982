package org.trigpoint.evaluation.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.trigpoint.evaluation.themes.matrices.Matrix;

/// A matrix as a spreadsheet: headings stay in view, numbers are numbers, words wrap.
public final class MatrixWorkbook {
    private static final int CHARACTER = 256;
    private static final int MOST_CHARACTERS = 32_000;

    private MatrixWorkbook() {}

    /// Writes the workbook.
    ///
    /// @throws IOException where the disk refuses
    public static void write(Matrix matrix, Path file) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, matrix);
            workbook.write(whole);
        }
        Files.write(file, whole.toByteArray());
    }

    private static void fill(XSSFWorkbook workbook, Matrix matrix) {
        XSSFSheet sheet = workbook.createSheet("Matrix");
        CellStyle heading = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setWrapText(true);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        CellStyle words = workbook.createCellStyle();
        words.setWrapText(true);
        words.setVerticalAlignment(VerticalAlignment.TOP);
        Row first = sheet.createRow(0);
        put(first, 0, matrix.corner(), heading);
        for (int column = 0; column < matrix.columns().size(); column++) {
            put(first, column + 1, matrix.columns().get(column), heading);
        }
        boolean wordy = false;
        for (Matrix.Row each : matrix.rows()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            put(row, 0, each.name(), heading);
            for (int column = 0; column < each.cells().size(); column++) {
                switch (each.cells().get(column)) {
                    case Matrix.Cell.Count(int number) ->
                            row.createCell(column + 1).setCellValue(number);
                    case Matrix.Cell.Words(String text) -> {
                        put(row, column + 1, text, words);
                        wordy = true;
                    }
                    case Matrix.Cell.Suppressed _ -> put(row, column + 1, "suppressed", words);
                }
            }
        }
        sheet.setColumnWidth(0, 36 * CHARACTER);
        for (int column = 1; column <= matrix.columns().size(); column++) {
            sheet.setColumnWidth(column, (wordy ? 44 : 14) * CHARACTER);
        }
        sheet.createFreezePane(1, 1);
        XSSFSheet notes = workbook.createSheet("How to read it");
        notes.setColumnWidth(0, 100 * CHARACTER);
        put(notes.createRow(0), 0, matrix.title(), heading);
        for (String note : matrix.notes()) {
            put(notes.createRow(notes.getLastRowNum() + 1), 0, note, words);
        }
    }

    /// Text is always set as text: what begins with an equals sign is no formula.
    private static void put(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(
                text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        cell.setCellStyle(style);
    }
}
