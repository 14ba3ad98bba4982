package org.trigpoint.evaluation.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;

/// The joint display as CSV, a row each; it may be shared.
///
/// Spreadsheets take a cell that begins with a sign of arithmetic for a formula: such words get an
/// apostrophe in front. Numbers are as they are.
public final class DisplayCsv {
    private static final List<String> COLUMNS = columns();

    private DisplayCsv() {}

    private static List<String> columns() {
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "about",
                                "label",
                                "measured",
                                "pairs",
                                "lost",
                                "change",
                                "ci95_lower",
                                "ci95_upper",
                                "g_z",
                                "themes"));
        for (int i = 1; i <= DisplayPlan.MOST_QUOTATIONS; i++) {
            columns.add("quotation_" + i);
            columns.add("speaker_" + i);
        }
        columns.addAll(List.of("dissenting", "fit", "inference"));
        return List.copyOf(columns);
    }

    public static String of(JointDisplay display) {
        return CsvText.of(COLUMNS, display.rows().stream().map(DisplayCsv::row).toList());
    }

    private static List<String> row(DisplayRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(words(SubjectKey.of(row.about())));
        cells.add(words(row.label()));
        cells.add(row.measured().compared().isPresent() ? "yes" : row.measured().instead());
        row.measured()
                .compared()
                .ifPresentOrElse(
                        comparison -> cells.addAll(numbers(comparison)),
                        () -> cells.addAll(List.of("", "", "", "", "", "")));
        cells.add(words(String.join("; ", row.themes().stream().map(Theme::name).toList())));
        for (int i = 0; i < DisplayPlan.MOST_QUOTATIONS; i++) {
            boolean there = i < row.quotations().size();
            cells.add(there ? words(row.quotations().get(i).words()) : "");
            cells.add(there ? words(row.quotations().get(i).speaker()) : "");
        }
        cells.add(
                words(
                        String.join(
                                " \u00b7 ",
                                row.dissenting().stream()
                                        .map(said -> said.words() + " (" + said.speaker() + ")")
                                        .toList())));
        cells.add(row.fit().map(Written::of).orElse(""));
        cells.add(words(row.conclusion()));
        return cells;
    }

    private static List<String> numbers(Comparison comparison) {
        Estimate<Interval> interval = comparison.statistics().ci95();
        return List.of(
                Integer.toString(comparison.counts().pairs()),
                Integer.toString(comparison.counts().lost()),
                number(comparison.statistics().meanChange()),
                number(interval.map(Interval::lower)),
                number(interval.map(Interval::upper)),
                number(comparison.statistics().gZ()));
    }

    private static String number(Estimate<Double> estimate) {
        return estimate.optional()
                .map(value -> String.format(Locale.ROOT, "%.6f", value + 0.0))
                .orElse("");
    }

    private static String words(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
