package org.trigpoint.evaluation.display;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Fit;
import org.trigpoint.evaluation.themes.Theme;

/// A row of the joint display: number, words, how they fit, what a person concludes.
///
/// @param about a facet or a theme
/// @param label what the row is called
/// @param measured what the numbers say
/// @param themes that speak to it, in the team's order; for a row about a theme that theme first
/// @param quotations chosen and shown, at most [DisplayPlan#MOST_QUOTATIONS]
/// @param dissenting excerpts that say otherwise, shown
/// @param withheld chosen and not shown
/// @param fit empty where nobody has said
/// @param inference blank where nobody has written one; the program proposes none
/// @param standing whether the team planned the row
public record DisplayRow(
        DisplayPlan.Subject about,
        String label,
        Measured measured,
        List<Theme> themes,
        List<Quotation> quotations,
        List<Quotation> dissenting,
        List<Withheld> withheld,
        Optional<Fit> fit,
        String inference,
        Standing standing) {

    /// What stands where nobody has written an inference.
    public static final String NO_INFERENCE = "No inference written yet.";

    /// Whether the team planned a row.
    public enum Standing {
        /// In themes.yaml.
        PLANNED,
        /// Added so that nothing is hidden: a facet or theme for which no row was written.
        ADDED
    }

    public DisplayRow {
        themes = List.copyOf(themes);
        quotations = List.copyOf(quotations);
        dissenting = List.copyOf(dissenting);
        withheld = List.copyOf(withheld);
    }

    /// The inference, or the sentence that says there is none.
    public String conclusion() {
        return inference.isBlank() ? NO_INFERENCE : inference;
    }

    /// The themes besides the one that the row itself is about.
    public List<Theme> otherThemes() {
        return themes.stream()
                .filter(theme -> !about.equals(new DisplayPlan.Subject.OfTheme(theme.id())))
                .toList();
    }

    /// All quotations shown, chosen ones first.
    public Stream<Quotation> shown() {
        return Stream.concat(quotations.stream(), dissenting.stream());
    }
}
