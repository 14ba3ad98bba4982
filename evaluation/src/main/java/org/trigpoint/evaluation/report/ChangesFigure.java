package org.trigpoint.evaluation.report;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.statistics.Interval;

/// Mean changes with their intervals, in the order of the questionnaire.
final class ChangesFigure {
    private static final double ROW_WIDE = 28;
    private static final double ROW_NARROW = 42;

    private final Telling telling;
    private final Lettering lettering;

    ChangesFigure(Telling telling, Lettering lettering) {
        this.telling = telling;
        this.lettering = lettering;
    }

    /// @param suffix tells the files of several instruments apart; may be empty
    void addTo(Contents contents, Contrast contrast, List<Comparison> comparisons, String suffix) {
        if (comparisons.stream()
                .noneMatch(comparison ->
                        comparison.statistics().meanChange().optional().isPresent())) {
            return;
        }
        SharedPrefix prefix = SharedPrefix.of(comparisons.stream().map(Comparison::label).toList());
        StringBuilder alternative = new StringBuilder();
        for (Comparison comparison : comparisons) {
            alternative
                    .append(comparison.label())
                    .append(": ")
                    .append(said(comparison))
                    .append(", n = ")
                    .append(comparison.counts().pairs())
                    .append(". ");
        }
        contents.figure(
                "changes-" + contrast.from() + "-" + contrast.to() + suffix,
                prefix.start()
                        .then(
                                Phrase.marked(
                                        "Mean change from {} with {} intervals. Right of the zero line scores were higher at {}; left of it, lower. The intervals are not adjusted for their number, and facets stand in the order of the questionnaire, not by size. *n* is the number of pairs.",
                                        telling.contrast(contrast),
                                        telling.level().said(),
                                        telling.wave(contrast.to()))),
                alternative.toString().strip(),
                wide(contrast, comparisons, prefix),
                narrow(contrast, comparisons, prefix));
    }

    private String said(Comparison comparison) {
        return comparison
                .statistics()
                .meanChange()
                .optional()
                .map(change ->
                        Say.change(change)
                                + interval(comparison).map(ci -> " " + Apa.limits(ci)).orElse(""))
                .orElse("not estimable");
    }

    private Optional<Interval> interval(Comparison comparison) {
        return telling.level().ofChange(comparison.statistics()).optional();
    }

    private Axis axis(List<Comparison> comparisons, double start, double end) {
        double low = 0;
        double high = 0;
        for (Comparison comparison : comparisons) {
            double mean = comparison.statistics().meanChange().optional().orElse(0.0);
            Interval reach = interval(comparison).orElse(new Interval(mean, mean));
            low = Math.min(low, reach.lower());
            high = Math.max(high, reach.upper());
        }
        return Axis.around(low, high == low ? low + 1 : high, start, end, 5);
    }

    private Drawing wide(Contrast contrast, List<Comparison> comparisons, SharedPrefix prefix) {
        Sketch sketch = new Sketch(lettering);
        double labels = 190;
        double values = 190;
        Axis axis = axis(comparisons, labels + 14, Sketch.WIDE - values - 14);
        double bottom = 6 + comparisons.size() * ROW_WIDE;
        grid(
                sketch,
                axis,
                4,
                bottom,
                contrast,
                (labels + Sketch.WIDE - values) / 2,
                Sketch.WIDE - values - labels + 150);
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            double y = 6 + (i + 0.5) * ROW_WIDE;
            label(sketch, prefix.without(comparison.label()), labels, y);
            row(sketch, comparison, axis, y);
            sketch.words(
                    Sketch.WIDE - values,
                    y + 4.5,
                    said(comparison),
                    Sketch.TEXT,
                    Ink.INK,
                    Drawing.Anchor.START);
            sketch.words(
                    Sketch.WIDE - 2,
                    y + 4.5,
                    "n = " + comparison.counts().pairs(),
                    Sketch.SMALL,
                    Ink.SLATE,
                    Drawing.Anchor.END);
        }
        return sketch.drawn(Sketch.WIDE, bottom + 44);
    }

    /// A label that ends at `x`, in one line or in two smaller ones.
    private void label(Sketch sketch, String label, double x, double y) {
        if (lettering.width(label, Sketch.TEXT, Drawing.Weight.REGULAR) <= x) {
            sketch.words(x, y + 4.5, label, Sketch.TEXT, Ink.INK, Drawing.Anchor.END);
            return;
        }
        List<String> lines = lettering.lines(label, x, Sketch.SMALL, Drawing.Weight.REGULAR, 2);
        double next = lines.size() == 1 ? y + 4 : y - 2;
        for (String line : lines) {
            sketch.words(x, next, line, Sketch.SMALL, Ink.INK, Drawing.Anchor.END);
            next += 12;
        }
    }

    private Drawing narrow(Contrast contrast, List<Comparison> comparisons, SharedPrefix prefix) {
        Sketch sketch = new Sketch(lettering);
        Axis axis = axis(comparisons, 12, Sketch.NARROW - 12);
        double bottom = 4 + comparisons.size() * ROW_NARROW;
        grid(sketch, axis, 4, bottom, contrast, Sketch.NARROW / 2, Sketch.NARROW - 4);
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            double y = 4 + i * ROW_NARROW;
            String value = said(comparison);
            double room =
                    Sketch.NARROW
                            - lettering.width(value, Sketch.SMALL, Drawing.Weight.REGULAR)
                            - 54;
            sketch.mark(new Drawing.Box(0, y + 1, Sketch.NARROW, 18, Ink.PAPER, 1));
            sketch.words(
                    2,
                    y + 14,
                    lettering.shortened(
                            prefix.without(comparison.label()),
                            room,
                            Sketch.SMALL,
                            Drawing.Weight.BOLD),
                    Sketch.SMALL,
                    Ink.INK,
                    Drawing.Anchor.START);
            sketch.words(
                    Sketch.NARROW - 48, y + 14, value, Sketch.SMALL, Ink.INK, Drawing.Anchor.END);
            sketch.words(
                    Sketch.NARROW - 2,
                    y + 14,
                    "n = " + comparison.counts().pairs(),
                    Sketch.SMALL,
                    Ink.SLATE,
                    Drawing.Anchor.END);
            row(sketch, comparison, axis, y + 30);
        }
        return sketch.drawn(Sketch.NARROW, bottom + 58);
    }

    private void grid(
            Sketch sketch,
            Axis axis,
            double top,
            double bottom,
            Contrast contrast,
            double middle,
            double room) {
        for (double value : axis.labelled()) {
            double x = axis.at(value);
            boolean zero = Math.abs(value) < 1e-9;
            sketch.line(x, top, x, bottom, zero ? Ink.INK : Ink.LINE, zero ? 1.3 : 0.8);
            String sign = value > 1e-9 ? "+" : "";
            sketch.words(
                    x,
                    bottom + 15,
                    sign + axis.label(zero ? 0 : value),
                    Sketch.SMALL,
                    Ink.SLATE,
                    Drawing.Anchor.MIDDLE);
        }
        String title =
                "mean change in points, "
                        + telling.wave(contrast.to())
                        + " \u2212 "
                        + telling.wave(contrast.from())
                        + ", "
                        + telling.level().said()
                        + " CI";
        double y = bottom + 33;
        for (String line : lettering.lines(title, room, Sketch.SMALL, Drawing.Weight.REGULAR, 2)) {
            sketch.words(middle, y, line, Sketch.SMALL, Ink.SLATE, Drawing.Anchor.MIDDLE);
            y += 14;
        }
    }

    private void row(Sketch sketch, Comparison comparison, Axis axis, double y) {
        interval(comparison)
                .ifPresent(ci ->
                        sketch.line(axis.at(ci.lower()), y, axis.at(ci.upper()), y, Ink.MOSS, 2.6));
        Drawing.Shape shape =
                comparison.outcome() instanceof Outcome.OfTotal
                        ? Drawing.Shape.DIAMOND
                        : Drawing.Shape.SQUARE;
        comparison
                .statistics()
                .meanChange()
                .optional()
                .ifPresent(change ->
                        sketch.mark(new Drawing.Point(axis.at(change), y, 5, shape, Ink.MOSS, 1)));
    }
}
