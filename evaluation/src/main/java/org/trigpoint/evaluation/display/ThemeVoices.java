package org.trigpoint.evaluation.display;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.matrices.CodesOfThemes;
import org.trigpoint.evaluation.themes.matrices.Spread;

/// A theme with the quotations that were chosen for it, and how far it is spread.
///
/// @param theme the theme
/// @param quotations chosen for rows of the joint display, in their order; may be empty
/// @param dissenting excerpts that say otherwise; may be empty
/// @param spread how many people stand behind it. It says how far a theme reaches and ranks nothing
public record ThemeVoices(
        Theme theme,
        List<Quotation> quotations,
        List<Quotation> dissenting,
        Spread.OfTheme spread) {
    public ThemeVoices {
        quotations = List.copyOf(quotations);
        dissenting = List.copyOf(dissenting);
    }

    static List<ThemeVoices> of(ThematicAnalysis analysis, List<DisplayRow> rows) {
        Map<CodingId, Coding> codings = analysis.codingsById();
        CodesOfThemes codes = new CodesOfThemes(analysis);
        return Spread.of(analysis).themes().stream()
                .flatMap(spread ->
                        analysis.theme(spread.theme()).stream()
                                .map(theme ->
                                        of(theme, codes.of(theme.id()), codings, rows, spread)))
                .toList();
    }

    private static ThemeVoices of(
            Theme theme,
            Set<CodeId> codes,
            Map<CodingId, Coding> codings,
            List<DisplayRow> rows,
            Spread.OfTheme spread) {
        Map<CodingId, Quotation> quotations = new LinkedHashMap<>();
        Map<CodingId, Quotation> dissenting = new LinkedHashMap<>();
        for (DisplayRow row : rows) {
            boolean named = row.themes().contains(theme);
            boolean alone = named && row.themes().size() == 1;
            for (Quotation quotation : row.quotations()) {
                if (alone || isOf(quotation, codes, codings)) {
                    quotations.putIfAbsent(quotation.coding(), quotation);
                }
            }
            // what dissents in a row of other themes speaks for its own
            for (Quotation quotation : row.dissenting()) {
                if (named) {
                    dissenting.putIfAbsent(quotation.coding(), quotation);
                } else if (isOf(quotation, codes, codings)) {
                    quotations.putIfAbsent(quotation.coding(), quotation);
                }
            }
        }
        quotations.keySet().forEach(dissenting::remove);
        return new ThemeVoices(
                theme, List.copyOf(quotations.values()), List.copyOf(dissenting.values()), spread);
    }

    private static boolean isOf(
            Quotation quotation, Set<CodeId> codes, Map<CodingId, Coding> codings) {
        Coding coding = codings.get(quotation.coding());
        return coding != null && codes.contains(coding.code());
    }
}
