package org.trigpoint.evaluation.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// A REDCap data dictionary: what each field asks, and what its codes mean.
///
/// @param fields by variable name
record Dictionary(Map<String, Field> fields) {
    Dictionary {
        fields = Map.copyOf(fields);
    }

    /// @param label the question
    /// @param choices the label of each code; empty for a free field
    /// @param identifies whether REDCap marks the field as an identifier
    record Field(String label, Map<String, String> choices, Identifies identifies) {}

    /// Whether a field is marked as identifying people.
    enum Identifies {
        YES,
        NO
    }

    /// Reads a dictionary as REDCap exports it (CSV).
    ///
    /// @throws FaultsFoundException where the file has no columns for variable and label
    static Dictionary read(Path path) {
        Sheet sheet = Spreadsheet.read(path, Optional.empty());
        List<String> headings =
                sheet.lines().getFirst().cells().stream()
                        .map(heading -> heading.toLowerCase(Locale.ROOT))
                        .toList();
        int name = position(headings, "variable / field name", "field_name");
        int label = position(headings, "field label", "field_label");
        int choices =
                position(
                        headings,
                        "choices, calculations, or slider labels",
                        "select_choices_or_calculations");
        int identifier = position(headings, "identifier?", "identifier");
        if (name < 0 || label < 0) {
            throw new FaultsFoundException(
                    Fault.ofLine(
                            sheet.file(),
                            sheet.lines().getFirst().number(),
                            "this is no REDCap data dictionary: there is no \"Variable / Field Name\" or no \"Field Label\"",
                            "In REDCap, choose Project Setup, Data Dictionary, Download."));
        }
        Map<String, Field> fields = new HashMap<>();
        for (Sheet.Line line : sheet.lines().subList(1, sheet.lines().size())) {
            fields.put(
                    line.cell(name),
                    new Field(
                            line.cell(label),
                            choices < 0 ? Map.of() : choices(line.cell(choices)),
                            identifier >= 0 && line.cell(identifier).equalsIgnoreCase("y")
                                    ? Identifies.YES
                                    : Identifies.NO));
        }
        return new Dictionary(fields);
    }

    private static int position(List<String> headings, String... names) {
        for (String name : names) {
            if (headings.contains(name)) {
                return headings.indexOf(name);
            }
        }
        return -1;
    }

    private static Map<String, String> choices(String text) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String choice : text.split("\\|", -1)) {
            int comma = choice.indexOf(',');
            if (comma > 0) {
                choices.put(
                        choice.substring(0, comma).strip(), choice.substring(comma + 1).strip());
            }
        }
        return choices;
    }

    /// The export with questions for variable names and the meaning of codes beside them.
    Export applied(Export export) {
        List<Column> columns = new ArrayList<>();
        for (Column column : export.columns()) {
            Field field = fields.get(column.name());
            columns.add(
                    field == null
                            ? column
                            : new Column(
                                    column.index(),
                                    column.name(),
                                    field.label().isEmpty() ? column.wording() : field.label(),
                                    column.cells().stream()
                                            .map(cell -> meaning(cell, field))
                                            .toList()));
        }
        return new Export(
                export.file(),
                export.sheet(),
                export.layout(),
                export.evidence() + ", with its data dictionary",
                columns,
                export.submissions(),
                export.setAside());
    }

    /// Fields that the dictionary marks as identifying people.
    boolean identifies(String name) {
        Field field = fields.get(name);
        return field != null && field.identifies() == Identifies.YES;
    }

    /// "0" with the label "not at all" becomes "0 (not at all)"; a label that says the code itself,
    /// or a reason for no rating, stands alone.
    private static String meaning(String cell, Field field) {
        String label = field.choices().get(cell);
        if (label == null || label.isEmpty() || label.equals(cell)) {
            return cell;
        }
        boolean isNumber = cell.matches("-?\\d+(?:\\.\\d+)?");
        return !isNumber
                        || AnswerReading.isReason(label)
                        || AnswerReading.numberIn(label).isPresent()
                ? label
                : cell + " (" + label + ")";
    }
}
