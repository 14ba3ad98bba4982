package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.themes.agreement.AgreementQuestion;
import org.trigpoint.evaluation.themes.agreement.CoderAgreement;
import org.trigpoint.evaluation.themes.agreement.JudgedBy;
import org.trigpoint.evaluation.themes.matrices.NewCodes;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.agreement.Agreement;
import org.trigpoint.statistics.agreement.Coefficient;
import org.trigpoint.statistics.paired.Resampling;

/// How far coders agreed and when new codes became rare, where the approach asks for either; where
/// it does not, why it is not shown.
final class CodingSection {
    private static final int RESAMPLES = 1_000;

    private final Voices voices;

    CodingSection(Voices voices) {
        this.voices = voices;
    }

    void addTo(Contents contents) {
        if (voices.analysis().codings().isEmpty()) {
            return;
        }
        contents.part("Agreement and new codes");
        agreement(contents);
        newCodes(contents);
    }

    private void agreement(Contents contents) {
        Estimate<CoderAgreement> found =
                CoderAgreement.of(
                        voices.analysis(),
                        AgreementQuestion.by(JudgedBy.SENTENCE),
                        new Resampling(RESAMPLES, voices.study().plan().seed()));
        switch (found) {
            case Estimate.NotEstimable<CoderAgreement>(String reason) ->
                    contents.paragraph("Agreement between coders is not shown: " + reason + ".");
            case Estimate.Estimated<CoderAgreement>(CoderAgreement agreement) ->
                    table(agreement, contents);
        }
    }

    private static void table(CoderAgreement agreement, Contents contents) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (CoderAgreement.OfCode code : agreement.codes()) {
            rows.add(
                    row(
                            code.name(),
                            String.join(
                                    ", ", code.codings().stream().map(String::valueOf).toList()),
                            code.agreement()));
        }
        rows.add(row("All codes together", "", agreement.together()));
        boolean misleads =
                agreement.codes().stream().anyMatch(code -> code.agreement().kappaMisleads());
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.of(
                        "Judged sentence by sentence, on "
                                + Say.count(agreement.texts().size(), "interview", "interviews")
                                + " that two coders or more coded, consensus left out. Percentile bootstrap intervals of 95\u00a0%. Agreement shows which codes need a better definition; it does not show that themes are right."));
        if (misleads) {
            notes.add(
                    Phrase.of(
                            "Where a code is rare, kappa and alpha can be low although coders nearly always agree (Feinstein and Cicchetti 1990); AC1 is steadier there."));
        }
        contents.table(
                Phrase.of(
                        "Agreement of "
                                + Say.count(agreement.coders().size(), "coder", "coders")
                                + ", code by code"),
                List.of(
                        Block.Column.words("Code"),
                        Block.Column.numbers("Codings, by coder"),
                        Block.Column.numbers("Agreement"),
                        Block.Column.estimates(Phrase.of("Krippendorff\u2019s alpha"), "95\u00a0%"),
                        Block.Column.estimates(Phrase.of("Gwet\u2019s AC1"), "95\u00a0%")),
                rows,
                notes);
    }

    private static List<Phrase> row(String name, String codings, Agreement agreement) {
        return List.of(
                Phrase.of(name),
                Phrase.of(codings),
                Phrase.of(agreement.observed().optional().map(Say::percent).orElse("n.e.")),
                coefficient(agreement.krippendorffAlpha()),
                coefficient(agreement.gwetAc1()));
    }

    private static Phrase coefficient(Estimate<Coefficient> estimate) {
        return Phrase.of(
                estimate.optional()
                        .map(found ->
                                Say.number(found.value())
                                        + found.ci95Percentile()
                                                .optional()
                                                .map(ci -> " " + Apa.limits(ci))
                                                .orElse(""))
                        .orElse("n.e."));
    }

    private void newCodes(Contents contents) {
        switch (NewCodes.of(voices.analysis())) {
            case NewCodes.NotShown(String reason, String _) ->
                    contents.paragraph("New codes are not counted. " + reason);
            case NewCodes.Counted counted -> {
                contents.paragraph(
                        "New codes, interview by interview"
                                + (counted.order() == NewCodes.Order.BY_DATE
                                        ? " in order of date"
                                        : " in the folder\u2019s order")
                                + ": "
                                + String.join(
                                        ", ",
                                        counted.interviews().stream()
                                                .map(step ->
                                                        Integer.toString(step.newCodes().size()))
                                                .toList())
                                + ".");
                counted.outcome().ifPresent(outcome -> contents.paragraph(said(outcome, counted)));
            }
        }
    }

    private static String said(NewCodes.Outcome outcome, NewCodes.Counted counted) {
        String rule =
                counted.rule()
                        .map(of ->
                                "The stopping rule (base "
                                        + of.base()
                                        + " interviews, runs of "
                                        + of.run()
                                        + ", at most "
                                        + Say.percent(of.threshold().doubleValue())
                                        + " new; Guest, Namey and Chen 2020) ")
                        .orElse("The stopping rule ");
        return rule
                + switch (outcome) {
                    case NewCodes.Outcome.Met(int at, int baseCodes, int added) ->
                            "was met at interview "
                                    + at
                                    + ": "
                                    + added
                                    + " new to the base\u2019s "
                                    + baseCodes
                                    + ".";
                    case NewCodes.Outcome.NotMet(int baseCodes, int added) ->
                            "was not met: the last run added "
                                    + added
                                    + " to the base\u2019s "
                                    + baseCodes
                                    + ".";
                    case NewCodes.Outcome.TooFew(int needed) ->
                            "cannot be asked: it needs " + needed + " interviews.";
                    case NewCodes.Outcome.BaseWithoutCodes() ->
                            "cannot be asked: the base has no codes.";
                };
    }
}
