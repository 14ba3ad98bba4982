package org.trigpoint.evaluation.report;

import java.util.Locale;

/// The colours of figures, by what they mean; on light paper, and on dark screens.
enum Ink {
    /// Text.
    INK("#14213d", "#e9ecea"),
    /// After, and numbers.
    MOSS("#1f5c4a", "#7fd1b4"),
    /// Words that people said.
    HEATHER("#6b3f7d", "#cfa8e0"),
    /// Before, and secondary text.
    SLATE("#4a5568", "#b6c0cc"),
    /// Rules and grids.
    LINE("#cfc9bb", "#46555a"),
    /// What figures stand on.
    PAPER("#ffffff", "#182326"),
    FIRST("#0072b2", "#5ab4e8"),
    SECOND("#d55e00", "#f08a3c"),
    THIRD("#009e73", "#3cc79d"),
    FOURTH("#cc79a7", "#dd9fc1");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /// `#rrggbb` on light paper.
    String light() {
        return light;
    }

    /// `#rrggbb` on a dark screen.
    String dark() {
        return dark;
    }

    /// Its name in style sheets.
    String named() {
        return name().toLowerCase(Locale.ROOT);
    }
}
