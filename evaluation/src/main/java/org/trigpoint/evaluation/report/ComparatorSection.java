package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.ComparatorFinding;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.comparison.ChangeComparison;
import org.trigpoint.statistics.comparison.Difference;

/// Change of the programme's people beside that of people who did not have the training.
final class ComparatorSection {
    private final Telling telling;

    ComparatorSection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        List<ComparatorFinding> findings = telling.findings().comparator();
        if (findings.isEmpty()) {
            return;
        }
        contents.section("Beside the comparison group");
        contents.paragraph(
                "Difference: how much higher people of the programme scored at the later wave than people of the comparison group with the same score at the earlier one. How far the training accounts for it depends on how people came into the two groups.");
        for (Contrast contrast :
                findings.stream().map(ComparatorFinding::contrast).distinct().toList()) {
            List<ComparatorFinding> own =
                    findings.stream()
                            .filter(finding -> finding.contrast().equals(contrast))
                            .toList();
            contents.part(telling.contrast(contrast) + ", both groups");
            contents.listing(own.stream().map(this::sentence).toList());
            table(contrast, own, contents);
        }
    }

    /// The estimate that allows for clusters where they are named, else the plain one.
    private static Estimate<Difference> trusted(ChangeComparison difference) {
        return difference.ancovaClustered().optional().isPresent()
                ? difference.ancovaClustered()
                : difference.ancova();
    }

    private Phrase sentence(ComparatorFinding finding) {
        ChangeComparison difference = finding.difference();
        return switch (trusted(difference)) {
            case Estimate.NotEstimable<Difference>(String reason) ->
                    Phrase.marked(
                            "{}: the difference is not estimable, because {}.",
                            finding.label(),
                            Because.of(reason));
            case Estimate.Estimated<Difference>(Difference found) -> {
                String direction =
                        found.p() >= telling.level().alpha()
                                ? "no difference between the groups was shown"
                                : "the programme\u2019s people scored "
                                        + (found.estimate() > 0 ? "higher" : "lower")
                                        + " at the later wave";
                String people =
                        Say.count(difference.nProgramme(), "person", "people")
                                + " of the programme, "
                                + Say.count(difference.nComparator(), "person", "people")
                                + " of the comparison group";
                yield Phrase.marked(
                        "{}: {}, difference {} points, 95\u00a0% CI {}, *t*({}) = {}, {} ({}).",
                        finding.label(),
                        direction,
                        Say.change(found.estimate()),
                        Apa.limits(found.ci95()),
                        Apa.df(found.df()),
                        Say.number(found.t()),
                        Apa.said(found.p()),
                        people);
            }
        };
    }

    private void table(Contrast contrast, List<ComparatorFinding> findings, Contents contents) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (ComparatorFinding finding : findings) {
            ChangeComparison difference = finding.difference();
            rows.add(
                    List.of(
                            Phrase.of(finding.label()),
                            Phrase.of(difference.nProgramme() + " / " + difference.nComparator()),
                            Apa.change(difference.meanChangeProgramme()),
                            Apa.change(difference.meanChangeComparator()),
                            estimate(difference.changeDifference()),
                            estimate(difference.ancova()),
                            estimate(difference.ancovaClustered()),
                            Apa.cell(difference.baselineSmd())));
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.of(
                        "Adjusted: score at the later wave on group and score at the earlier, one slope for both groups (Vickers and Altman 2001); clustered: the same with CR2 standard errors. p values are not adjusted for their number. Apart at first: programme less comparison group at the earlier wave, in pooled standard deviations."));
        boolean clusters =
                findings.stream()
                        .anyMatch(finding ->
                                finding.difference().ancovaClustered().optional().isPresent());
        Optional<Phrase> missing =
                ChangeSection.notEstimable(
                        findings.stream()
                                .map(finding ->
                                        clusters
                                                ? finding.difference().ancovaClustered()
                                                : finding.difference().ancova())
                                .toList());
        missing.ifPresent(notes::add);
        if (!clusters) {
            notes.add(
                    Phrase.of(
                            "No clustered estimate: no clusters are named, or they do not allow one."));
        }
        contents.table(
                Phrase.of("Difference in change, " + telling.contrast(contrast)),
                List.of(
                        Block.Column.words("Facet"),
                        Block.Column.numbers("People"),
                        Block.Column.numbers("Change, programme"),
                        Block.Column.numbers("Change, comparison"),
                        Block.Column.estimates(Phrase.of("Plain difference"), "95\u00a0%"),
                        Block.Column.estimates(Phrase.of("Adjusted"), "95\u00a0%"),
                        Block.Column.estimates(Phrase.of("Clustered"), "95\u00a0%"),
                        Block.Column.numbers("Apart at first")),
                rows,
                notes);
    }

    private static Phrase estimate(Estimate<Difference> difference) {
        return Apa.changeWith(
                difference.map(Difference::estimate), difference.map(Difference::ci95));
    }
}
