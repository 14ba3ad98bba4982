package org.trigpoint.evaluation.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.Scale;

/// Every pair as a line from the earlier to the later score, with both distributions at the sides.
final class SlopesFigure {
    private static final double TITLE = 40;
    private static final double PLOT = 125;
    private static final double FOOT = 52;

    /// Lines that can still be told apart; beyond, scores are gathered in steps of a twentieth of
    /// the scale.
    private static final int MOST_LINES = 150;

    /// Bars that still have room above each other.
    private static final int MOST_BARS = 20;

    private final Telling telling;
    private final Lettering lettering;

    SlopesFigure(Telling telling, Lettering lettering) {
        this.telling = telling;
        this.lettering = lettering;
    }

    /// @param suffix tells the files of several instruments apart; may be empty
    void addTo(Contents contents, Contrast contrast, List<Comparison> comparisons, String suffix) {
        List<Comparison> shown =
                comparisons.stream().filter(comparison -> comparison.counts().pairs() > 0).toList();
        if (shown.isEmpty()) {
            return;
        }
        String from = telling.wave(contrast.from());
        String to = telling.wave(contrast.to());
        SharedPrefix prefix = SharedPrefix.of(shown.stream().map(Comparison::label).toList());
        List<Pictured> pictured =
                shown.stream()
                        .map(comparison ->
                                new Pictured(prefix.without(comparison.label()), comparison))
                        .toList();
        StringBuilder alternative = new StringBuilder();
        for (Comparison comparison : shown) {
            alternative
                    .append(comparison.label())
                    .append(": ")
                    .append(Say.count(comparison.counts().pairs(), "pair", "pairs"))
                    .append(", ");
            alternative
                    .append(comparison.shares().up())
                    .append(" up, ")
                    .append(comparison.shares().stayed())
                    .append(" the same, ")
                    .append(comparison.shares().down())
                    .append(" down. ");
        }
        contents.figure(
                "slopes-" + contrast.from() + "-" + contrast.to() + suffix,
                prefix.start()
                        .then(
                                Phrase.marked(
                                        "Scores at {} (left) and {} (right), person by person. Each thin line is one pair or several alike, thicker where more people share it; dashed where the score fell. Bars at the sides show how often each score was given, slate for {} and moss for {}; the heavy line joins both means. The whole scale is shown; *n* is the number of pairs.",
                                        from,
                                        to,
                                        from,
                                        to)),
                alternative.toString().strip(),
                Panels.in(Sketch.WIDE, TITLE + PLOT + FOOT, shown.size())
                        .draw(lettering, pictured, this::panel),
                Panels.in(Sketch.NARROW, TITLE + PLOT + FOOT, shown.size())
                        .draw(lettering, pictured, this::panel));
    }

    private record Ends(double before, double after) implements Comparable<Ends> {
        @Override
        public int compareTo(Ends other) {
            int first = Double.compare(before, other.before);
            return first != 0 ? first : Double.compare(after, other.after);
        }
    }

    /// A comparison and what its panel is called.
    private record Pictured(String label, Comparison comparison) {}

    private void panel(Sketch sketch, Pictured pictured, double x, double y, double width) {
        Comparison comparison = pictured.comparison;
        sketch.block(x, y, pictured.label, width, Sketch.TEXT, Ink.INK, Drawing.Weight.BOLD, 2);
        PairTally pairs = comparison.pairs();
        double low =
                comparison
                        .range()
                        .map(Scale::minimum)
                        .map(end -> end.toDouble())
                        .orElse(least(pairs));
        double high =
                comparison
                        .range()
                        .map(Scale::maximum)
                        .map(end -> end.toDouble())
                        .orElse(Math.max(most(pairs), least(pairs) + 1));
        double top = y + TITLE + 4;
        Axis axis = Axis.over(low, high, top + PLOT, top);
        double plotLeft = x + 18;
        for (double value : axis.labelled()) {
            double at = axis.at(value);
            sketch.line(plotLeft, at, x + width, at, Ink.LINE, 0.7);
            sketch.words(
                    plotLeft - 4,
                    at + 4,
                    axis.label(value),
                    Sketch.SMALL,
                    Ink.SLATE,
                    Drawing.Anchor.END);
        }
        double bars = Math.min(30, (width - 18) * 0.2);
        double left = plotLeft + bars + 3;
        double right = x + width - bars - 3;
        Map<Ends, Long> lines = lines(pairs, low, high);
        lines(sketch, lines, axis, left, right);
        double step = step(low, high);
        distribution(
                sketch, binned(lines, low, step, Side.BEFORE), axis, low, step, left - 3, -bars);
        distribution(
                sketch, binned(lines, low, step, Side.AFTER), axis, low, step, right + 3, bars);
        means(sketch, comparison, axis, left, right);
        double foot = top + PLOT + 18;
        double half = (x + width - plotLeft) / 2 - 2;
        wave(sketch, telling.wave(comparison.contrast().from()), plotLeft, foot, half, Ink.SLATE);
        wave(sketch, telling.wave(comparison.contrast().to()), x + width, foot, half, Ink.MOSS);
        sketch.words(
                (left + right) / 2,
                foot + 29,
                "n = " + comparison.counts().pairs(),
                Sketch.SMALL,
                Ink.INK,
                Drawing.Anchor.MIDDLE);
    }

    /// A wave's name below its side of the panel, in the ink that means before or after.
    private void wave(Sketch sketch, String label, double x, double foot, double room, Ink ink) {
        Drawing.Anchor anchor = ink == Ink.MOSS ? Drawing.Anchor.END : Drawing.Anchor.START;
        double y = foot;
        for (String line : lettering.lines(label, room, Sketch.SMALL, Drawing.Weight.REGULAR, 2)) {
            sketch.words(x, y, line, Sketch.SMALL, ink, anchor);
            y += 13;
        }
    }

    private static Map<Ends, Long> lines(PairTally pairs, double low, double high) {
        Map<Ends, Long> lines = new TreeMap<>();
        double step = pairs.distinct() > MOST_LINES ? (high - low) / 20 : 0;
        for (int i = 0; i < pairs.distinct(); i++) {
            double before = (double) pairs.before(i) / pairs.denominator();
            double after = (double) pairs.after(i) / pairs.denominator();
            Ends ends =
                    step == 0
                            ? new Ends(before, after)
                            : new Ends(
                                    Math.rint(before / step) * step,
                                    Math.rint(after / step) * step);
            lines.merge(ends, pairs.count(i), Long::sum);
        }
        return lines;
    }

    private static void lines(
            Sketch sketch, Map<Ends, Long> lines, Axis axis, double left, double right) {
        long most = lines.values().stream().mapToLong(Long::longValue).max().orElse(1);
        lines.forEach((ends, count) -> {
            double share = Math.sqrt((double) count / Math.max(most, 4));
            boolean fell = ends.after < ends.before;
            Ink ink = fell ? Ink.SECOND : Ink.SLATE;
            Drawing.Dash dash = fell ? Drawing.Dash.DASHED : Drawing.Dash.SOLID;
            sketch.mark(
                    new Drawing.Line(
                            left,
                            axis.at(ends.before),
                            right,
                            axis.at(ends.after),
                            ink,
                            0.5 + 1.7 * share,
                            0.6,
                            dash));
        });
    }

    /// Whole numbers where there are few enough, else tenths of the scale.
    private static double step(double low, double high) {
        boolean whole = low == Math.rint(low) && high == Math.rint(high);
        return whole && high - low <= MOST_BARS ? 1 : (high - low) / 10;
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    /// How many scores fall to each step of the scale.
    private static Map<Long, Long> binned(
            Map<Ends, Long> lines, double low, double step, Side side) {
        Map<Long, Long> bins = new TreeMap<>();
        lines.forEach((ends, count) ->
                bins.merge(
                        Math.round(((side == Side.BEFORE ? ends.before : ends.after) - low) / step),
                        count,
                        Long::sum));
        return bins;
    }

    private static void distribution(
            Sketch sketch,
            Map<Long, Long> bins,
            Axis axis,
            double low,
            double step,
            double x,
            double reach) {
        long most = bins.values().stream().mapToLong(Long::longValue).max().orElse(1);
        double height = Math.min(PLOT / 10, Math.abs(axis.at(step) - axis.at(0))) * 0.72;
        bins.forEach((bin, count) -> {
            double length = Math.abs(reach) * count / most;
            double at = axis.at(low + bin * step);
            sketch.mark(
                    new Drawing.Box(
                            reach < 0 ? x - length : x,
                            at - height / 2,
                            length,
                            height,
                            reach < 0 ? Ink.SLATE : Ink.MOSS,
                            0.75));
        });
    }

    private static void means(
            Sketch sketch, Comparison comparison, Axis axis, double left, double right) {
        comparison
                .statistics()
                .preComplete()
                .mean()
                .optional()
                .ifPresent(before ->
                        comparison
                                .statistics()
                                .postComplete()
                                .mean()
                                .optional()
                                .ifPresent(after -> {
                                    sketch.line(
                                            left,
                                            axis.at(before),
                                            right,
                                            axis.at(after),
                                            Ink.PAPER,
                                            5);
                                    sketch.line(
                                            left,
                                            axis.at(before),
                                            right,
                                            axis.at(after),
                                            Ink.INK,
                                            2.6);
                                    sketch.mark(
                                            new Drawing.Point(
                                                    left,
                                                    axis.at(before),
                                                    4,
                                                    Drawing.Shape.SQUARE,
                                                    Ink.SLATE,
                                                    1));
                                    sketch.mark(
                                            new Drawing.Point(
                                                    right,
                                                    axis.at(after),
                                                    4.4,
                                                    Drawing.Shape.CIRCLE,
                                                    Ink.MOSS,
                                                    1));
                                }));
    }

    private static double least(PairTally pairs) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < pairs.distinct(); i++) {
            least =
                    Math.min(
                            least,
                            (double) Math.min(pairs.before(i), pairs.after(i))
                                    / pairs.denominator());
        }
        return Math.floor(least);
    }

    private static double most(PairTally pairs) {
        double most = -Double.MAX_VALUE;
        for (int i = 0; i < pairs.distinct(); i++) {
            most =
                    Math.max(
                            most,
                            (double) Math.max(pairs.before(i), pairs.after(i))
                                    / pairs.denominator());
        }
        return Math.ceil(most);
    }
}
