package org.trigpoint.evaluation.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.tables.YamlText;

/// A study as the text of study.yaml: the counterpart of [StudyYaml].
final class StudyText {
    private StudyText() {}

    static String of(Study study) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("format", StudyYaml.FORMAT);
        about(study.about(), yaml);
        yaml.put("design", design(study.design()));
        yaml.put("instruments", study.instruments().stream().map(StudyText::instrument).toList());
        yaml.put("waves", study.waves().stream().map(StudyText::wave).toList());
        yaml.put("groups", study.groups());
        yaml.put("analysis", plan(study.plan()));
        return YamlText.of(yaml);
    }

    private static void about(About about, Map<String, Object> yaml) {
        yaml.put("title", about.title());
        YamlText.put(yaml, "synthetic", about.synthetic());
        YamlText.put(yaml, "setting", about.setting());
        YamlText.put(yaml, "programme", about.programme());
        if (about.start().isPresent()) {
            Map<String, Object> dates = new LinkedHashMap<>();
            dates.put("start", about.start().get().toString());
            YamlText.put(dates, "text", about.dates());
            yaml.put("dates", dates);
        } else {
            YamlText.put(yaml, "dates", about.dates());
        }
        about.ethics()
                .ifPresent(ethics -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("kind", Written.of(ethics.kind()));
                    ethics.decidedOn().ifPresent(on -> map.put("decided_on", on.toString()));
                    YamlText.put(map, "reference", ethics.reference());
                    yaml.put("ethics", map);
                });
        yaml.put("withdrawn", about.withdrawn());
    }

    private static Map<String, Object> design(Design design) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("comparator", Written.of(design.comparator()));
        design.groupColumn().ifPresent(column -> map.put("group_column", column));
        design.comparatorGroup().ifPresent(group -> map.put("comparator_group", group));
        map.put("clusters", design.clusters());
        return map;
    }

    private static Map<String, Object> instrument(Instrument instrument) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", instrument.id().value());
        map.put("title", instrument.title());
        YamlText.put(map, "version", instrument.version());
        YamlText.put(map, "language", instrument.language());
        YamlText.put(map, "licence", instrument.licence());
        YamlText.put(map, "citation", instrument.citation());
        List<Scale> scales = instrument.items().stream().map(Item::scale).distinct().toList();
        if (scales.size() == 1) {
            map.put("scale", scale(scales.getFirst()));
        }
        map.put("total", Written.of(instrument.total()));
        map.put("facets", instrument.facets().stream().map(StudyText::facet).toList());
        List<Object> items = new ArrayList<>();
        instrument.items().forEach(item -> items.add(item(item, scales.size() > 1)));
        map.put("items", items);
        return map;
    }

    private static Map<String, Object> facet(Facet facet) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", facet.id().value());
        map.put("label", facet.label());
        map.put("score", Written.of(facet.score()));
        if (facet.score() != FacetScore.ITEM) {
            map.put("answered_at_least", number(facet.answeredAtLeast()));
        }
        return map;
    }

    private static Map<String, Object> item(Item item, boolean withScale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", item.id().value());
        map.put("facet", item.facet().value());
        YamlText.put(map, "text", item.text());
        if (withScale) {
            map.put("scale", scale(item.scale()));
        }
        if (item.direction() == Direction.DOWN) {
            map.put("direction", Written.of(item.direction()));
        }
        if (item.requirement() == Requirement.OPTIONAL) {
            map.put("optional", true);
        }
        return map;
    }

    private static Map<String, Object> scale(Scale scale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("min", number(scale.min()));
        map.put("max", number(scale.max()));
        YamlText.put(map, "low", scale.low());
        YamlText.put(map, "high", scale.high());
        if (scale.step().compareTo(BigDecimal.ONE) != 0) {
            map.put("step", number(scale.step()));
        }
        return map;
    }

    private static Map<String, Object> wave(Wave wave) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", wave.id().value());
        map.put("label", wave.label());
        map.put("kind", Written.of(wave.kind()));
        wave.day().ifPresent(day -> map.put("day", day));
        wave.window().ifPresent(window -> map.put("window", window));
        wave.refersTo().ifPresent(other -> map.put("refers_to", other.value()));
        wave.askedWith().ifPresent(other -> map.put("asked_with", other.value()));
        return map;
    }

    private static Map<String, Object> plan(AnalysisPlan plan) {
        Map<String, Object> map = PlanText.keys(plan);
        plan.lockedOn().ifPresent(on -> map.put("locked_on", on.toString()));
        plan.lockedDigest().ifPresent(digest -> map.put("locked_digest", digest));
        return map;
    }

    /// A number as YAML writes it: whole ones without a point.
    private static Object number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return plain.longValueExact();
        }
        return plain.doubleValue();
    }
}
