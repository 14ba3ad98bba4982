package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.ModelFinding;
import org.trigpoint.evaluation.change.StudyHead;
import org.trigpoint.evaluation.change.Warning;
import org.trigpoint.evaluation.study.Amendment;
import org.trigpoint.evaluation.study.Estimator;
import org.trigpoint.evaluation.study.Primary;

/// What comes first: the analysis that was named beforehand, since when, and what it showed; then
/// what to be wary of.
final class PrimarySection {
    private final Telling telling;
    private final Findings findings;
    private final StudyHead head;

    PrimarySection(Telling telling) {
        this.telling = telling;
        this.findings = telling.findings();
        this.head = findings.study();
    }

    void addTo(Contents contents) {
        contents.section("Primary analysis");
        contents.paragraph(plan());
        if (head.plan().primary().isPresent()) {
            result(head.plan().primary().get(), contents);
        }
        planChanges(contents);
        List<Warning> top = findings.warnings().stream().limit(Findings.AT_THE_TOP).toList();
        if (!top.isEmpty()) {
            contents.section("Read this first");
            top.forEach(warning ->
                    contents.add(
                            new Block.Notice(
                                    Block.Tone.CAUTION,
                                    Phrase.of(warning.title()),
                                    Phrase.withSymbols(warning.text()))));
        }
    }

    private Phrase plan() {
        Phrase digest = Phrase.of(head.planDigest(), Phrase.Style.CODE);
        String locked =
                head.plan()
                        .lockedOn()
                        .map(on -> "The analysis plan was locked on " + Dates.said(on))
                        .orElse("The analysis plan carries no date");
        Phrase tail = Phrase.marked("{}; its digest (SHA-256) is {}.", locked, digest);
        return head.primaryLabel()
                .map(label ->
                        Phrase.marked(
                                "The primary analysis is {}: {}. {}", label, estimator(), tail))
                .orElse(Phrase.marked("No primary analysis was named beforehand. {}", tail));
    }

    private String estimator() {
        return switch (head.plan().estimator()) {
            case PAIRS -> "the mean change of people who answered both times, by a paired t test";
            case ALL_WAVES ->
                    "the change from the first time point estimated from everyone who answered any, by a mixed model";
        };
    }

    private void result(Primary primary, Contents contents) {
        ResultSentences sentences = new ResultSentences(telling);
        if (head.plan().estimator() == Estimator.ALL_WAVES) {
            findings.models().stream()
                    .filter(model ->
                            primary.outcome().isPresent()
                                    ? model.outcome().equals(primary.outcome().get())
                                    : model.outcome().instrument().equals(primary.instrument()))
                    .forEach(model -> contents.paragraph(modelled(model, primary)));
        }
        if (primary.outcome().isEmpty()) {
            List<Comparison> facets =
                    findings.measured().stream()
                            .filter(comparison ->
                                    comparison.contrast().equals(primary.contrast())
                                            && comparison
                                                    .outcome()
                                                    .instrument()
                                                    .equals(primary.instrument()))
                            .toList();
            contents.paragraph(sentences.together(facets));
            return;
        }
        contents.paragraph(
                findings.primary()
                        .map(sentences::of)
                        .orElse(
                                Phrase.of(
                                        "The primary comparison could not be made, because its waves were not both asked.")));
    }

    private Phrase modelled(ModelFinding model, Primary primary) {
        return WaveModelSection.change(telling, model, primary.contrast().to())
                .filter(_ -> model.waves().getFirst().equals(primary.contrast().from()))
                .map(change ->
                        Phrase.marked(
                                "For {}, the mixed model over all time points gives a change from {} of {}.",
                                model.label(),
                                telling.contrast(primary.contrast()),
                                change))
                .orElse(
                        Phrase.marked(
                                "For {}, the mixed model gives no estimate of this change, because the model cannot be fitted or does not start from that time point; the comparison of pairs stands beside it.",
                                model.label()));
    }

    private void planChanges(Contents contents) {
        List<Phrase> changes = new ArrayList<>();
        for (Amendment change : head.planAmendments()) {
            changes.add(
                    Phrase.of(
                            Dates.said(change.on())
                                    + ": "
                                    + change.item()
                                    + " from \u201c"
                                    + change.oldValue()
                                    + "\u201d to \u201c"
                                    + change.newValue()
                                    + "\u201d ("
                                    + change.reason()
                                    + ")"));
        }
        if (!changes.isEmpty()) {
            contents.paragraph("Corrections of the plan on record:");
            contents.listing(changes);
        }
    }
}
