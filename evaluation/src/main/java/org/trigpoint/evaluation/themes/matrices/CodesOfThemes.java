package org.trigpoint.evaluation.themes.matrices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// Which codes a theme is built from: those it names, those that hang under them and that no theme
/// names itself, and those of its subthemes.
public final class CodesOfThemes {
    private final Map<ThemeId, Set<CodeId>> codes = new HashMap<>();

    public CodesOfThemes(ThematicAnalysis analysis) {
        Set<CodeId> named = new HashSet<>();
        analysis.themes().forEach(theme -> named.addAll(theme.codes()));
        for (Theme theme : analysis.themes()) {
            Set<CodeId> found = new LinkedHashSet<>();
            collect(analysis, theme, named, found, new HashSet<>());
            codes.put(theme.id(), found);
        }
    }

    private static void collect(
            ThematicAnalysis analysis,
            Theme theme,
            Set<CodeId> named,
            Set<CodeId> found,
            Set<ThemeId> passed) {
        if (!passed.add(theme.id())) {
            return;
        }
        theme.codes().forEach(code -> under(analysis, code, named, found));
        for (ThemeId part : theme.subthemes()) {
            analysis.theme(part)
                    .ifPresent(subtheme -> collect(analysis, subtheme, named, found, passed));
        }
    }

    private static void under(
            ThematicAnalysis analysis, CodeId code, Set<CodeId> named, Set<CodeId> found) {
        if (!found.add(code)) {
            return;
        }
        for (Code child : analysis.codebook().under(Optional.of(code))) {
            if (!named.contains(child.id())) {
                under(analysis, child.id(), named, found);
            }
        }
    }

    /// The codes of a theme; none where there is no such theme.
    public Set<CodeId> of(ThemeId theme) {
        return codes.getOrDefault(theme, Set.of());
    }
}
