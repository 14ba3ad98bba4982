package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.DisplayRow;
import org.trigpoint.evaluation.display.JointDisplay;
import org.trigpoint.evaluation.display.Quotation;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.statistics.Interval;

/// Changes with their intervals beside the first quotation of each row: numbers in moss, words in
/// heather.
final class JointFigure {
    private static final int MOST_LINES = 4;
    private static final double LEAD = 15;

    private final JointDisplay display;
    private final Telling telling;
    private final Lettering lettering;

    JointFigure(JointDisplay display, Telling telling, Lettering lettering) {
        this.display = display;
        this.telling = telling;
        this.lettering = lettering;
    }

    void addTo(Contents contents) {
        List<DisplayRow> rows =
                display.rows().stream()
                        .filter(row -> row.standing() == DisplayRow.Standing.PLANNED)
                        .toList();
        boolean anything =
                rows.stream()
                        .anyMatch(row ->
                                !row.quotations().isEmpty()
                                        || row.measured().compared().isPresent());
        if (!anything) {
            return;
        }
        StringBuilder alternative = new StringBuilder();
        rows.forEach(row -> alternative.append(said(row)).append(' '));
        contents.figure(
                "joint-display",
                Phrase.marked(
                        "Change{} with {} intervals beside the first quotation chosen for each row. Right of the upright line scores were higher later; left of it, lower. Long quotations are shortened; the table has them whole. Rows stand in the team\u2019s order, not by size.",
                        display.contrast()
                                .map(contrast -> " from " + telling.contrast(contrast))
                                .orElse(""),
                        telling.level().said()),
                alternative.toString().strip(),
                wide(rows),
                narrow(rows));
    }

    private String said(DisplayRow row) {
        String number =
                row.measured().compared().map(this::number).orElse(row.measured().instead());
        String words =
                row.quotations().stream()
                        .findFirst()
                        .map(quotation ->
                                " "
                                        + quotation.name()
                                        + " said: "
                                        + Quoted.words(quotation).plain())
                        .orElse("");
        return row.label() + ": " + number + "." + words;
    }

    private String number(Comparison comparison) {
        return comparison
                .statistics()
                .meanChange()
                .optional()
                .map(change ->
                        Say.change(change)
                                + interval(comparison).map(ci -> " " + Apa.limits(ci)).orElse("")
                                + ", n = "
                                + comparison.counts().pairs())
                .orElse("not estimable");
    }

    private Optional<Interval> interval(Comparison comparison) {
        return telling.level().ofChange(comparison.statistics()).optional();
    }

    private Axis axis(List<DisplayRow> rows, double start, double end) {
        return JointStrips.axis(
                rows.stream().flatMap(row -> row.measured().compared().stream()).toList(),
                telling,
                start,
                end);
    }

    private Drawing wide(List<DisplayRow> rows) {
        Sketch sketch = new Sketch(lettering);
        double labels = 130;
        double words = 360;
        Axis axis = axis(rows, labels + 16, words - 22);
        List<Double> heights =
                rows.stream().map(row -> heightOfWords(row, Sketch.WIDE - words - 14)).toList();
        double bottom = 6 + heights.stream().mapToDouble(Double::doubleValue).sum();
        grid(sketch, axis, 4, bottom);
        double y = 6;
        for (int i = 0; i < rows.size(); i++) {
            DisplayRow row = rows.get(i);
            if (i > 0) {
                sketch.line(0, y, Sketch.WIDE, y, Ink.LINE, 0.8);
            }
            sketch.block(
                    0,
                    y + 7,
                    lettering.spelledOut(row.label()),
                    labels,
                    Sketch.TEXT,
                    Ink.INK,
                    Drawing.Weight.BOLD,
                    3);
            number(sketch, row, axis, y + 20, y + 40, (axis.start() + axis.end()) / 2);
            words(sketch, row, words, y + 7, Sketch.WIDE - words - 14);
            y += heights.get(i);
        }
        return sketch.drawn(Sketch.WIDE, bottom + 40);
    }

    private Drawing narrow(List<DisplayRow> rows) {
        Sketch sketch = new Sketch(lettering);
        Axis axis = axis(rows, 14, Sketch.NARROW - 14);
        double numbers = 66;
        List<Double> heights =
                rows.stream().map(row -> numbers + heightOfWords(row, Sketch.NARROW - 20)).toList();
        double bottom = 4 + heights.stream().mapToDouble(Double::doubleValue).sum();
        double y = 4;
        for (int i = 0; i < rows.size(); i++) {
            DisplayRow row = rows.get(i);
            if (i > 0) {
                sketch.line(0, y, Sketch.NARROW, y, Ink.LINE, 0.8);
            }
            sketch.bold(
                    0,
                    y + 18,
                    lettering.shortened(
                            lettering.spelledOut(row.label()),
                            Sketch.NARROW,
                            Sketch.TEXT,
                            Drawing.Weight.BOLD),
                    Sketch.TEXT,
                    Ink.INK,
                    Drawing.Anchor.START);
            if (row.measured().compared().isPresent()) {
                sketch.line(axis.at(0), y + 26, axis.at(0), y + 46, Ink.INK, 1.3);
            }
            number(sketch, row, axis, y + 36, y + 60, Sketch.NARROW / 2);
            words(sketch, row, 4, y + numbers, Sketch.NARROW - 20);
            y += heights.get(i);
        }
        grid(sketch, axis, bottom + 2, bottom + 6);
        return sketch.drawn(Sketch.NARROW, bottom + 46);
    }

    private void grid(Sketch sketch, Axis axis, double top, double bottom) {
        for (double value : axis.labelled()) {
            double x = axis.at(value);
            boolean zero = Math.abs(value) < 1e-9;
            sketch.line(x, top, x, bottom, zero ? Ink.INK : Ink.LINE, zero ? 1.3 : 0.8);
            sketch.words(
                    x,
                    bottom + 15,
                    (value > 1e-9 ? "+" : "") + axis.label(zero ? 0 : value),
                    Sketch.SMALL,
                    Ink.SLATE,
                    Drawing.Anchor.MIDDLE);
        }
        sketch.words(
                (axis.start() + axis.end()) / 2,
                bottom + 32,
                "mean change, " + telling.level().said() + " CI",
                Sketch.SMALL,
                Ink.SLATE,
                Drawing.Anchor.MIDDLE);
    }

    /// The point with its interval, and the same in figures below it.
    private void number(
            Sketch sketch, DisplayRow row, Axis axis, double y, double below, double middle) {
        Optional<Comparison> comparison = row.measured().compared();
        String text = comparison.map(this::number).orElse(row.measured().instead());
        comparison.ifPresent(found -> {
            interval(found)
                    .ifPresent(ci ->
                            sketch.line(
                                    axis.at(ci.lower()), y, axis.at(ci.upper()), y, Ink.MOSS, 2.6));
            found.statistics()
                    .meanChange()
                    .optional()
                    .ifPresent(mean ->
                            sketch.mark(
                                    new Drawing.Point(
                                            axis.at(mean),
                                            y,
                                            5,
                                            Drawing.Shape.SQUARE,
                                            Ink.MOSS,
                                            1)));
        });
        double width = lettering.width(text, Sketch.SMALL, Drawing.Weight.REGULAR);
        sketch.mark(
                new Drawing.Box(middle - width / 2 - 2, below - 11, width + 4, 14, Ink.PAPER, 1));
        sketch.words(
                middle,
                below,
                text,
                Sketch.SMALL,
                comparison.isPresent() ? Ink.MOSS : Ink.SLATE,
                Drawing.Anchor.MIDDLE);
    }

    /// What stands in the column of words, line by line.
    private record Line(String text, Ink ink, Drawing.Weight weight) {}

    private List<Line> lines(DisplayRow row, double width) {
        List<Line> lines = new ArrayList<>();
        for (Theme theme : row.otherThemes().stream().limit(2).toList()) {
            lettering
                    .lines(
                            lettering.spelledOut(theme.name()),
                            width,
                            Sketch.TEXT,
                            Drawing.Weight.BOLD,
                            2)
                    .forEach(text -> lines.add(new Line(text, Ink.HEATHER, Drawing.Weight.BOLD)));
        }
        Optional<Quotation> first = row.quotations().stream().findFirst();
        if (first.isEmpty()) {
            lines.add(new Line("No quotation shown.", Ink.SLATE, Drawing.Weight.REGULAR));
            return lines;
        }
        lettering
                .lines(
                        lettering.spelledOut("\u2018" + first.get().words() + "\u2019"),
                        width,
                        Sketch.TEXT,
                        Drawing.Weight.REGULAR,
                        MOST_LINES)
                .forEach(text -> lines.add(new Line(text, Ink.INK, Drawing.Weight.REGULAR)));
        lines.add(new Line(first.get().name(), Ink.SLATE, Drawing.Weight.REGULAR));
        return lines;
    }

    private double heightOfWords(DisplayRow row, double width) {
        return Math.max(60, lines(row, width).size() * LEAD + 20);
    }

    private void words(Sketch sketch, DisplayRow row, double x, double y, double width) {
        List<Line> lines = lines(row, width);
        sketch.line(x, y, x, y + lines.size() * LEAD + 2, Ink.HEATHER, 2.4);
        double next = y + 11;
        for (Line line : lines) {
            sketch.mark(
                    new Drawing.Words(
                            x + 10,
                            next,
                            line.text(),
                            Sketch.TEXT,
                            line.ink(),
                            Drawing.Anchor.START,
                            line.weight()));
            next += LEAD;
        }
    }
}
