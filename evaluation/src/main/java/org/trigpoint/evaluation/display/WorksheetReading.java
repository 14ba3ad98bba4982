package org.trigpoint.evaluation.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DisplayDesign;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Fit;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThemeId;

/// Reads a [Worksheet] that a team has filled in.
///
/// The file is treated as hostile: macros, formulas and archives that unpack to much more than they
/// are end in a refusal, and nothing is changed.
public final class WorksheetReading {
    private static final long LARGEST = 32L << 20;
    private static final String AGAIN = "Write the worksheet anew with `trigpoint display`.";

    private final String file;
    private final MixedStudy study;
    private final Faults faults = new Faults();
    private final Map<String, CodingId> quotations = new HashMap<>();
    private final Map<String, ThemeId> themes = new HashMap<>();
    private final Set<String> codings;

    private WorksheetReading(String file, MixedStudy study) {
        this.file = file;
        this.study = study;
        this.codings =
                study.analysis().codings().stream()
                        .map(coding -> coding.id().value())
                        .collect(Collectors.toSet());
    }

    /// What a worksheet says.
    ///
    /// @param plan the joint display as filled in
    /// @param notices what a person should know: what changed in the study since it was written
    /// @param overtaken whether the joint display itself was changed in the study since then, so
    ///   that putting this plan in its place would lose something
    public record Filled(DisplayPlan plan, List<String> notices, Overtaken overtaken) {
        public Filled {
            notices = List.copyOf(notices);
        }
    }

    /// Whether the study's joint display has changed since the worksheet was written.
    public enum Overtaken {
        YES,
        NO
    }

    /// Reads a worksheet of a study.
    ///
    /// @throws FaultsFoundException with all faults at once, by sheet and cell
    public static Filled read(Path path, MixedStudy study) {
        String file = TextFile.nameOf(path);
        try {
            refuseByName(path, file);
            try (OPCPackage archive = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
                refuseMacros(archive, file);
                try (XSSFWorkbook workbook = new XSSFWorkbook(archive)) {
                    return new WorksheetReading(file, study).read(workbook);
                }
            }
        } catch (FaultsFoundException e) {
            throw e;
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            // a damaged workbook makes the library fail in ways of its own
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "this is no Excel workbook (.xlsx), or it is damaged",
                            "Open it in Excel and save it again as .xlsx."));
        }
    }

    private static void refuseByName(Path path, String file) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new FaultsFoundException(
                    Fault.ofFile(file, "there is no such file", "Name the filled-in worksheet."));
        }
        if (Files.size(path) > LARGEST) {
            throw new FaultsFoundException(
                    Fault.ofFile(file, "the file is larger than 32 MB", AGAIN));
        }
        if (file.toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
            throw macros(file);
        }
    }

    private static FaultsFoundException macros(String file) {
        return new FaultsFoundException(
                Fault.ofFile(
                        file, "the workbook holds macros", "Save it as .xlsx, without macros."));
    }

    private static void refuseMacros(OPCPackage archive, String file) throws OpenXML4JException {
        for (PackagePart part : archive.getParts()) {
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("vba") || type.contains("macroenabled")) {
                throw macros(file);
            }
        }
    }

    private Filled read(XSSFWorkbook workbook) {
        WorksheetSheet about = sheet(workbook, Worksheet.ABOUT);
        boolean ours =
                about.row(0).map(row -> about.text(row, 0).equals(Worksheet.MARK)).orElse(false);
        if (!ours) {
            throw new FaultsFoundException(
                    Fault.ofFile(file, "this is no worksheet of a joint display", AGAIN));
        }
        references(sheet(workbook, Worksheet.QUOTATIONS), 5)
                .forEach((name, guid) -> quotations.put(name, new CodingId(guid)));
        references(sheet(workbook, Worksheet.THEMES), 3)
                .forEach((name, guid) -> themes.put(name, new ThemeId(guid)));
        Optional<DisplayDesign> design = design(about);
        List<DisplayPlan.Row> rows = rows(sheet(workbook, Worksheet.DISPLAY));
        refuseLostRows(rows);
        faults.throwIfAny();
        DisplayPlan plan = new DisplayPlan(design, rows);
        WorksheetMark now = WorksheetMark.of(study);
        boolean overtaken =
                !line(about, "Digest of the joint display").equals(now.display())
                        && !study.analysis().display().equals(plan);
        return new Filled(plan, notices(about, now), overtaken ? Overtaken.YES : Overtaken.NO);
    }

    private WorksheetSheet sheet(XSSFWorkbook workbook, String name) {
        Sheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw new FaultsFoundException(
                    Fault.ofFile(file, "there is no sheet \"" + name + "\"", AGAIN));
        }
        return new WorksheetSheet(file, sheet, faults);
    }

    /// Short names of a sheet, which may have been sorted since.
    private static Map<String, String> references(WorksheetSheet sheet, int guid) {
        Map<String, String> names = new HashMap<>();
        for (Row row : sheet.rows()) {
            String name = sheet.text(row, 0).strip();
            String value = sheet.text(row, guid).strip();
            if (!name.isEmpty() && !value.isEmpty()) {
                names.put(name.toUpperCase(Locale.ROOT), value);
            }
        }
        return names;
    }

    private static String line(WorksheetSheet about, String key) {
        return about.rows().stream()
                .filter(row -> about.text(row, 0).equals(key))
                .map(row -> about.text(row, 1).strip())
                .findFirst()
                .orElse("");
    }

    private Optional<DisplayDesign> design(WorksheetSheet about) {
        for (Row row : about.rows()) {
            if (about.text(row, 0).equals("Design")) {
                return oneOf(about, row, 1, DisplayDesign.class);
            }
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> oneOf(
            WorksheetSheet sheet, Row row, int column, Class<E> type) {
        String written = sheet.text(row, column).strip().toLowerCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (Written.of(constant).equals(written)) {
                return Optional.of(constant);
            }
        }
        if (!written.isEmpty()) {
            sheet.fault(
                    row,
                    column,
                    "\"" + written + "\" is not known here",
                    "Known are: " + Written.all(type) + ".");
        }
        return Optional.empty();
    }

    private List<DisplayPlan.Row> rows(WorksheetSheet sheet) {
        List<DisplayPlan.Row> rows = new ArrayList<>();
        List<DisplayPlan.Row> left = new ArrayList<>(study.analysis().display().rows());
        for (Row row : sheet.rows()) {
            String key = sheet.text(row, 0).strip();
            boolean blank = true;
            for (int column = 1; column < Worksheet.COLUMNS.size(); column++) {
                blank &= sheet.text(row, column).isBlank();
            }
            if (key.isEmpty() && blank) {
                continue;
            }
            Optional<DisplayPlan.Subject> about = SubjectKey.read(key).filter(this::isKnown);
            if (about.isEmpty()) {
                sheet.fault(
                        row,
                        0,
                        "\"" + key + "\" is no facet or theme of the study",
                        "Put the grey cell back as it was: facet:… or theme:….");
                continue;
            }
            Optional<DisplayPlan.Row> before =
                    left.stream().filter(old -> old.about().equals(about.get())).findFirst();
            before.ifPresent(left::remove);
            DisplayPlan.Row filled = row(sheet, row, about.get(), before);
            if (before.isPresent() || !isBlank(filled)) {
                rows.add(filled);
            }
        }
        return rows;
    }

    private boolean isKnown(DisplayPlan.Subject about) {
        return switch (about) {
            case DisplayPlan.Subject.OfFacet(var facet) ->
                    study.folder().study().instruments().stream()
                            .anyMatch(instrument -> instrument.facet(facet).isPresent());
            case DisplayPlan.Subject.OfTheme(var theme) ->
                    study.analysis().theme(theme).isPresent();
        };
    }

    private static boolean isBlank(DisplayPlan.Row row) {
        return row.themes().isEmpty()
                && row.quotations().isEmpty()
                && row.dissenting().isEmpty()
                && row.fit().isEmpty()
                && row.inference().isBlank();
    }

    private DisplayPlan.Row row(
            WorksheetSheet sheet,
            Row row,
            DisplayPlan.Subject about,
            Optional<DisplayPlan.Row> before) {
        List<ThemeId> named = new ArrayList<>();
        for (String name : parts(sheet.text(row, 6))) {
            theme(name)
                    .ifPresentOrElse(
                            named::add,
                            () ->
                                    sheet.fault(
                                            row,
                                            6,
                                            "\"" + name + "\" is no theme",
                                            "Write T1, T2 … as the sheet of themes has them."));
        }
        List<CodingId> chosen = new ArrayList<>();
        for (int column = 7; column < 7 + DisplayPlan.MOST_QUOTATIONS; column++) {
            chosen.addAll(codings(sheet, row, column));
        }
        if (chosen.size() > DisplayPlan.MOST_QUOTATIONS) {
            sheet.fault(
                    row,
                    7,
                    "there are " + chosen.size() + " quotations",
                    "A row shows at most three.");
            chosen = chosen.subList(0, DisplayPlan.MOST_QUOTATIONS);
        }
        String inference = sheet.text(row, 12);
        String former = before.map(DisplayPlan.Row::inference).orElse("");
        return new DisplayPlan.Row(
                about,
                named,
                chosen,
                codings(sheet, row, 10),
                oneOf(sheet, row, 11, Fit.class),
                // blanks around a text are nothing a person changed
                inference.strip().equals(former.strip()) ? former : inference.strip());
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("[;\\n]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private Optional<ThemeId> theme(String name) {
        ThemeId listed = themes.get(name.toUpperCase(Locale.ROOT));
        if (listed != null) {
            return study.analysis().theme(listed).map(theme -> theme.id());
        }
        List<ThemeId> found =
                study.analysis().themes().stream()
                        .filter(theme ->
                                theme.id().value().equals(name)
                                        || theme.name().equalsIgnoreCase(name))
                        .map(theme -> theme.id())
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<CodingId> codings(WorksheetSheet sheet, Row row, int column) {
        List<CodingId> found = new ArrayList<>();
        for (String name : parts(sheet.text(row, column))) {
            CodingId listed = quotations.get(name.toUpperCase(Locale.ROOT));
            String guid = listed == null ? name : listed.value();
            if (codings.contains(guid)) {
                found.add(new CodingId(guid));
            } else {
                sheet.fault(
                        row,
                        column,
                        listed == null
                                ? "\"" + name + "\" is no quotation"
                                : name + " is the coding " + guid + ", which is no longer there",
                        "Choose one of the sheet of quotations (Q1, Q2 …), or clear the cell.");
            }
        }
        return found;
    }

    /// Rows of the study that are no longer in the worksheet would be lost.
    private void refuseLostRows(List<DisplayPlan.Row> rows) {
        List<DisplayPlan.Subject> there =
                new ArrayList<>(rows.stream().map(DisplayPlan.Row::about).toList());
        for (DisplayPlan.Row before : study.analysis().display().rows()) {
            if (!there.remove(before.about()) && !isBlank(before)) {
                faults.add(
                        Fault.ofFile(
                                file + ", sheet \"" + Worksheet.DISPLAY + "\"",
                                "the row "
                                        + SubjectKey.of(before.about())
                                        + " of themes.yaml is not there",
                                "Put it back, or take it out of themes.yaml first."));
            }
        }
    }

    private static List<String> notices(WorksheetSheet about, WorksheetMark now) {
        List<String> notices = new ArrayList<>();
        if (!line(about, "Digest of the codings").equals(now.codings())) {
            notices.add(
                    "Codings or texts have changed since the worksheet was written: look at the quotations again.");
        }
        if (!line(about, "Digest of the themes").equals(now.themes())) {
            notices.add("Codes or themes have changed since the worksheet was written.");
        }
        return notices;
    }
}
