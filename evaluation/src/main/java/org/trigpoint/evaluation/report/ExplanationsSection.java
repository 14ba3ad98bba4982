package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.ExplanationFinding;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Precaution;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Proportion;
import org.trigpoint.statistics.paired.ChangesTogether;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.ratings.IntraclassForm;
import org.trigpoint.statistics.ratings.IntraclassForms;

/// Explanations that people wrote before and after: who wrote, how they were rated, how far raters
/// agreed, what changed, whether raters could tell the waves apart, and what confidence did
/// meanwhile.
final class ExplanationsSection {
    static final String TITLE = "Written explanations";

    private final Telling telling;
    private final ResultSentences sentences;

    ExplanationsSection(Telling telling) {
        this.telling = telling;
        this.sentences = new ResultSentences(telling);
    }

    void addTo(Contents contents) {
        telling.findings().explanations().ifPresent(finding -> of(finding, contents));
    }

    private void of(ExplanationFinding finding, Contents contents) {
        contents.section(TITLE);
        contents.paragraph(wrote(finding));
        Optional<Instrument> rubric = finding.rubric();
        if (rubric.isEmpty()) {
            contents.paragraph(
                    "Not every text had been rated by every rater when the study was frozen, so it holds no score of any: what happened to be rated first would be no fair sample. Change, agreement and guesses are not estimable, because the ratings are not complete.");
            return;
        }
        contents.paragraph(rated(finding, rubric.get()));
        contents.part("Change of the score");
        if (finding.changes().isEmpty()) {
            contents.paragraph(
                    "The change is not estimable, because the plan compares no scores from "
                            + telling.contrast(finding.waves())
                            + " or nobody was scored at both.");
        }
        finding.changes().forEach(change -> contents.paragraph(sentences.of(change)));
        contents.part("How far raters agreed");
        agreement(finding, contents);
        contents.part("Whether raters could tell when");
        guesses(finding, contents);
        beside(finding, contents);
    }

    private Phrase wrote(ExplanationFinding finding) {
        ExplanationFinding.Wrote wrote = finding.wrote();
        String from = telling.wave(finding.waves().from());
        String to = telling.wave(finding.waves().to());
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "People who take part in the study were asked to explain pain in writing to a person on paper, once at "
                        + from
                        + " and once at "
                        + to
                        + "; nobody else was asked, and the texts are not in the study.");
        sentences.add(
                "Of "
                        + Say.count(wrote.people(), "person", "people")
                        + " who take part, "
                        + wrote.from()
                        + " wrote at "
                        + from
                        + ", "
                        + wrote.to()
                        + " at "
                        + to
                        + " and "
                        + wrote.both()
                        + " at both.");
        if (finding.vignettes().size() > 1) {
            sentences.add(
                    "The people on paper were built alike: "
                            + Say.list(
                                    finding.vignettes().stream()
                                            .map(one ->
                                                    "\u201c"
                                                            + one.name()
                                                            + "\u201d ("
                                                            + Say.count(one.from(), "text", "texts")
                                                            + " at "
                                                            + from
                                                            + ", "
                                                            + one.to()
                                                            + " at "
                                                            + to
                                                            + ")")
                                            .toList())
                            + ".");
        }
        Set<Precaution> taken = finding.precautions();
        if (taken.contains(Precaution.ORDER_DRAWN)) {
            sentences.add("Who met which of them first was drawn by chance.");
        }
        if (taken.contains(Precaution.NO_FEEDBACK)) {
            sentences.add("Nobody was told anything about their text before both waves were over.");
        }
        return Phrase.of(String.join(" ", sentences));
    }

    private Phrase rated(ExplanationFinding finding, Instrument rubric) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                (finding.raters() == 2 ? "Two" : Integer.toString(finding.raters()))
                        + " raters gave each text a level for each of "
                        + rubric.items().size()
                        + " criteria: "
                        + String.join("; ", rubric.items().stream().map(Item::text).toList())
                        + ".");
        List<String> done = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        precaution(finding, Precaution.DID_NOT_TEACH, "did not teach these people", done, unknown);
        precaution(
                finding,
                Precaution.NOT_TOLD_WHO,
                "were not told who had written a text",
                done,
                unknown);
        precaution(
                finding,
                Precaution.NOT_TOLD_WHEN,
                "were not told when it was written",
                done,
                unknown);
        precaution(
                finding,
                Precaution.SHUFFLED,
                "had the texts in a shuffled order of their own",
                done,
                unknown);
        if (!done.isEmpty()) {
            sentences.add("Raters " + Say.list(done) + ".");
        }
        if (!unknown.isEmpty()) {
            sentences.add("It is not on record that raters " + Say.list(unknown) + ".");
        }
        sentences.add(
                "The score is the mean over criteria and raters"
                        + finding.changes().stream()
                                .findFirst()
                                .flatMap(Comparison::range)
                                .map(range ->
                                        ", from "
                                                + Apa.df(range.minimum().toDouble())
                                                + " to "
                                                + Apa.df(range.maximum().toDouble()))
                                .orElse("")
                        + "."
                        + (rubric.citation().isBlank()
                                ? ""
                                : " About the rubric: " + rubric.citation() + "."));
        return Phrase.of(String.join(" ", sentences));
    }

    private static void precaution(
            ExplanationFinding finding,
            Precaution precaution,
            String words,
            List<String> done,
            List<String> unknown) {
        (finding.precautions().contains(precaution) ? done : unknown).add(words);
    }

    private void agreement(ExplanationFinding finding, Contents contents) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (ExplanationFinding.Agreement one : finding.agreement()) {
            Estimate<IntraclassForms> forms = one.ratings().icc();
            rows.add(
                    List.of(
                            Phrase.of(texts(one)),
                            Phrase.of(Integer.toString(one.ratings().nSubjects())),
                            icc(forms.map(IntraclassForms::single2)),
                            icc(forms.map(IntraclassForms::mean2))));
        }
        String mean = "ICC(A," + finding.raters() + ")";
        contents.table(
                Phrase.of("Agreement of raters"),
                List.of(
                        Block.Column.words("Texts"),
                        Block.Column.numbers(Phrase.marked("*n*")),
                        Block.Column.estimates(
                                Phrase.lines(Phrase.of("One rater"), Phrase.of("ICC(A,1)")),
                                "95\u00a0%"),
                        Block.Column.estimates(
                                Phrase.lines(Phrase.of("Mean of all"), Phrase.of(mean)),
                                "95\u00a0%")),
                rows,
                List.of(
                        Phrase.of(
                                mean
                                        + " says how far the mean that is analysed would be the same with other raters: absolute agreement, texts and raters both drawn from many (McGraw and Wong 1996). Two texts of one person count as two. Over all texts, the difference between waves adds to agreement; the rows of one wave are free of it.")));
    }

    private String texts(ExplanationFinding.Agreement agreement) {
        return agreement.wave().map(telling::wave).orElse("All texts");
    }

    private static Phrase icc(Estimate<IntraclassForm> form) {
        return Apa.shareWith(
                form.flatMap(IntraclassForm::value), form.flatMap(IntraclassForm::ci95));
    }

    private void guesses(ExplanationFinding finding, Contents contents) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (ExplanationFinding.Guessed one : finding.guesses()) {
            Proportion right = one.guesses().right();
            rows.add(
                    List.of(
                            Phrase.of(rater(one)),
                            Phrase.of(right.count() + " of " + right.n()),
                            Apa.shareWith(right.share(), right.ci95()),
                            Phrase.of(
                                    one.guesses()
                                            .byChance()
                                            .optional()
                                            .map(Apa::share)
                                            .orElse(Apa.NOT_ESTIMABLE))));
        }
        contents.paragraph(
                "After scoring a text each rater guessed at which wave it was written. Where a rater is right much more often than chance, the scores may have followed what they took the text for, and the change is to be read with that in mind.");
        contents.table(
                Phrase.of("Guesses of the wave"),
                List.of(
                        Block.Column.words("Rater"),
                        Block.Column.numbers("Right"),
                        Block.Column.estimates(Phrase.of("Share right"), "95\u00a0%"),
                        Block.Column.numbers("By chance")),
                rows,
                List.of(
                        Phrase.of(
                                "By chance: what somebody would have right who names each wave as often as this rater did and reads nothing. Intervals after Wilson (1927), texts taken one by one. Raters guess about the same texts, so they are not added up.")));
    }

    /// `rater-1` as a reader would write it.
    private static String rater(ExplanationFinding.Guessed guessed) {
        String plain = guessed.rater().replace('-', ' ');
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private void beside(ExplanationFinding finding, Contents contents) {
        if (finding.beside().isEmpty()) {
            return;
        }
        Comparison confidence = finding.beside().get();
        contents.part("Beside confidence");
        contents.paragraph(
                "Feeling able to explain and explaining well are two things, and they can come apart: neither change stands for the other.");
        List<List<Phrase>> rows = new ArrayList<>();
        finding.changes().forEach(change -> rows.add(row(change.label(), change)));
        rows.add(row("Confidence: " + confidence.label(), confidence));
        contents.table(
                Phrase.of(
                        "Written explanation and confidence, " + telling.contrast(finding.waves())),
                List.of(
                        Block.Column.words("Score"),
                        Block.Column.numbers("Pairs"),
                        Block.Column.numbers(
                                Phrase.lines(
                                        Phrase.of(telling.wave(finding.waves().from())),
                                        Phrase.marked("*M* (*SD*)"))),
                        Block.Column.numbers(
                                Phrase.lines(
                                        Phrase.of(telling.wave(finding.waves().to())),
                                        Phrase.marked("*M* (*SD*)"))),
                        Block.Column.estimates(Phrase.of("Change"), telling.level().said()),
                        Block.Column.estimates(Phrase.marked("*g*~z~"), "95\u00a0%")),
                rows,
                List.of(
                        Phrase.marked(
                                "The scales differ: changes in points are not compared, *g*~z~ can be. Confidence is of everyone who rated it at both waves.")));
        finding.together().ifPresent(together -> contents.paragraph(together(together)));
    }

    private List<Phrase> row(String label, Comparison comparison) {
        PairedResult result = comparison.statistics();
        return List.of(
                Phrase.of(label),
                telling.traced(
                        comparison, Phrase.of(Integer.toString(comparison.counts().pairs()))),
                Apa.meanSd(result.preComplete().mean(), result.preComplete().sd()),
                Apa.meanSd(result.postComplete().mean(), result.postComplete().sd()),
                telling.traced(
                        comparison,
                        Apa.changeWith(result.meanChange(), telling.level().ofChange(result))),
                Apa.numberWith(result.gZ(), result.gZCi95()));
    }

    private static Phrase together(ChangesTogether together) {
        return switch (together.r()) {
            case Estimate.NotEstimable<Double>(String reason) ->
                    Phrase.of(
                            "How both changes go together is not estimable, because "
                                    + Because.of(reason)
                                    + ".");
            case Estimate.Estimated<Double>(Double r) ->
                    Phrase.marked(
                            "Over the {} with both, the two changes correlate at *r* = {}{}.",
                            Say.count(together.n(), "person", "people"),
                            Apa.share(r),
                            together.ci95()
                                    .optional()
                                    .map(ci ->
                                            ", 95\u00a0% CI ["
                                                    + Apa.share(ci.lower())
                                                    + ", "
                                                    + Apa.share(ci.upper())
                                                    + "]")
                                    .orElse(""));
        };
    }
}
