package org.trigpoint.evaluation.report;

import java.util.List;

/// A picture of lines, boxes and words, before it becomes SVG or is painted.
///
/// Lengths are units that stand for a pixel on a screen; the origin is at the top left.
///
/// @param width above 0
/// @param height above 0
/// @param marks painted in order
record Drawing(double width, double height, List<Mark> marks) {

    Drawing {
        if (!(width > 0)
                || !(height > 0)
                || Double.isInfinite(width)
                || Double.isInfinite(height)) {
            throw new IllegalArgumentException(
                    "A drawing has a size, got " + width + " by " + height);
        }
        marks = List.copyOf(marks);
    }

    /// Something painted.
    sealed interface Mark {}

    record Line(
            double x1,
            double y1,
            double x2,
            double y2,
            Ink ink,
            double thickness,
            double opacity,
            Dash dash)
            implements Mark {}

    enum Dash {
        SOLID,
        DASHED
    }

    /// A filled box.
    record Box(double x, double y, double width, double height, Ink ink, double opacity)
            implements Mark {}

    /// The outline of a box, with rounded corners, filled with paper.
    record Frame(double x, double y, double width, double height, Ink ink) implements Mark {}

    /// A point of data.
    record Point(double x, double y, double radius, Shape shape, Ink ink, double opacity)
            implements Mark {}

    /// Shapes tell series apart where colour does not.
    enum Shape {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE
    }

    /// Words in one line; `y` is the base line.
    record Words(
            double x, double y, String text, double size, Ink ink, Anchor anchor, Weight weight)
            implements Mark {
        public Words {
            text = Phrase.of(text).plain();
        }
    }

    /// Which part of the words stands at `x`.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    enum Weight {
        REGULAR,
        BOLD
    }
}
