package org.trigpoint.evaluation.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.trigpoint.evaluation.change.Clustered;
import org.trigpoint.evaluation.change.ComparatorFinding;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.GroupFinding;
import org.trigpoint.evaluation.change.GroupLevel;
import org.trigpoint.evaluation.change.ModelFinding;
import org.trigpoint.evaluation.change.ReliabilityFinding;
import org.trigpoint.evaluation.change.StatisticsJson;
import org.trigpoint.evaluation.change.StatisticsTree;
import org.trigpoint.evaluation.change.StudyHead;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.change.WaveScores;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Multiplicity;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.tables.Written;

/// findings.json: everything the analysis returned, under the key names of the reference files;
/// what cannot be estimated is `null`, and `not_estimable` has its path and reason. The same
/// findings give the same bytes.
final class FindingsJson {
    private FindingsJson() {}

    static String of(Findings findings, Voices voices, String version) {
        StatisticsTree tree = StatisticsTree.of(content(findings, voices, version));
        SequencedMap<String, StatisticsTree.Node> nodes =
                new LinkedHashMap<>(tree.results().nodes());
        SequencedMap<String, StatisticsTree.Node> reasons = new LinkedHashMap<>();
        tree.undefined()
                .forEach((path, reason) -> reasons.put(path, new StatisticsTree.Text(reason)));
        nodes.put("not_estimable", new StatisticsTree.Branch(reasons));
        return text(new StatisticsTree.Branch(nodes));
    }

    static String text(StatisticsTree.Branch tree) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
            StatisticsJson.write(tree, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static Map<String, Object> content(Findings findings, Voices voices, String version) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("study", study(findings.study()));
        content.put("program", Map.of("version", version));
        content.put("settings", settings(findings.study()));
        content.put("flow", findings.flow().stream().map(FindingsJson::flow).toList());
        content.put(
                "attendance", findings.attendance().stream().map(BesideJson::activity).toList());
        content.put("delivery", findings.delivery().stream().map(BesideJson::delivery).toList());
        content.put("waves", findings.scores().stream().map(FindingsJson::scores).toList());
        content.put(
                "comparisons",
                findings.comparisons().stream()
                        .map(comparison -> comparison(comparison, findings.study().plan()))
                        .toList());
        content.put("groups", findings.groups().stream().map(FindingsJson::group).toList());
        content.put(
                "comparator",
                findings.comparator().stream().map(FindingsJson::comparator).toList());
        content.put(
                "reliability",
                findings.reliability().stream().map(FindingsJson::reliability).toList());
        content.put("models", findings.models().stream().map(FindingsJson::model).toList());
        content.put("attrition", findings.models().stream().map(FindingsJson::attrition).toList());
        content.put("explanations", BesideJson.explanations(findings));
        content.put("further", BesideJson.further(findings, voices));
        content.put("themes", VoicesJson.themes(voices));
        content.put("display", VoicesJson.display(voices));
        List<Map<String, Object>> warnings = new ArrayList<>();
        for (int i = 0; i < findings.warnings().size(); i++) {
            var warning = findings.warnings().get(i);
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("code", warning.code());
            map.put("place", i < Findings.AT_THE_TOP ? "top" : "notes");
            map.put("title", warning.title());
            map.put("text", warning.text());
            warnings.add(map);
        }
        content.put("warnings", warnings);
        return content;
    }

    private static Map<String, Object> study(StudyHead study) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", study.about().title());
        map.put("synthetic", !study.about().synthetic().isEmpty());
        map.put("digest", study.digest());
        map.put("format", 1);
        map.put("participants", study.people());
        map.put("comparators", study.comparators());
        map.put("not_consented", study.notConsented());
        map.put("withdrawn", study.about().withdrawn());
        map.put("answers_amended", study.dataAmendments());
        return map;
    }

    private static Map<String, Object> settings(StudyHead study) {
        AnalysisPlan plan = study.plan();
        Map<String, Object> map = new LinkedHashMap<>();
        plan.primary()
                .ifPresent(primary -> {
                    Map<String, Object> named = new LinkedHashMap<>();
                    named.put("instrument", primary.instrument().value());
                    named.put("facet", primary.outcome().map(Outcome::written).orElse("all"));
                    named.putAll(contrast(primary.contrast()));
                    map.put("primary", named);
                });
        map.put("estimator", Written.of(plan.estimator()));
        map.put("family", plan.family().stream().map(FindingsJson::contrast).toList());
        map.put("level", plan.level());
        map.put("multiplicity", Written.of(plan.multiplicity()));
        map.put("smallest_group", plan.smallestGroup());
        // As text: a seed may have more digits than a number in JSON keeps.
        map.put("seed", Long.toString(plan.seed()));
        plan.lockedOn().ifPresent(on -> map.put("locked_on", on.toString()));
        map.put("plan_digest", study.planDigest());
        map.put("plan_amended", study.planAmendments().size());
        return map;
    }

    static Map<String, Object> contrast(Contrast contrast) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", contrast.from().value());
        map.put("to", contrast.to().value());
        return map;
    }

    private static Map<String, Object> flow(WaveFlow flow) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("wave", flow.wave().value());
        map.put("label", flow.label());
        map.put("kind", Written.of(flow.kind()));
        map.put("asked", flow.asked());
        map.put("answered", flow.answered());
        map.put("late", flow.late());
        map.put("outside_window", flow.outsideWindow());
        map.put("withdrawn", flow.withdrawn());
        map.put("not_part_of_role", flow.notPartOfRole());
        map.put("skipped", flow.skipped());
        return map;
    }

    static Map<String, Object> outcome(Outcome outcome, String label) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("instrument", outcome.instrument().value());
        map.put("facet", outcome.written());
        map.put("label", label);
        return map;
    }

    private static Map<String, Object> scores(WaveScores scores) {
        Map<String, Object> map = outcome(scores.outcome(), scores.label());
        map.put("wave", scores.wave().value());
        map.put("description", scores.description());
        return map;
    }

    private static Map<String, Object> comparison(Comparison comparison, AnalysisPlan plan) {
        Map<String, Object> map = outcome(comparison.outcome(), comparison.label());
        map.putAll(contrast(comparison.contrast()));
        map.put("kind", Written.of(comparison.kind()));
        map.put("role", Written.of(comparison.role()));
        map.put("asked", comparison.counts().asked());
        map.put("answered_from", comparison.counts().answeredFrom());
        map.put("answered_to", comparison.counts().answeredTo());
        map.put("pairs", comparison.counts().pairs());
        map.put("lost", comparison.counts().lost());
        map.put("late", comparison.counts().late());
        map.put("shares", comparison.shares());
        map.put("statistics", comparison.statistics());
        map.put("d_av_ci95", comparison.dAvCi95());
        comparison
                .adjustedP()
                .ifPresent(p ->
                        map.put(
                                plan.multiplicity() == Multiplicity.HOLM ? "holm_p" : "adjusted_p",
                                p));
        comparison.certainOnly().ifPresent(certain -> map.put("certain_links_only", certain));
        if (!comparison.clustered().isEmpty()) {
            map.put(
                    "clustered",
                    comparison.clustered().stream().map(FindingsJson::clustered).toList());
        }
        // A comparison of everyone is never suppressed; groups are, each for itself.
        map.put("suppressed", false);
        return map;
    }

    private static Map<String, Object> clustered(Clustered clustered) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("column", clustered.column());
        map.put("change", clustered.change());
        map.put("ci95", clustered.ci95());
        map.put("p", clustered.p());
        return map;
    }

    private static Map<String, Object> group(GroupFinding group) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("column", group.column());
        map.putAll(outcome(group.outcome(), group.label()));
        map.putAll(contrast(group.contrast()));
        map.put("groups", group.levels().stream().map(FindingsJson::level).toList());
        return map;
    }

    private static Map<String, Object> level(GroupLevel level) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("group", level.value());
        map.put("suppressed", level.statistics().isEmpty());
        level.statistics().ifPresent(statistics -> map.put("statistics", statistics));
        return map;
    }

    private static Map<String, Object> comparator(ComparatorFinding finding) {
        Map<String, Object> map = outcome(finding.outcome(), finding.label());
        map.putAll(contrast(finding.contrast()));
        map.put("difference", finding.difference());
        return map;
    }

    private static Map<String, Object> reliability(ReliabilityFinding finding) {
        Map<String, Object> map = outcome(finding.outcome(), finding.label());
        map.put("wave", finding.wave().value());
        map.put("items", finding.items());
        return map;
    }

    private static Map<String, Object> model(ModelFinding model) {
        Map<String, Object> map = outcome(model.outcome(), model.label());
        map.put("waves", model.waves().stream().map(WaveId::value).toList());
        map.put("n_complete", model.nComplete());
        map.put("n_any", model.nAny());
        map.put("lmm_random_intercept", model.randomIntercept());
        map.put("mmrm_unstructured", model.unstructured());
        map.put("rm_anova", model.anova());
        return map;
    }

    private static Map<String, Object> attrition(ModelFinding model) {
        Map<String, Object> map = outcome(model.outcome(), model.label());
        map.put("little_mcar", model.little());
        map.put("attrition_first_wave", model.attrition());
        return map;
    }
}
