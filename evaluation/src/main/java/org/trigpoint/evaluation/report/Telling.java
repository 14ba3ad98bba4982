package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.change.WaveScores;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Multiplicity;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;

/// What every section of a report needs: the findings, and what waves and comparisons are called.
///
/// @param findings what is told
/// @param level of intervals, as the plan has it
/// @param links whether numbers lead to rows
record Telling(Findings findings, ConfidenceLevel level, Links links) {

    /// Whether a number leads to the rows it comes from.
    enum Links {
        /// The report may be shared: it knows nobody's answers.
        NONE,
        /// The internal page.
        TO_ROWS
    }

    Telling(Findings findings, Links links) {
        this(findings, new ConfidenceLevel(findings.study().plan().level()), links);
    }

    /// Scores of all but what is asked about workshops and work, which has a section of its own.
    List<WaveScores> ratings() {
        Set<WaveId> reactions =
                findings.flow().stream()
                        .filter(flow -> flow.kind() == WaveKind.REACTION)
                        .map(WaveFlow::wave)
                        .collect(Collectors.toSet());
        Set<Outcome> asked =
                findings.scores().stream()
                        .filter(scores -> !reactions.contains(scores.wave()))
                        .filter(scores -> reactions.isEmpty() || scores.description().n() > 0)
                        .map(WaveScores::outcome)
                        .collect(Collectors.toSet());
        return findings.scores().stream()
                .filter(scores -> !reactions.contains(scores.wave()))
                .filter(scores -> asked.contains(scores.outcome()))
                .toList();
    }

    String wave(WaveId id) {
        return findings.flow().stream()
                .filter(flow -> flow.wave().equals(id))
                .map(WaveFlow::label)
                .findFirst()
                .orElse(id.value());
    }

    /// `Before to After`
    String contrast(Contrast contrast) {
        return wave(contrast.from()) + " to " + wave(contrast.to());
    }

    /// The planned time points, in order.
    List<WaveFlow> measuredWaves() {
        return findings.flow().stream().filter(flow -> flow.kind() == WaveKind.MEASURED).toList();
    }

    /// The comparisons of time points, by contrast, in their order.
    Map<Contrast, List<Comparison>> byContrast() {
        Map<Contrast, List<Comparison>> all = new LinkedHashMap<>();
        findings.measured()
                .forEach(comparison ->
                        all.computeIfAbsent(comparison.contrast(), _ -> new ArrayList<>())
                                .add(comparison));
        return all;
    }

    /// The instruments of some comparisons, in their order.
    static List<InstrumentId> instruments(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(comparison -> comparison.outcome().instrument())
                .distinct()
                .toList();
    }

    /// A number that leads to the rows of a comparison where there are any to lead to.
    Phrase traced(Comparison comparison, Phrase number) {
        return switch (links) {
            case NONE -> number;
            case TO_ROWS -> number.leadingTo(RowsSection.place(comparison));
        };
    }

    /// What the adjusted p is called: `Holm *p*`.
    Phrase adjustedP() {
        return Phrase.marked("{} *p*", adjustment(findings.study().plan().multiplicity()));
    }

    /// Whose rule adjusts the p values.
    static String adjustment(Multiplicity rule) {
        return switch (rule) {
            case HOLM -> "Holm";
            case HOCHBERG -> "Hochberg";
            case BONFERRONI -> "Bonferroni";
            case BH -> "Benjamini\u2013Hochberg";
            case BY -> "Benjamini\u2013Yekutieli";
            case NONE -> "Unadjusted";
        };
    }

    static OptionalDouble df(Comparison comparison) {
        return comparison
                .statistics()
                .df()
                .optional()
                .map(df -> OptionalDouble.of(df.doubleValue()))
                .orElse(OptionalDouble.empty());
    }
}
