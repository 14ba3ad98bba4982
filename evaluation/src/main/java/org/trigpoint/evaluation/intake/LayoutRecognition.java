package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.Export.Completeness;
import org.trigpoint.evaluation.intake.Export.Submission;

/// Tells from a sheet's headings which tool wrote it, and understands that tool's habits: how many
/// heading rows there are, which rows are tests, what "finished" is called.
final class LayoutRecognition {
    private static final Pattern LIMESURVEY_CODE =
            Pattern.compile(
                    "^([A-Za-z][A-Za-z0-9]*[\\[_][A-Za-z0-9]+\\]?)\\.\\s*(.+)$", Pattern.DOTALL);

    private final Sheet sheet;
    private final List<String> headings;
    private final Set<String> lower = new HashSet<>();

    private LayoutRecognition(Sheet sheet) {
        this.sheet = sheet;
        headings = sheet.lines().getFirst().cells();
        headings.forEach(heading -> lower.add(heading.toLowerCase(Locale.ROOT).strip()));
    }

    /// The export that the sheet holds.
    static Export recognise(Sheet sheet) {
        return new LayoutRecognition(sheet).export();
    }

    private Export export() {
        Layout layout = layout();
        int headingRows = layout == Layout.QUALTRICS ? qualtricsHeadingRows() : 1;
        List<String> setAside = new ArrayList<>();
        List<Sheet.Line> lines = new ArrayList<>();
        for (Sheet.Line line : sheet.lines().subList(headingRows, sheet.lines().size())) {
            if (layout == Layout.QUALTRICS && isRehearsal(line)) {
                setAside.add("row " + line.number() + " is a preview or test run");
            } else {
                lines.add(line);
            }
        }
        List<String> wordings =
                layout == Layout.QUALTRICS && headingRows > 1
                        ? sheet.lines().get(1).cells()
                        : headings;
        return new Export(
                sheet.file(),
                sheet.name(),
                layout,
                evidence(layout),
                columns(layout, wordings, lines),
                lines.stream()
                        .map(line -> new Submission(line.number(), completeness(layout, line)))
                        .toList(),
                setAside);
    }

    private Layout layout() {
        if (has("redcap_event_name")
                || has("redcap_survey_identifier")
                || (has("event name") && has("complete?"))
                || (has("record_id") && lower.stream().anyMatch(h -> h.endsWith("_complete")))) {
            return Layout.REDCAP;
        }
        boolean imports =
                sheet.lines().stream()
                        .limit(3)
                        .anyMatch(line ->
                                line.cells().stream().anyMatch(cell -> cell.contains("ImportId")));
        if (imports
                || (has("startdate") && has("finished") && (has("responseid") || has("status")))) {
            return Layout.QUALTRICS;
        }
        if ((has("submitdate") || has("date submitted"))
                && (has("lastpage")
                        || has("last page")
                        || has("startlanguage")
                        || has("start language"))) {
            return Layout.LIMESURVEY;
        }
        if (has("start time") && has("completion time")) {
            return Layout.MICROSOFT_FORMS;
        }
        if (!headings.isEmpty() && headings.getFirst().strip().equalsIgnoreCase("timestamp")) {
            return Layout.GOOGLE_FORMS;
        }
        return Layout.PLAIN;
    }

    private String evidence(Layout layout) {
        return switch (layout) {
            case MICROSOFT_FORMS -> "headings Start time and Completion time";
            case GOOGLE_FORMS -> "first heading Timestamp";
            case QUALTRICS ->
                    qualtricsHeadingRows() == 3
                            ? "three heading rows with ImportId in the third"
                            : "headings StartDate and Finished";
            case LIMESURVEY -> "headings submitdate and lastpage or their full texts";
            case REDCAP -> "headings redcap_event_name, record_id or …_complete";
            case PLAIN -> "one heading row and no tool's mark";
        };
    }

    private boolean has(String heading) {
        return lower.contains(heading);
    }

    private int qualtricsHeadingRows() {
        for (int row = 1; row < Math.min(3, sheet.lines().size()); row++) {
            if (sheet.lines().get(row).cells().stream()
                    .anyMatch(cell -> cell.contains("ImportId"))) {
                return row + 1;
            }
        }
        return 1;
    }

    private int indexOf(String... names) {
        for (String name : names) {
            for (int i = 0; i < headings.size(); i++) {
                if (headings.get(i).strip().equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean isRehearsal(Sheet.Line line) {
        int status = indexOf("Status");
        if (status < 0) {
            return false;
        }
        String value = line.cell(status).toLowerCase(Locale.ROOT);
        return value.contains("preview")
                || value.contains("test")
                || value.equals("1")
                || value.equals("2");
    }

    private Completeness completeness(Layout layout, Sheet.Line line) {
        return switch (layout) {
            case QUALTRICS -> finished(line, indexOf("Finished"));
            case LIMESURVEY -> {
                int at = indexOf("submitdate", "Date submitted");
                yield at >= 0 && !line.cell(at).isEmpty()
                        ? Completeness.FINISHED
                        : Completeness.UNFINISHED;
            }
            case REDCAP -> {
                for (int i = 0; i < headings.size(); i++) {
                    String heading = headings.get(i).toLowerCase(Locale.ROOT);
                    boolean state = heading.endsWith("_complete") || heading.equals("complete?");
                    String cell = line.cell(i);
                    if (state && (cell.equals("2") || cell.equalsIgnoreCase("complete"))) {
                        yield Completeness.FINISHED;
                    }
                }
                yield Completeness.UNFINISHED;
            }
            case MICROSOFT_FORMS, GOOGLE_FORMS -> Completeness.FINISHED;
            case PLAIN -> Completeness.UNKNOWN;
        };
    }

    private static Completeness finished(Sheet.Line line, int at) {
        if (at < 0 || line.cell(at).isEmpty()) {
            return Completeness.UNKNOWN;
        }
        String value = line.cell(at).toLowerCase(Locale.ROOT);
        return value.equals("true") || value.equals("1") || value.equals("yes")
                ? Completeness.FINISHED
                : Completeness.UNFINISHED;
    }

    /// Columns with a unique name each: a heading that occurs again gets " (2)", as in "Comments
    /// (2)"; a column without heading is named by its letter.
    private List<Column> columns(Layout layout, List<String> wordings, List<Sheet.Line> lines) {
        List<Column> columns = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < sheet.width(); i++) {
            int column = i;
            List<String> cells = lines.stream().map(line -> line.cell(column)).toList();
            String heading = i < headings.size() ? oneLine(headings.get(i)) : "";
            if (heading.isEmpty()) {
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                heading = "column " + letter(i);
            }
            String wording = i < wordings.size() ? oneLine(wordings.get(i)) : "";
            if (layout == Layout.LIMESURVEY) {
                Matcher coded = LIMESURVEY_CODE.matcher(heading);
                if (coded.matches()) {
                    wording = coded.group(2);
                }
            }
            int times = seen.merge(heading, 1, Integer::sum);
            String name = times == 1 ? heading : heading + " (" + times + ")";
            columns.add(new Column(i, name, wording.isEmpty() ? heading : wording, cells));
        }
        return columns;
    }

    private static String oneLine(String text) {
        return text.replaceAll("<[^>]{1,200}>", " ").replaceAll("\\s+", " ").strip();
    }

    /// The letter of a column as spreadsheets show it: A … Z, AA …
    static String letter(int index) {
        StringBuilder letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            letters.insert(0, (char) ('A' + i % 26));
        }
        return letters.toString();
    }
}
