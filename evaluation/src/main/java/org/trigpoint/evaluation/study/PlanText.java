package org.trigpoint.evaluation.study;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.tables.Written;

/// The analysis plan as keys and values, and the digest that tells whether it changed after it was
/// locked.
public final class PlanText {
    private PlanText() {}

    /// SHA-256 of the plan's keys and values as below, one `key: value` a line, without `locked_on`
    /// and `locked_digest`; 64 lower-case hexadecimal digits. Layout and comments of study.yaml do
    /// not change it.
    public static String digestOf(AnalysisPlan plan) {
        StringBuilder lines = new StringBuilder();
        keys(plan)
                .forEach((key, value) -> lines.append(key).append(": ").append(value).append('\n'));
        return StudyFolder.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Object> keys(AnalysisPlan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        plan.primary().ifPresent(primary -> map.put("primary", primary(primary)));
        map.put("estimator", Written.of(plan.estimator()));
        List<Map<String, Object>> family = plan.family().stream().map(PlanText::contrast).toList();
        map.put("family", family);
        map.put("level", plan.level());
        map.put("multiplicity", Written.of(plan.multiplicity()));
        map.put("smallest_group", plan.smallestGroup());
        map.put("seed", plan.seed());
        return map;
    }

    private static Map<String, Object> primary(Primary primary) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("instrument", primary.instrument().value());
        map.put("facet", primary.outcome().map(Outcome::written).orElse("all"));
        map.putAll(contrast(primary.contrast()));
        return map;
    }

    private static Map<String, Object> contrast(Contrast contrast) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", contrast.from().value());
        map.put("to", contrast.to().value());
        return map;
    }
}
