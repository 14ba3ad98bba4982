package org.trigpoint.evaluation.display;

import java.util.Optional;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.ThemeId;

/// What a row is about, in one word: `facet:pacing`, `theme:…`.
final class SubjectKey {
    private static final String FACET = "facet:";
    private static final String THEME = "theme:";

    private SubjectKey() {}

    static String of(DisplayPlan.Subject about) {
        return switch (about) {
            case DisplayPlan.Subject.OfFacet(FacetId facet) -> FACET + facet;
            case DisplayPlan.Subject.OfTheme(ThemeId theme) -> THEME + theme;
        };
    }

    static Optional<DisplayPlan.Subject> read(String key) {
        if (key.startsWith(FACET) && key.length() > FACET.length()) {
            return Optional.of(
                    new DisplayPlan.Subject.OfFacet(new FacetId(key.substring(FACET.length()))));
        }
        if (key.startsWith(THEME) && key.length() > THEME.length()) {
            return Optional.of(
                    new DisplayPlan.Subject.OfTheme(new ThemeId(key.substring(THEME.length()))));
        }
        return Optional.empty();
    }
}
