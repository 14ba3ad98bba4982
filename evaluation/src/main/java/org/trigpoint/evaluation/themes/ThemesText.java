package org.trigpoint.evaluation.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.tables.YamlText;

/// The text of themes.yaml: the counterpart of [ThemesYaml].
final class ThemesText {
    private ThemesText() {}

    static String of(ThemesYaml content) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        account(content.account(), yaml);
        YamlText.put(yaml, "themes", content.themes().stream().map(ThemesText::theme).toList());
        if (!content.display().equals(DisplayPlan.none())) {
            Map<String, Object> display = new LinkedHashMap<>();
            YamlText.put(display, "design", content.display().design().map(Written::of));
            YamlText.put(
                    display,
                    "rows",
                    content.display().rows().stream().map(ThemesText::row).toList());
            yaml.put("joint_display", display);
        }
        return YamlText.of(yaml);
    }

    private static void account(Account account, Map<String, Object> yaml) {
        YamlText.put(yaml, "approach", account.approach().map(Written::of));
        YamlText.put(yaml, "reason", account.reason());
        YamlText.put(yaml, "positionality", account.positionality());
        YamlText.put(yaml, "information_power", account.informationPower());
        account.stopping()
                .ifPresent(rule -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("base", rule.base());
                    map.put("run", rule.run());
                    map.put("threshold", rule.threshold());
                    yaml.put("stopping_rule", map);
                });
        YamlText.put(yaml, "phases", account.phases().stream().map(ThemesText::note).toList());
        YamlText.put(
                yaml, "decisions", account.decisions().stream().map(ThemesText::note).toList());
    }

    private static Map<String, Object> note(DatedNote note) {
        Map<String, Object> map = new LinkedHashMap<>();
        YamlText.put(map, "on", note.on());
        YamlText.put(map, "by", note.by());
        YamlText.put(map, "phase", note.phase());
        map.put("text", note.text());
        return map;
    }

    private static Map<String, Object> theme(Theme theme) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("guid", theme.id().value());
        map.put("name", theme.name());
        YamlText.put(map, "central_idea", theme.centralIdea());
        YamlText.put(map, "definition", theme.definition());
        YamlText.put(map, "codes", theme.codes().stream().map(CodeId::value).toList());
        YamlText.put(map, "subthemes", theme.subthemes().stream().map(ThemeId::value).toList());
        YamlText.put(map, "status", theme.status().map(Written::of));
        return map;
    }

    private static Map<String, Object> row(DisplayPlan.Row row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "about",
                switch (row.about()) {
                    case DisplayPlan.Subject.OfFacet(var facet) -> Map.of("facet", facet.value());
                    case DisplayPlan.Subject.OfTheme(var theme) -> Map.of("theme", theme.value());
                });
        YamlText.put(map, "themes", row.themes().stream().map(ThemeId::value).toList());
        YamlText.put(map, "quotations", codings(row.quotations()));
        YamlText.put(map, "dissenting", codings(row.dissenting()));
        YamlText.put(map, "fit", row.fit().map(Written::of));
        YamlText.put(map, "inference", row.inference());
        return map;
    }

    private static List<String> codings(List<CodingId> codings) {
        return codings.stream().map(CodingId::value).toList();
    }
}
