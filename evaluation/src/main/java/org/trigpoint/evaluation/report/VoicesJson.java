package org.trigpoint.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.display.DisplayRow;
import org.trigpoint.evaluation.display.Quotation;
import org.trigpoint.evaluation.display.ThemeVoices;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// What people said, as findings.json holds it: quotations only of people who agreed, under the
/// names of the report, without any guid or place that leads to a transcript.
final class VoicesJson {
    private VoicesJson() {}

    static List<Map<String, Object>> themes(Voices voices) {
        return voices.themes().stream().map(VoicesJson::theme).toList();
    }

    private static Map<String, Object> theme(ThemeVoices voices) {
        Map<String, Object> map = new LinkedHashMap<>();
        Theme theme = voices.theme();
        map.put("guid", theme.id().value());
        map.put("name", theme.name());
        map.put("central_idea", theme.centralIdea());
        map.put("definition", theme.definition());
        map.put("subthemes", theme.subthemes().stream().map(ThemeId::value).toList());
        map.put("status", theme.status().map(Written::of).orElse(""));
        map.put("voices", voices.spread().voices().size());
        map.put("one_voice_carries_most", voices.spread().restsOnOneVoice());
        map.put("quotations", voices.quotations().stream().map(VoicesJson::quotation).toList());
        map.put("dissenting", voices.dissenting().stream().map(VoicesJson::quotation).toList());
        return map;
    }

    private static Map<String, Object> quotation(Quotation quotation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("words", quotation.words());
        map.put("name", quotation.name());
        map.put("attributes", quotation.attributes());
        return map;
    }

    /// A list of one display, or of none where nothing was said.
    static List<Map<String, Object>> display(Voices voices) {
        if (voices.isEmpty()) {
            return List.of();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("design", voices.display().design().map(Written::of).orElse(""));
        map.put("interviews", voices.display().interviewed().interviews());
        map.put("interviewed", voices.display().interviewed().people());
        map.put("not_quoted", voices.display().interviewed().notQuoted());
        map.put("interviews_of_nobody", voices.display().interviewed().ofNobody());
        map.put("rows", voices.display().rows().stream().map(VoicesJson::row).toList());
        return List.of(map);
    }

    private static Map<String, Object> row(DisplayRow row) {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (row.about()) {
            case DisplayPlan.Subject.OfFacet(FacetId facet) -> map.put("facet", facet.value());
            case DisplayPlan.Subject.OfTheme(ThemeId theme) -> map.put("theme", theme.value());
        }
        map.put("label", row.label());
        map.put("planned", row.standing() == DisplayRow.Standing.PLANNED);
        map.put("measured", row.measured().compared().isPresent());
        row.measured().compared().ifPresent(comparison -> measured(map, comparison));
        map.put("themes", row.themes().stream().map(theme -> theme.id().value()).toList());
        map.put("quotations", row.quotations().stream().map(VoicesJson::quotation).toList());
        map.put("dissenting", row.dissenting().stream().map(VoicesJson::quotation).toList());
        map.put("withheld", row.withheld().size());
        map.put("fit", row.fit().map(Written::of).orElse(""));
        map.put("inference", row.inference());
        return map;
    }

    private static void measured(Map<String, Object> map, Comparison comparison) {
        map.put("instrument", comparison.outcome().instrument().value());
        map.put("from", comparison.contrast().from().value());
        map.put("to", comparison.contrast().to().value());
        map.put("pairs", comparison.counts().pairs());
        map.put("lost", comparison.counts().lost());
        map.put("change", comparison.statistics().meanChange());
        map.put("ci95", comparison.statistics().ci95());
        map.put("g_z", comparison.statistics().gZ());
        map.put("g_z_ci95", comparison.statistics().gZCi95());
    }
}
