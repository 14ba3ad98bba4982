package org.trigpoint.evaluation.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DisplayDesign;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Fit;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.ThemeId;

class WorksheetTest {
    private static final MixedStudy STUDY = InventedVoices.study();

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("joint.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Worksheet.Offered offered = Worksheet.write(STUDY, InventedVoices.findings(), out);
            assertThat(offered).isEqualTo(new Worksheet.Offered(5, 3));
        }
    }

    private void edit(Consumer<XSSFWorkbook> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            workbook.write(bytes);
        }
        Files.write(file, bytes.toByteArray());
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row);
        Cell cell = there.getCell(column);
        return cell == null ? there.createCell(column) : cell;
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        WorksheetReading.Filled filled = WorksheetReading.read(file, STUDY);
        assertThat(filled.plan()).isEqualTo(STUDY.analysis().display());
        assertThat(filled.notices()).isEmpty();
        assertThat(filled.overtaken()).isEqualTo(WorksheetReading.Overtaken.NO);
    }

    @Test
    void onlyQuotableWordsAreInTheFileAndNoneIsAFormula() throws IOException {
        StringBuilder all = new StringBuilder();
        edit(workbook ->
                workbook.forEach(sheet ->
                        sheet.forEach(row ->
                                row.forEach(cell -> {
                                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                                    all.append(cell.getStringCellValue()).append('\n');
                                }))));
        assertThat(all.toString())
                .contains(InventedVoices.HOSTILE, InventedVoices.LETTERS)
                .doesNotContain(
                        InventedVoices.NOT_AGREED, InventedVoices.WITHDRAWN, InventedVoices.NOBODY)
                .doesNotContain("P1:", "P24");
    }

    @Test
    void figuresAreLockedAndCellsToFillAreNot() throws IOException {
        edit(workbook -> {
            Sheet sheet = workbook.getSheet("Joint display");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(cell(sheet, 1, 4).getCellStyle().getLocked()).isTrue();
            assertThat(cell(sheet, 1, 12).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getDataValidations()).hasSize(2);
        });
    }

    @Test
    void whatATeamFillsInIsRead() throws IOException {
        edit(workbook -> {
            Sheet sheet = workbook.getSheet("Joint display");
            cell(sheet, 4, 6).setCellValue("T2; Finding words that land");
            cell(sheet, 4, 7).setCellValue("q1");
            cell(sheet, 4, 10).setCellValue("Q2; k-slot");
            cell(sheet, 4, 11).setCellValue("Confirms");
            cell(sheet, 4, 12).setCellValue(" Sleep followed. ");
            cell(workbook.getSheet("About"), 8, 1).setCellValue("explanatory-sequential");
        });
        DisplayPlan plan = WorksheetReading.read(file, STUDY).plan();
        assertThat(plan.design()).contains(DisplayDesign.EXPLANATORY_SEQUENTIAL);
        assertThat(plan.rows()).hasSize(4);
        DisplayPlan.Row sleep = plan.rows().get(3);
        assertThat(sleep.themes()).containsExactly(new ThemeId("t-small"), new ThemeId("t-words"));
        assertThat(sleep.quotations()).containsExactly(new CodingId("k-alarm"));
        assertThat(sleep.dissenting())
                .containsExactly(new CodingId("k-letters"), new CodingId("k-slot"));
        assertThat(sleep.fit()).contains(Fit.CONFIRMS);
        assertThat(sleep.inference()).isEqualTo("Sleep followed.");
    }

    @Test
    void everyFaultComesAtOnceBySheetAndCell() throws IOException {
        edit(workbook -> {
            Sheet sheet = workbook.getSheet("Joint display");
            cell(sheet, 1, 6).setCellValue("T9");
            cell(sheet, 1, 7).setCellValue("Q99");
            cell(sheet, 2, 11).setCellValue("perhaps");
            cell(sheet, 2, 12).setCellFormula("1+1");
            cell(sheet, 4, 0).setCellValue("facet:joy");
        });
        assertThat(faults(STUDY))
                .hasSize(5)
                .contains(
                        "joint.xlsx, sheet \"Joint display\", line 2, cell G2: \"T9\" is no theme. Write T1, T2 \u2026 as the sheet of themes has them.")
                .anyMatch(fault -> fault.contains("cell H2: \"Q99\" is no quotation"))
                .anyMatch(fault -> fault.contains("cell L3: \"perhaps\" is not known here"))
                .anyMatch(fault -> fault.contains("cell M3: the cell holds a formula"))
                .anyMatch(fault -> fault.contains("cell A5: \"facet:joy\" is no facet or theme"));
    }

    @Test
    void aRowThatWasTakenOutIsNotLost() throws IOException {
        edit(workbook -> {
            Sheet sheet = workbook.getSheet("Joint display");
            sheet.removeRow(sheet.getRow(1));
        });
        assertThat(faults(STUDY))
                .singleElement()
                .asString()
                .contains("the row facet:pacing of themes.yaml is not there");
    }

    @Test
    void aCodingThatIsGoneIsNamedAndChangesAreTold() {
        ThematicAnalysis before = STUDY.analysis();
        ThematicAnalysis after =
                new ThematicAnalysis(
                        before.interviews(),
                        before.codebook(),
                        before.codings().subList(0, 7),
                        before.memos(),
                        before.account(),
                        before.themes(),
                        before.display());
        assertThat(faults(new MixedStudy(STUDY.folder(), after)))
                .singleElement()
                .asString()
                .contains("is the coding k-long, which is no longer there");
        ThematicAnalysis fewer =
                new ThematicAnalysis(
                        before.interviews(),
                        before.codebook(),
                        before.codings().reversed(),
                        before.memos(),
                        before.account(),
                        before.themes(),
                        DisplayPlan.none());
        WorksheetReading.Filled filled =
                WorksheetReading.read(file, new MixedStudy(STUDY.folder(), fewer));
        assertThat(filled.notices())
                .singleElement()
                .asString()
                .contains("Codings or texts have changed");
        assertThat(filled.overtaken()).isEqualTo(WorksheetReading.Overtaken.YES);
    }

    @Test
    void otherFilesAreRefusedInPlainWords() throws IOException {
        Path other = folder.resolve("other.xlsx");
        Files.writeString(other, "no workbook");
        assertThat(faultsOf(other)).singleElement().asString().contains("no Excel workbook");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(other)) {
            workbook.createSheet("About").createRow(0).createCell(0).setCellValue("mine");
            workbook.write(out);
        }
        assertThat(faultsOf(other)).singleElement().asString().contains("no worksheet of a joint");
        Path macros = folder.resolve("joint.xlsm");
        Files.copy(file, macros);
        assertThat(faultsOf(macros)).singleElement().asString().contains("holds macros");
        assertThat(faultsOf(folder.resolve("absent.xlsx")))
                .singleElement()
                .asString()
                .contains("there is no such file");
    }

    private List<String> faults(MixedStudy study) {
        return catchThrowableOfType(
                        FaultsFoundException.class, () -> WorksheetReading.read(file, study))
                .faults()
                .stream()
                .map(Fault::sentence)
                .toList();
    }

    private static List<String> faultsOf(Path path) {
        return catchThrowableOfType(
                        FaultsFoundException.class, () -> WorksheetReading.read(path, STUDY))
                .faults()
                .stream()
                .map(Fault::sentence)
                .toList();
    }
}
