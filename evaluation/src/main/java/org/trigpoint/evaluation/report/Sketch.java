package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/// A drawing in the making.
final class Sketch {
    /// Width of figures for pages and print.
    static final double WIDE = 720;

    /// Width of figures for small screens: they are shown at this size on a screen 360 pixels wide.
    static final double NARROW = 336;

    /// Size of most words; of small ones.
    static final double TEXT = 13;

    static final double SMALL = 11.5;

    private final Lettering lettering;
    private final List<Drawing.Mark> marks = new ArrayList<>();

    Sketch(Lettering lettering) {
        this.lettering = lettering;
    }

    Sketch line(double x1, double y1, double x2, double y2, Ink ink, double thickness) {
        marks.add(new Drawing.Line(x1, y1, x2, y2, ink, thickness, 1, Drawing.Dash.SOLID));
        return this;
    }

    Sketch mark(Drawing.Mark mark) {
        marks.add(mark);
        return this;
    }

    Sketch words(double x, double y, String text, double size, Ink ink, Drawing.Anchor anchor) {
        marks.add(new Drawing.Words(x, y, text, size, ink, anchor, Drawing.Weight.REGULAR));
        return this;
    }

    Sketch bold(double x, double y, String text, double size, Ink ink, Drawing.Anchor anchor) {
        marks.add(new Drawing.Words(x, y, text, size, ink, anchor, Drawing.Weight.BOLD));
        return this;
    }

    /// Lines of text from the top `y` downwards; gives the y below them.
    double block(
            double x,
            double y,
            String text,
            double width,
            double size,
            Ink ink,
            Drawing.Weight weight,
            int most) {
        double next = y;
        for (String line : lettering.lines(text, width, size, weight, most)) {
            next += size * 1.25;
            marks.add(
                    new Drawing.Words(
                            x, next - size * 0.25, line, size, ink, Drawing.Anchor.START, weight));
        }
        return next;
    }

    Lettering lettering() {
        return lettering;
    }

    Drawing drawn(double width, double height) {
        return new Drawing(width, height, marks);
    }
}
