package org.trigpoint.evaluation.report;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.DisplayRow;
import org.trigpoint.evaluation.display.JointDisplay;
import org.trigpoint.statistics.Interval;

/// The small pictures of change in the joint display: one scale for all rows, so that they can be
/// compared by eye.
final class JointStrips {
    private static final double WIDTH = 150;
    private static final double HEIGHT = 24;

    private final List<Comparison> comparisons;
    private final Telling telling;
    private final Lettering lettering;

    JointStrips(JointDisplay display, Telling telling, Lettering lettering) {
        this.comparisons =
                display.rows().stream()
                        .map(DisplayRow::measured)
                        .flatMap(measured -> measured.compared().stream())
                        .distinct()
                        .toList();
        this.telling = telling;
        this.lettering = lettering;
    }

    /// The picture of a comparison; none where its change is not estimable.
    Optional<Block.Part> of(Comparison comparison) {
        Optional<Double> change = comparison.statistics().meanChange().optional();
        int number = comparisons.indexOf(comparison) + 1;
        return change.map(mean ->
                new Block.Part.Strip(
                        "joint-" + number, drawn(comparison, mean), said(comparison, mean)));
    }

    private String said(Comparison comparison, double mean) {
        return comparison.label()
                + ": mean change "
                + Say.change(mean)
                + interval(comparison).map(ci -> ", from " + Say.interval(ci)).orElse("");
    }

    private Drawing drawn(Comparison comparison, double mean) {
        Sketch sketch = new Sketch(lettering);
        Axis axis = axis(comparisons, telling, 6, WIDTH - 6);
        double middle = HEIGHT / 2;
        sketch.line(axis.at(0), 2, axis.at(0), HEIGHT - 2, Ink.SLATE, 1.6);
        mark(sketch, axis, comparison, mean, middle);
        return sketch.drawn(WIDTH, HEIGHT);
    }

    private void mark(Sketch sketch, Axis axis, Comparison comparison, double mean, double y) {
        interval(comparison)
                .ifPresent(ci ->
                        sketch.line(axis.at(ci.lower()), y, axis.at(ci.upper()), y, Ink.MOSS, 2.6));
        sketch.mark(new Drawing.Point(axis.at(mean), y, 4.5, Drawing.Shape.SQUARE, Ink.MOSS, 1));
    }

    private Optional<Interval> interval(Comparison comparison) {
        return telling.level().ofChange(comparison.statistics()).optional();
    }

    /// A scale that holds zero and every interval.
    static Axis axis(List<Comparison> comparisons, Telling telling, double start, double end) {
        double low = 0;
        double high = 0;
        for (Comparison comparison : comparisons) {
            double mean = comparison.statistics().meanChange().optional().orElse(0.0);
            Interval reach =
                    telling.level()
                            .ofChange(comparison.statistics())
                            .optional()
                            .orElse(new Interval(mean, mean));
            low = Math.min(low, reach.lower());
            high = Math.max(high, reach.upper());
        }
        return Axis.around(low, high == low ? low + 1 : high, start, end, 4);
    }
}
