package org.trigpoint.evaluation.change;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.WaveId;

/// What an analysis returned: everything a report says, and nothing that a reader cannot trace.
///
/// @param study which study, by which plan
/// @param flow who took part, wave by wave
/// @param attendance who was at which activity of the training; empty where none is on record
/// @param delivery in how many meetings each planned part was delivered; empty where nothing is on
///   record
/// @param scores each outcome at each wave
/// @param comparisons each outcome between waves, the primary contrast first
/// @param groups comparisons group by group
/// @param models outcomes over all measured waves
/// @param reliability of totals and of facets with several items
/// @param comparator difference in change from people without the training; empty without a
///   comparator
/// @param explanations what was explained in writing and rated; empty where nobody was asked to
/// @param further what was answered beside the ratings, counted
/// @param warnings the heaviest first
public record Findings(
        StudyHead study,
        List<WaveFlow> flow,
        List<ActivityFinding> attendance,
        List<DeliveryFinding> delivery,
        List<WaveScores> scores,
        List<Comparison> comparisons,
        List<GroupFinding> groups,
        List<ModelFinding> models,
        List<ReliabilityFinding> reliability,
        List<ComparatorFinding> comparator,
        Optional<ExplanationFinding> explanations,
        List<FurtherFinding> further,
        List<Warning> warnings) {

    /// How many warnings stand at the top of a report; the rest are its notes.
    public static final int AT_THE_TOP = 3;

    public Findings {
        flow = List.copyOf(flow);
        attendance = List.copyOf(attendance);
        delivery = List.copyOf(delivery);
        scores = List.copyOf(scores);
        comparisons = List.copyOf(comparisons);
        groups = List.copyOf(groups);
        models = List.copyOf(models);
        reliability = List.copyOf(reliability);
        comparator = List.copyOf(comparator);
        further = List.copyOf(further);
        warnings = List.copyOf(warnings);
    }

    Findings with(List<Warning> found) {
        return new Findings(
                study,
                flow,
                attendance,
                delivery,
                scores,
                comparisons,
                groups,
                models,
                reliability,
                comparator,
                explanations,
                further,
                found);
    }

    /// What a report calls a wave.
    public String labelOf(WaveId wave) {
        return flow.stream()
                .filter(known -> known.wave().equals(wave))
                .map(WaveFlow::label)
                .findFirst()
                .orElse(wave.value());
    }

    /// What a report calls a comparison: `Pacing, Before to After`.
    public String nameOf(Comparison comparison) {
        Contrast contrast = comparison.contrast();
        return comparison.label()
                + ", "
                + labelOf(contrast.from())
                + " to "
                + labelOf(contrast.to());
    }

    /// The comparison named as primary, where one is and it could be made.
    public Optional<Comparison> primary() {
        return comparisons.stream()
                .filter(comparison -> comparison.role() == ComparisonRole.PRIMARY)
                .findFirst();
    }

    /// The comparisons of time points, without then-tests.
    public List<Comparison> measured() {
        return comparisons.stream()
                .filter(comparison -> comparison.kind() == ComparisonKind.MEASURED)
                .toList();
    }

    /// The comparisons whose p values are adjusted together.
    public List<Comparison> family() {
        return comparisons.stream()
                .filter(comparison -> comparison.role() == ComparisonRole.FAMILY)
                .toList();
    }
}
