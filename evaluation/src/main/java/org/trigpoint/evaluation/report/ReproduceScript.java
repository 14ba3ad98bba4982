package org.trigpoint.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.change.ExplanationFinding;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Requirement;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.statistics.Scale;

/// reproduce.R: what study.yaml says as an R list, and then the part that is the same for every
/// study.
final class ReproduceScript {
    private static final String COMMON = "reproduce.R";

    private final Study study;
    private final Findings findings;

    private ReproduceScript(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
    }

    static String of(Study study, Findings findings) {
        return new ReproduceScript(study, findings).heading() + common();
    }

    private static String common() {
        try (InputStream in = ReproduceScript.class.getResourceAsStream(COMMON)) {
            if (in == null) {
                throw new IllegalStateException("The program was packed without " + COMMON);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String heading() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("title", text(study.about().title()));
        entries.put("digest", text(findings.study().digest()));
        entries.put(
                "baseline",
                text(
                        study.measuredWaves().isEmpty()
                                ? ""
                                : study.measuredWaves().getFirst().id().value()));
        entries.put("start", text(study.about().start().map(Object::toString).orElse("")));
        entries.put("multiplicity", text(Written.of(study.plan().multiplicity())));
        entries.put("group_column", text(study.design().groupColumn().orElse("")));
        entries.put("comparator_group", text(study.design().comparatorGroup().orElse("")));
        entries.put(
                "clusters",
                "c("
                        + study.design().clusters().stream()
                                .map(ReproduceScript::text)
                                .collect(Collectors.joining(", "))
                        + ")");
        entries.put("waves", list(study.waves().stream().map(ReproduceScript::wave).toList()));
        entries.put(
                "instruments", list(study.instruments().stream().map(this::instrument).toList()));
        findings.explanations()
                .ifPresent(finding -> entries.put("explanations", explanations(finding)));
        return "# Computes the numbers of this report again, from the study folder, in R.\n\nstudy <- "
                + named(entries)
                + "\n";
    }

    /// Raters and confidence are named in explanations.yaml, which base R cannot read.
    private static String explanations(ExplanationFinding finding) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("from", text(finding.waves().from().value()));
        entries.put("to", text(finding.waves().to().value()));
        entries.put(
                "instrument", text(finding.rubric().map(rubric -> rubric.id().value()).orElse("")));
        finding.changes().stream()
                .findFirst()
                .ifPresent(change -> entries.put("change", outcome(change.outcome())));
        finding.beside().ifPresent(beside -> entries.put("beside", outcome(beside.outcome())));
        return named(entries);
    }

    private static String outcome(Outcome outcome) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("instrument", text(outcome.instrument().value()));
        entries.put("outcome", text(outcome.written()));
        return named(entries);
    }

    private static String wave(Wave wave) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("id", text(wave.id().value()));
        entries.put("kind", text(Written.of(wave.kind())));
        entries.put("asked_with", text(wave.askedWith().map(Object::toString).orElse("")));
        entries.put("day", number(wave.day()));
        entries.put("window", number(wave.window()));
        return named(entries);
    }

    private String instrument(Instrument instrument) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("id", text(instrument.id().value()));
        entries.put("total", text(Written.of(instrument.total())));
        entries.put("range", named(ranges(instrument.id())));
        entries.put(
                "facets", list(instrument.facets().stream().map(ReproduceScript::facet).toList()));
        entries.put("items", list(instrument.items().stream().map(ReproduceScript::item).toList()));
        return named(entries);
    }

    /// Lowest and highest score of each outcome.
    private Map<String, String> ranges(InstrumentId instrument) {
        Map<String, String> ranges = new LinkedHashMap<>();
        findings.scores().stream()
                .filter(scores -> scores.outcome().instrument().equals(instrument))
                .forEach(scores -> {
                    Optional<Scale> range = scores.range();
                    range.ifPresent(ends ->
                            ranges.put(
                                    scores.outcome().written(),
                                    "c("
                                            + ends.minimum().toDouble()
                                            + ", "
                                            + ends.maximum().toDouble()
                                            + ")"));
                });
        return ranges;
    }

    private static String facet(Facet facet) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("id", text(facet.id().value()));
        entries.put("score", text(Written.of(facet.score())));
        entries.put("answered_at_least", facet.answeredAtLeast().toPlainString());
        return named(entries);
    }

    private static String item(Item item) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("id", text(item.id().value()));
        entries.put("facet", text(item.facet().value()));
        entries.put("min", item.scale().min().toPlainString());
        entries.put("max", item.scale().max().toPlainString());
        entries.put("direction", text(Written.of(item.direction())));
        entries.put("required", item.requirement() == Requirement.REQUIRED ? "TRUE" : "FALSE");
        return named(entries);
    }

    private static String named(Map<String, String> entries) {
        List<String> parts = new ArrayList<>();
        entries.forEach((key, value) -> parts.add(text(key) + " = " + value));
        return "list(" + String.join(", ", parts) + ")";
    }

    private static String list(List<String> values) {
        return "list(\n  " + String.join(",\n  ", values) + ")";
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "NA";
    }

    /// A text as an R string: whatever stands in a file stays a text, and cannot become code.
    static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints()
                .forEach(point -> {
                    if (point == '"' || point == '\\') {
                        quoted.append('\\').appendCodePoint(point);
                    } else if (point < 0x20 || point == 0x7f) {
                        quoted.append(' ');
                    } else if (point < 0x7f) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format("\\U{%x}", point));
                    }
                });
        return quoted.append('"').toString();
    }
}
