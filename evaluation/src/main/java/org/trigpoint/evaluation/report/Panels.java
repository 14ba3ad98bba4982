package org.trigpoint.evaluation.report;

import java.util.List;

/// Small multiples: one panel an outcome, side by side in the order of the questionnaire.
///
/// @param width of the whole drawing
/// @param columns panels side by side
/// @param panelHeight height of each, its title and labels included
record Panels(double width, int columns, double panelHeight) {
    private static final double GAP = 14;

    /// Draws one panel.
    @FunctionalInterface
    interface Panel<T> {
        /// @param x left edge
        /// @param y top edge
        /// @param width of the panel
        void draw(Sketch sketch, T subject, double x, double y, double width);
    }

    /// As many columns as have room.
    static Panels in(double width, double panelHeight, int subjects) {
        int room = width < 400 ? 2 : 4;
        return new Panels(
                width, Math.max(1, Math.min(room, Math.max(subjects, room / 2))), panelHeight);
    }

    <T> Drawing draw(Lettering lettering, List<T> subjects, Panel<T> panel) {
        Sketch sketch = new Sketch(lettering);
        double each = (width - GAP * (columns - 1)) / columns;
        for (int i = 0; i < subjects.size(); i++) {
            double x = i % columns * (each + GAP);
            int row = i / columns;
            double y = row * (panelHeight + GAP);
            panel.draw(sketch, subjects.get(i), x, y, each);
        }
        int rows = (subjects.size() + columns - 1) / columns;
        return sketch.drawn(width, rows * (panelHeight + GAP) - GAP + 2);
    }
}
