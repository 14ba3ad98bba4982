package org.trigpoint.evaluation.themes;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.FacetId;

/// What people decided for the joint display; the numbers and words come from elsewhere.
///
/// @param design how numbers and words follow each other; empty where nobody has said
/// @param rows in the order they are shown
public record DisplayPlan(Optional<DisplayDesign> design, List<Row> rows) {
    /// Most quotations a row shows.
    public static final int MOST_QUOTATIONS = 3;

    public DisplayPlan {
        rows = List.copyOf(rows);
    }

    /// Nothing decided yet.
    public static DisplayPlan none() {
        return new DisplayPlan(Optional.empty(), List.of());
    }

    /// A row of the joint display.
    ///
    /// @param about a facet, or a theme that no facet measures
    /// @param themes that speak to it
    /// @param quotations at most [#MOST_QUOTATIONS] codings whose excerpts were chosen
    /// @param dissenting codings whose excerpts say otherwise
    /// @param fit empty where nobody has said
    /// @param inference what a person concludes; blank where nobody has written one
    public record Row(
            Subject about,
            List<ThemeId> themes,
            List<CodingId> quotations,
            List<CodingId> dissenting,
            Optional<Fit> fit,
            String inference) {
        public Row {
            themes = List.copyOf(themes);
            quotations = List.copyOf(quotations);
            dissenting = List.copyOf(dissenting);
            if (quotations.size() > MOST_QUOTATIONS) {
                throw new IllegalArgumentException(quotations.size() + " quotations");
            }
        }
    }

    /// What a row is about.
    public sealed interface Subject {
        record OfFacet(FacetId facet) implements Subject {}

        record OfTheme(ThemeId theme) implements Subject {}
    }
}
