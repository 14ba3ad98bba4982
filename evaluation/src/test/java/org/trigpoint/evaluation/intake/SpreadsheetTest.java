package org.trigpoint.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.tables.FaultsFoundException;

final class SpreadsheetTest {
    private static final List<List<Object>> ROWS =
            List.of(List.of("Email", "Pacing"), List.of("jo@example.org", 7));

    @TempDir private Path folder = Path.of("unset");

    @Test
    void numbers_dates_and_texts_of_a_workbook_are_read_as_they_were_typed() throws IOException {
        Path file =
                SyntheticExports.workbook(
                        folder.resolve("a.xlsx"),
                        "Form1",
                        List.of(
                                List.of("When", "Rating", "Text"),
                                List.of(LocalDateTime.of(2025, 3, 4, 9, 5), 0.1, " seven "),
                                List.of(LocalDateTime.of(2025, 3, 5, 0, 0), 10, "x")));
        Sheet sheet = Spreadsheet.read(file, Optional.empty());
        assertThat(sheet.lines().get(1).cells())
                .containsExactly("2025-03-04 09:05:00", "0.1", "seven");
        assertThat(sheet.lines().get(2).cells()).containsExactly("2025-03-05", "10", "x");
        assertThat(sheet.lines().get(2).number()).isEqualTo(3);
    }

    @Test
    void a_formula_gives_the_value_excel_saved() throws IOException {
        Path file = folder.resolve("formula.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            SyntheticExports.fill(workbook.createSheet("s"), ROWS);
            Row row = workbook.getSheet("s").createRow(2);
            row.createCell(0).setCellValue("ann@example.org");
            row.createCell(1).setCellFormula("3+5");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        assertThat(Spreadsheet.read(file, Optional.empty()).lines().get(2).cells())
                .containsExactly("ann@example.org", "8");
    }

    @Test
    void hidden_sheets_are_not_read() throws IOException {
        Path file = twoSheets("hidden.xlsx", SheetVisibility.HIDDEN);
        assertThat(Spreadsheet.read(file, Optional.empty()).name()).isEqualTo("first");
        assertFault(file, Optional.of("second"), "there is no visible sheet \"second\"");
    }

    @Test
    void of_several_sheets_one_must_be_named() throws IOException {
        Path file = twoSheets("two.xlsx", SheetVisibility.VISIBLE);
        assertFault(file, Optional.empty(), "two.xlsx: several sheets hold rows: first, second");
        assertThat(Spreadsheet.read(file, Optional.of("second")).name()).isEqualTo("second");
    }

    private Path twoSheets(String name, SheetVisibility visibility) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            SyntheticExports.fill(workbook.createSheet("first"), ROWS);
            SyntheticExports.fill(workbook.createSheet("second"), ROWS);
            workbook.setSheetVisibility(1, visibility);
            workbook.write(out);
        }
        return file;
    }

    @Test
    void what_is_no_spreadsheet_ends_in_a_sentence() throws IOException {
        assertFault(folder.resolve("absent.xlsx"), Optional.empty(), "there is no such file");
        assertFault(folder, Optional.empty(), "this is a folder");
        assertFault(file("empty.csv", new byte[0]), Optional.empty(), "the file is empty");
        assertFault(file("one.csv", "a,b\n"), Optional.empty(), "no row under it");
        assertFault(
                file("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                Optional.empty(),
                "an old Excel file (.xls) or a workbook with a password");
        assertFault(
                file("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2}),
                Optional.empty(),
                "not a text file");
        assertFault(zip("other.xlsx", "hello.txt", "hello"), Optional.empty(), "no Excel workbook");
        assertFault(
                file("cut.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}),
                Optional.empty(),
                "no Excel workbook");
    }

    @Test
    void an_archive_that_unpacks_to_far_more_than_it_is_is_refused() throws IOException {
        Path file = SyntheticExports.workbook(folder.resolve("bomb.xlsx"), "s", ROWS);
        Path bomb = folder.resolve("bomb2.xlsx");
        rewritten(file, bomb, "xl/worksheets/sheet1.xml", bombXml());
        assertFault(bomb, Optional.empty(), "bomb2.xlsx");
    }

    private static String bombXml() {
        return "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                + "0".repeat(60_000_000)
                + "</t></is></c></row></sheetData></worksheet>";
    }

    @Test
    void a_damaged_workbook_always_ends_in_a_sentence_or_in_its_rows() throws IOException {
        byte[] whole =
                Files.readAllBytes(
                        SyntheticExports.workbook(folder.resolve("whole.xlsx"), "s", ROWS));
        Random random = new Random(17);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int b = 0; b <= random.nextInt(6); b++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(5) == 0) {
                damaged = Arrays.copyOf(damaged, 4 + random.nextInt(damaged.length - 4));
            }
            Path file = file("damaged.xlsx", damaged);
            try {
                Spreadsheet.read(file, Optional.empty());
            } catch (FaultsFoundException e) {
                refused++;
                assertThat(e).hasMessageStartingWith("damaged.xlsx");
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void a_workbook_with_nonsense_for_parts_always_ends_in_a_sentence() throws IOException {
        Path whole = SyntheticExports.workbook(folder.resolve("sound.xlsx"), "s", ROWS);
        for (String part :
                List.of(
                        "xl/workbook.xml",
                        "xl/styles.xml",
                        "xl/sharedStrings.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/_rels/workbook.xml.rels",
                        "[Content_Types].xml")) {
            for (String nonsense : List.of("", "<a/>", "<a><b></a>", "no xml", "\0\0")) {
                Path file = folder.resolve("nonsense.xlsx");
                rewritten(whole, file, part, nonsense);
                try {
                    Spreadsheet.read(file, Optional.empty());
                } catch (FaultsFoundException e) {
                    assertThat(e).hasMessageStartingWith("nonsense.xlsx");
                }
            }
        }
    }

    @Test
    void outside_entities_are_not_fetched() throws IOException {
        Path secret = file("secret.txt", "top-secret-words");
        Path file = SyntheticExports.workbook(folder.resolve("plain.xlsx"), "s", ROWS);
        Path hostile = folder.resolve("entity.xlsx");
        rewritten(
                file,
                hostile,
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
                        + "</sheetData></worksheet>");
        assertThatThrownBy(() -> Spreadsheet.read(hostile, Optional.empty()))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageNotContaining("top-secret-words");
    }

    @Test
    void a_sheet_beyond_the_stated_limits_is_refused() throws IOException {
        Path file = SyntheticExports.workbook(folder.resolve("small.xlsx"), "s", ROWS);
        Path wide = folder.resolve("wide.xlsx");
        rewritten(
                file,
                wide,
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>far</t></is></c></row>"
                        + "</sheetData></worksheet>");
        assertFault(wide, Optional.empty(), "more than 2000 columns");
    }

    @Test
    void csv_files_of_many_countries_are_read() throws IOException {
        assertThat(cells(file("bom.csv", "\uFEFFname;x\nJosé;7,5\n")))
                .containsExactly("José", "7,5");
        assertThat(
                        cells(
                                file(
                                        "latin.csv",
                                        "name;x\nJosé;7\n"
                                                .getBytes(Charset.forName("windows-1252")))))
                .containsExactly("José", "7");
        assertThat(cells(file("tab.csv", "name\tx\nJo, ann\t7\n"))).containsExactly("Jo, ann", "7");
        assertThat(cells(file("utf16.csv", "name,x\nJosé,7\n".getBytes(StandardCharsets.UTF_16))))
                .containsExactly("José", "7");
    }

    @Test
    void a_row_wider_than_its_heading_is_a_fault_with_its_line() throws IOException {
        assertFault(
                file("shifted.csv", "a,b\n1,2\n7,5,6\n"),
                Optional.empty(),
                "shifted.csv, line 3: the row has 3 cells, the heading has 2");
    }

    private List<String> cells(Path file) {
        return Spreadsheet.read(file, Optional.empty()).lines().get(1).cells();
    }

    private static void assertFault(Path file, Optional<String> sheet, String words) {
        assertThatThrownBy(() -> Spreadsheet.read(file, sheet))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining(words);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path zip(String name, String entry, String text) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return file;
    }

    /// A copy of a workbook with one part replaced.
    private static void rewritten(Path from, Path to, String part, String text) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : in.getInputStream(entry).readAllBytes());
                out.closeEntry();
            }
        }
    }
}
