package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.change.WaveScores;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.Description;
import org.trigpoint.statistics.Scale;

/// Means over the time points, with intervals; only where there are three or more, since two are
/// shown person by person.
final class TrajectoriesFigure {
    private static final double TITLE = 40;
    private static final double PLOT = 120;
    private static final double FOOT = 50;

    private final Telling telling;
    private final Lettering lettering;

    TrajectoriesFigure(Telling telling, Lettering lettering) {
        this.telling = telling;
        this.lettering = lettering;
    }

    /// The means of one outcome, time point by time point.
    private record Course(String label, List<WaveScores> scores) {}

    void addTo(Contents contents) {
        Map<InstrumentId, Map<Outcome, List<WaveScores>>> all = new LinkedHashMap<>();
        List<WaveId> measured = telling.measuredWaves().stream().map(WaveFlow::wave).toList();
        for (WaveScores scores : telling.findings().scores()) {
            if (measured.contains(scores.wave()) && scores.description().n() > 0) {
                all.computeIfAbsent(scores.outcome().instrument(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(scores.outcome(), _ -> new ArrayList<>())
                        .add(scores);
            }
        }
        all.forEach((instrument, outcomes) ->
                addTo(contents, all.size() > 1 ? "-" + instrument.value() : "", outcomes));
    }

    private void addTo(Contents contents, String suffix, Map<Outcome, List<WaveScores>> outcomes) {
        List<List<WaveScores>> rows =
                outcomes.values().stream().filter(scores -> scores.size() > 2).toList();
        SharedPrefix prefix =
                SharedPrefix.of(rows.stream().map(row -> row.getFirst().label()).toList());
        List<Course> courses =
                rows.stream()
                        .map(row -> new Course(prefix.without(row.getFirst().label()), row))
                        .toList();
        if (courses.isEmpty()) {
            return;
        }
        StringBuilder alternative = new StringBuilder();
        for (Course course : courses) {
            alternative.append(course.label).append(": ");
            alternative
                    .append(String.join("; ", course.scores.stream().map(this::said).toList()))
                    .append(". ");
        }
        contents.figure(
                "trajectories" + suffix,
                prefix.start()
                        .then(
                                Phrase.marked(
                                        "Mean score at each time point with 95\u00a0% intervals, of everyone who answered it; *n* below. Different people stand behind each point, so the line leads the eye and is no person\u2019s course. The whole scale is shown.")),
                alternative.toString().strip(),
                Panels.in(Sketch.WIDE, TITLE + PLOT + FOOT, courses.size())
                        .draw(lettering, courses, this::panel),
                Panels.in(Sketch.NARROW, TITLE + PLOT + FOOT, courses.size())
                        .draw(lettering, courses, this::panel));
    }

    private String said(WaveScores scores) {
        Description description = scores.description();
        return telling.wave(scores.wave())
                + " "
                + description.mean().optional().map(Say::number).orElse("not estimable")
                + description.ci95().optional().map(ci -> " " + Apa.limits(ci)).orElse("")
                + ", n = "
                + description.n();
    }

    private void panel(Sketch sketch, Course course, double x, double y, double width) {
        sketch.block(x, y, course.label, width, Sketch.TEXT, Ink.INK, Drawing.Weight.BOLD, 2);
        Scale range = course.scores.getFirst().range().orElse(null);
        double low = range == null ? Math.floor(least(course)) : range.minimum().toDouble();
        double high =
                range == null
                        ? Math.max(Math.ceil(most(course)), low + 1)
                        : range.maximum().toDouble();
        double top = y + TITLE + 4;
        Axis axis = Axis.over(low, high, top + PLOT, top);
        double left = x + 20;
        for (double value : axis.labelled()) {
            sketch.line(left, axis.at(value), x + width, axis.at(value), Ink.LINE, 0.7);
            sketch.words(
                    left - 4,
                    axis.at(value) + 4,
                    axis.label(value),
                    Sketch.SMALL,
                    Ink.SLATE,
                    Drawing.Anchor.END);
        }
        int waves = course.scores.size();
        double each = (x + width - left) / waves;
        double beforeX = 0;
        double beforeY = 0;
        for (int i = 0; i < waves; i++) {
            WaveScores scores = course.scores.get(i);
            double at = left + (i + 0.5) * each;
            double mean = axis.at(scores.description().mean().optional().orElse(low));
            if (i > 0) {
                sketch.line(beforeX, beforeY, at, mean, Ink.FIRST, 1.4);
            }
            beforeX = at;
            beforeY = mean;
            label(sketch, scores, at, top + PLOT, each);
        }
        for (int i = 0; i < waves; i++) {
            Description description = course.scores.get(i).description();
            double at = left + (i + 0.5) * each;
            description
                    .ci95()
                    .optional()
                    .ifPresent(ci ->
                            sketch.line(
                                    at,
                                    axis.at(Math.max(low, ci.lower())),
                                    at,
                                    axis.at(Math.min(high, ci.upper())),
                                    Ink.FIRST,
                                    2.2));
            description
                    .mean()
                    .optional()
                    .ifPresent(mean ->
                            sketch.mark(
                                    new Drawing.Point(
                                            at,
                                            axis.at(mean),
                                            4,
                                            Drawing.Shape.CIRCLE,
                                            Ink.FIRST,
                                            1)));
        }
    }

    private void label(Sketch sketch, WaveScores scores, double at, double bottom, double room) {
        double size = 10.5;
        double y = bottom + 14;
        for (String line :
                lettering.lines(
                        telling.wave(scores.wave()), room - 2, size, Drawing.Weight.REGULAR, 2)) {
            sketch.words(at, y, line, size, Ink.SLATE, Drawing.Anchor.MIDDLE);
            y += 12;
        }
        sketch.words(
                at,
                bottom + 42,
                Long.toString(scores.description().n()),
                size,
                Ink.INK,
                Drawing.Anchor.MIDDLE);
    }

    private static double least(Course course) {
        return course.scores.stream()
                .flatMap(scores -> scores.description().min().optional().stream())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }

    private static double most(Course course) {
        return course.scores.stream()
                .flatMap(scores -> scores.description().max().optional().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }
}
