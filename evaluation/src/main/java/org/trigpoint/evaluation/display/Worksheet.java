package org.trigpoint.evaluation.display;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DisplayDesign;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Fit;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// The joint display as a workbook that a team fills in: a row each, with quotations to choose from
/// on a second sheet. Only words of people who agreed to be quoted are in it.
///
/// Figures are grey and locked (without a password); cells to fill are white. [WorksheetReading]
/// reads it back.
public final class Worksheet {
    static final String DISPLAY = "Joint display";
    static final String QUOTATIONS = "Quotations";
    static final String THEMES = "Themes";
    static final String ABOUT = "About";

    /// What the first cell of the last sheet says.
    static final String MARK = "trigpoint joint display 1";

    static final List<String> COLUMNS =
            List.of(
                    "Row",
                    "Facet or theme",
                    "Pairs",
                    "Lost",
                    "Change [95 % CI]",
                    "g_z",
                    "Themes",
                    "Quotation 1",
                    "Quotation 2",
                    "Quotation 3",
                    "Dissenting",
                    "Fit",
                    "Inference");

    /// The first of the columns to fill.
    static final int FIRST_TO_FILL = 6;

    private final MixedStudy study;
    private final Voices voices;
    private final XSSFWorkbook workbook;
    private final WorksheetStyles styles;
    private final Map<CodingId, String> references = new LinkedHashMap<>();

    private Worksheet(MixedStudy study, Findings findings, XSSFWorkbook workbook) {
        this.study = study;
        this.voices = Voices.of(study, findings);
        this.workbook = workbook;
        this.styles = new WorksheetStyles(workbook);
    }

    /// What a worksheet holds, for a sentence to the user.
    ///
    /// @param quotations how many are offered
    /// @param leftOut how many codings are not, because their speakers did not agree to be quoted
    public record Offered(int quotations, int leftOut) {}

    /// Writes the worksheet of a study.
    ///
    /// @param findings of that study
    /// @throws IOException where `out` refuses
    public static Offered write(MixedStudy study, Findings findings, OutputStream out)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Worksheet worksheet = new Worksheet(study, findings, workbook);
            XSSFSheet display = workbook.createSheet(DISPLAY);
            List<Quotation> offered = worksheet.quotations(findings);
            worksheet.themes();
            worksheet.about();
            worksheet.display(display, offered.size());
            workbook.setActiveSheet(0);
            workbook.write(out);
            return new Offered(offered.size(), study.analysis().codings().size() - offered.size());
        }
    }

    private void display(XSSFSheet sheet, int quotations) {
        styles.heading(sheet, COLUMNS);
        List<DisplayPlan.Row> planned = study.analysis().display().rows();
        int at = 1;
        int plan = 0;
        for (DisplayRow row : voices.display().rows()) {
            boolean isPlanned = row.standing() == DisplayRow.Standing.PLANNED;
            Optional<DisplayPlan.Row> written =
                    isPlanned ? Optional.of(planned.get(plan++)) : Optional.empty();
            Row cells = sheet.createRow(at++);
            cells.setHeightInPoints(60);
            given(cells, row);
            toFill(cells, written);
        }
        int last = Math.max(1, at - 1);
        offer(sheet, 11, last, Written.all(Fit.class).split(", ", -1));
        if (quotations > 0) {
            var list =
                    sheet.getDataValidationHelper()
                            .createFormulaListConstraint(
                                    QUOTATIONS + "!$A$2:$A$" + (quotations + 1));
            offer(sheet, 7, 9, last, list);
        }
        List<Integer> widths = List.of(14, 26, 8, 8, 22, 8, 30, 14, 14, 14, 18, 14, 50);
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        sheet.createFreezePane(2, 1);
        styles.lock(sheet);
    }

    private void given(Row cells, DisplayRow row) {
        styles.given(cells, 0, SubjectKey.of(row.about()));
        styles.given(cells, 1, row.label());
        Optional<Comparison> comparison = row.measured().compared();
        styles.given(
                cells, 2, comparison.map(of -> Integer.toString(of.counts().pairs())).orElse(""));
        styles.given(
                cells, 3, comparison.map(of -> Integer.toString(of.counts().lost())).orElse(""));
        styles.given(cells, 4, comparison.map(Worksheet::change).orElse(row.measured().instead()));
        styles.given(
                cells,
                5,
                comparison
                        .flatMap(of -> of.statistics().gZ().optional())
                        .map(Say::number)
                        .orElse(""));
    }

    private static String change(Comparison comparison) {
        return comparison
                .statistics()
                .meanChange()
                .optional()
                .map(change ->
                        Say.change(change)
                                + comparison
                                        .statistics()
                                        .ci95()
                                        .optional()
                                        .map(ci -> " [" + Say.interval(ci) + "]")
                                        .orElse(""))
                .orElse("not estimable");
    }

    private void toFill(Row cells, Optional<DisplayPlan.Row> plan) {
        styles.open(cells, 6, plan.map(row -> names(row.themes())).orElse(""));
        List<CodingId> chosen = plan.map(DisplayPlan.Row::quotations).orElse(List.of());
        for (int i = 0; i < DisplayPlan.MOST_QUOTATIONS; i++) {
            styles.open(cells, 7 + i, i < chosen.size() ? reference(chosen.get(i)) : "");
        }
        styles.open(
                cells,
                10,
                plan.map(row ->
                                String.join(
                                        "; ",
                                        row.dissenting().stream().map(this::reference).toList()))
                        .orElse(""));
        styles.open(cells, 11, plan.flatMap(DisplayPlan.Row::fit).map(Written::of).orElse(""));
        styles.open(cells, 12, inference(plan));
    }

    private static String inference(Optional<DisplayPlan.Row> plan) {
        String inference = plan.map(DisplayPlan.Row::inference).orElse("");
        if (inference.length() > WorksheetStyles.LONGEST) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            "themes.yaml",
                            "an inference has "
                                    + inference.length()
                                    + " characters, a cell of Excel holds "
                                    + WorksheetStyles.LONGEST,
                            "Shorten it, or edit themes.yaml itself."));
        }
        return inference;
    }

    /// Numbers of the sheet of themes: names may be alike or hold anything.
    private String names(List<ThemeId> themes) {
        List<String> names = new ArrayList<>();
        for (ThemeId id : themes) {
            for (int i = 0; i < study.analysis().themes().size(); i++) {
                if (study.analysis().themes().get(i).id().equals(id)) {
                    names.add("T" + (i + 1));
                }
            }
        }
        return String.join("; ", names);
    }

    /// The short name of a quotation that is offered; the guid of one that is not.
    private String reference(CodingId coding) {
        return references.getOrDefault(coding, coding.value());
    }

    private List<Quotation> quotations(Findings findings) {
        XSSFSheet sheet = workbook.createSheet(QUOTATIONS);
        styles.heading(sheet, List.of("Quotation", "Words", "Said by", "Code", "Themes", "Guid"));
        Quoting quoting =
                new Quoting(
                        study.analysis(),
                        study.folder().study(),
                        new ToldOfPeople(study.folder().study(), findings));
        List<Quotation> offered = new ArrayList<>();
        for (Coding coding : study.analysis().codings()) {
            Optional<Quotation> quotation = quoting.quotation(coding);
            if (quotation.isEmpty()) {
                continue;
            }
            offered.add(quotation.get());
            String name = "Q" + offered.size();
            references.put(coding.id(), name);
            Row row = sheet.createRow(offered.size());
            styles.given(row, 0, name);
            styles.given(row, 1, quotation.get().words());
            styles.given(row, 2, quotation.get().speaker());
            styles.given(row, 3, study.analysis().codebook().pathOf(coding.code()));
            styles.given(row, 4, themesOf(coding.code()));
            styles.given(row, 5, coding.id().value());
        }
        List<Integer> widths = List.of(10, 90, 24, 30, 34, 38);
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        sheet.createFreezePane(1, 1);
        styles.lock(sheet);
        return offered;
    }

    private String themesOf(CodeId code) {
        List<String> names = new ArrayList<>();
        for (Theme theme : study.analysis().themes()) {
            if (theme.codes().contains(code)) {
                names.add(theme.name());
            }
        }
        return String.join("; ", names);
    }

    private void themes() {
        XSSFSheet sheet = workbook.createSheet(THEMES);
        styles.heading(sheet, List.of("Theme", "Name", "Central idea", "Guid"));
        int at = 1;
        for (Theme theme : study.analysis().themes()) {
            Row row = sheet.createRow(at);
            styles.given(row, 0, "T" + at++);
            styles.given(row, 1, theme.name());
            styles.given(row, 2, theme.centralIdea());
            styles.given(row, 3, theme.id().value());
        }
        List<Integer> widths = List.of(8, 36, 70, 38);
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        styles.lock(sheet);
    }

    private void about() {
        XSSFSheet sheet = workbook.createSheet(ABOUT);
        WorksheetMark mark = WorksheetMark.of(study);
        List<List<String>> lines =
                List.of(
                        List.of(MARK, ""),
                        List.of("Study", study.folder().study().about().title()),
                        List.of("Digest of the study", mark.study()),
                        List.of("Digest of the codings", mark.codings()),
                        List.of("Digest of the themes", mark.themes()),
                        List.of("Digest of the joint display", mark.display()),
                        List.of("Not quoted", voices.display().interviewed().sentence()),
                        List.of(
                                "How to fill in",
                                "White cells are yours. Themes: T1; T2 from the sheet of themes. Quotations: Q1 from the sheet of quotations, at most three a row; Dissenting: several, with semicolons. Fit: choose. Inference: your conclusion. Then: trigpoint display FOLDER --read FILE."));
        int at = 0;
        for (List<String> line : lines) {
            Row row = sheet.createRow(at++);
            styles.given(row, 0, line.get(0));
            styles.given(row, 1, line.get(1));
        }
        Row design = sheet.createRow(at);
        styles.given(design, 0, "Design");
        styles.open(design, 1, study.analysis().display().design().map(Written::of).orElse(""));
        offer(
                sheet,
                1,
                1,
                at,
                at,
                sheet.getDataValidationHelper()
                        .createExplicitListConstraint(
                                Written.all(DisplayDesign.class).split(", ", -1)));
        sheet.setColumnWidth(0, 30 * 256);
        sheet.setColumnWidth(1, 90 * 256);
        styles.lock(sheet);
    }

    private static void offer(XSSFSheet sheet, int column, int lastRow, String[] choices) {
        offer(
                sheet,
                column,
                column,
                lastRow,
                sheet.getDataValidationHelper().createExplicitListConstraint(choices));
    }

    private static void offer(
            XSSFSheet sheet, int from, int to, int lastRow, DataValidationConstraint choices) {
        offer(sheet, from, to, 1, lastRow, choices);
    }

    private static void offer(
            XSSFSheet sheet,
            int from,
            int to,
            int firstRow,
            int lastRow,
            DataValidationConstraint choices) {
        DataValidation rule =
                sheet.getDataValidationHelper()
                        .createValidation(
                                choices, new CellRangeAddressList(firstRow, lastRow, from, to));
        rule.setEmptyCellAllowed(true);
        // a guid of a quotation that is not offered may stand there too
        rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        rule.setShowErrorBox(true);
        sheet.addValidationData(rule);
    }
}
