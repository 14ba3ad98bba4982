package org.trigpoint.evaluation.display;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// A theme with the quotations that were chosen for it, and how far it is spread.
///
/// @param theme the theme
/// @param quotations chosen for rows of the joint display, in their order; may be empty
/// @param dissenting excerpts that say otherwise; may be empty
/// @param voices in how many people's interviews its codes were applied; an interview of no known
///   participant counts as one. It says how far a theme reaches and ranks nothing
/// @param oneVoice whether one of several people carries more than half of its coded excerpts
public record ThemeVoices(
        Theme theme,
        List<Quotation> quotations,
        List<Quotation> dissenting,
        int voices,
        OneVoice oneVoice) {

    /// Whether one person carries most of a theme.
    public enum OneVoice {
        CARRIES_MOST,
        SHARED
    }

    public ThemeVoices {
        quotations = List.copyOf(quotations);
        dissenting = List.copyOf(dissenting);
    }

    static List<ThemeVoices> of(ThematicAnalysis analysis, List<DisplayRow> rows) {
        Map<CodingId, Coding> codings = analysis.codingsById();
        return analysis.themes().stream().map(theme -> of(theme, analysis, codings, rows)).toList();
    }

    private static ThemeVoices of(
            Theme theme,
            ThematicAnalysis analysis,
            Map<CodingId, Coding> codings,
            List<DisplayRow> rows) {
        Set<CodeId> codes = codesOf(theme, analysis, new HashSet<>());
        Map<CodingId, Quotation> quotations = new LinkedHashMap<>();
        Map<CodingId, Quotation> dissenting = new LinkedHashMap<>();
        for (DisplayRow row : rows) {
            boolean alone =
                    row.themes().size() == 1 && row.themes().getFirst().id().equals(theme.id());
            boolean about = row.about().equals(new DisplayPlan.Subject.OfTheme(theme.id()));
            for (Quotation quotation : row.quotations()) {
                if (alone || about || isOf(quotation, codes, codings)) {
                    quotations.putIfAbsent(quotation.coding(), quotation);
                }
            }
            for (Quotation quotation : row.dissenting()) {
                if (alone || about || isOf(quotation, codes, codings)) {
                    dissenting.putIfAbsent(quotation.coding(), quotation);
                }
            }
        }
        Map<String, Set<Excerpt>> voices = voices(analysis, codes);
        return new ThemeVoices(
                theme,
                List.copyOf(quotations.values()),
                List.copyOf(dissenting.values()),
                voices.size(),
                oneVoice(voices));
    }

    private static boolean isOf(
            Quotation quotation, Set<CodeId> codes, Map<CodingId, Coding> codings) {
        Coding coding = codings.get(quotation.coding());
        return coding != null && codes.contains(coding.code());
    }

    /// The codes of a theme and of its subthemes.
    private static Set<CodeId> codesOf(Theme theme, ThematicAnalysis analysis, Set<ThemeId> seen) {
        Set<CodeId> codes = new HashSet<>(theme.codes());
        if (seen.add(theme.id())) {
            theme.subthemes()
                    .forEach(id ->
                            analysis.theme(id)
                                    .ifPresent(
                                            part -> codes.addAll(codesOf(part, analysis, seen))));
        }
        return codes;
    }

    /// Coded excerpts by person; the same excerpt coded twice, as by two coders, counts once.
    private static Map<String, Set<Excerpt>> voices(ThematicAnalysis analysis, Set<CodeId> codes) {
        Map<String, Set<Excerpt>> voices = new HashMap<>();
        for (Coding coding : analysis.codings()) {
            if (codes.contains(coding.code())) {
                voices.computeIfAbsent(
                                voiceOf(coding.excerpt().interview(), analysis),
                                _ -> new HashSet<>())
                        .add(coding.excerpt());
            }
        }
        return voices;
    }

    private static String voiceOf(InterviewId interview, ThematicAnalysis analysis) {
        return analysis.interviews()
                .interview(interview)
                .flatMap(found -> found.participant())
                .map(person -> "person " + person)
                .orElse("interview " + interview);
    }

    private static OneVoice oneVoice(Map<String, Set<Excerpt>> voices) {
        int all = voices.values().stream().mapToInt(Set::size).sum();
        boolean most = voices.values().stream().anyMatch(own -> own.size() * 2 > all);
        return voices.size() > 1 && most ? OneVoice.CARRIES_MOST : OneVoice.SHARED;
    }
}
