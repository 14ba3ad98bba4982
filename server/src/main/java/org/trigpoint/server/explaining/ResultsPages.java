package org.trigpoint.server.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.questionnaires.Answering;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.paired.PairedComparison;
import org.trigpoint.statistics.paired.PairedResult;
import org.trigpoint.statistics.ratings.IntraclassForm;

/// How far a cohort's explanations are rated, and what came of it, for evaluators. Nothing of one
/// person is here.
@Controller
class ResultsPages {
    private static final ItemId CONFIDENCE = new ItemId("understanding-pain");

    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Consents consents;
    private final Answering answering;
    private final Ratings ratings;

    ResultsPages(
            Database database,
            Cohorts cohorts,
            Learners learners,
            Consents consents,
            Answering answering,
            Ratings ratings) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.consents = consents;
        this.answering = answering;
        this.ratings = ratings;
    }

    @GetMapping("/cohorts/{id}/explanations")
    ModelAndView show(SignedIn who, @PathVariable String id) {
        who.require(Right.MANAGE_STUDIES);
        Cohort cohort =
                database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        Ratings.All all = database.read(sql -> ratings.all(sql, cohort));
        Page page =
                Page.of("explaining/results")
                        .with("cohort", cohort)
                        .with("texts", all.texts())
                        .with("done", all.raters().stream().map(all::by).toList())
                        .with("changes", List.of())
                        .with("agreement", List.of())
                        .with("guesses", List.of());
        Optional<AskedWaves> waves = AskedWaves.of(cohort);
        if (!all.isDone() || waves.isEmpty()) {
            return page.view();
        }
        RatingResults results = RatingResults.of(waves.get(), all);
        return page.with(
                        "changes",
                        List.of(
                                change("results.explanation", results.change()),
                                change(
                                        "results.confidence",
                                        database.read(
                                                sql -> confidence(sql, cohort, waves.get())))))
                .with(
                        "agreement",
                        List.of(
                                agreement("results.icc-mean", results.mean()),
                                agreement("results.icc-one", results.one())))
                .with("guesses", results.guesses().stream().map(ResultsPages::guesses).toList())
                .view();
    }

    private static ResultLine change(String key, PairedResult result) {
        return new ResultLine(
                key,
                List.of(
                        Long.toString(result.nComplete()),
                        number(result.preComplete().mean()),
                        number(result.postComplete().mean()),
                        number(result.meanChange()),
                        range(result.ci95())));
    }

    private static ResultLine agreement(String key, Estimate<IntraclassForm> form) {
        return new ResultLine(
                key,
                List.of(
                        number(form.flatMap(IntraclassForm::value)),
                        range(form.flatMap(IntraclassForm::ci95))));
    }

    private static ResultLine guesses(RatingResults.Guesses one) {
        Interval share = one.wilson();
        return new ResultLine(
                "results.rater",
                List.of(
                        Long.toString(one.beforeAsBefore()),
                        Long.toString(one.beforeAsAfter()),
                        Long.toString(one.afterAsBefore()),
                        Long.toString(one.afterAsAfter()),
                        one.right() + " / " + one.all(),
                        Numbers.two(share.lower()) + " – " + Numbers.two(share.upper())));
    }

    private static String number(Estimate<Double> estimate) {
        return estimate.optional().map(Numbers::two).orElse("–");
    }

    private static String range(Estimate<Interval> estimate) {
        return estimate.optional()
                .map(range -> Numbers.two(range.lower()) + " – " + Numbers.two(range.upper()))
                .orElse("–");
    }

    /// Self-rated confidence in making sense of pain, of those who take part.
    private PairedResult confidence(JdbcClient sql, Cohort cohort, AskedWaves waves) {
        List<PairTally.Answers> answers = new ArrayList<>();
        for (Learner learner : learners.list(sql, cohort)) {
            boolean takesPart =
                    learner.withdrewDataAt().isEmpty()
                            && consents.of(sql, learner.id()).get(Statement.STUDY)
                                    == Consents.Said.YES;
            if (takesPart) {
                Map<WaveId, Answering.Administration> given = answering.of(sql, learner);
                answers.add(
                        new PairTally.Answers(
                                rating(given, waves.before().wave()),
                                rating(given, waves.after().wave())));
            }
        }
        return PairedComparison.standard().of(PairTally.of(answers));
    }

    private static Optional<ExactNumber> rating(
            Map<WaveId, Answering.Administration> given, WaveId wave) {
        return Optional.ofNullable(given.get(wave))
                .flatMap(one -> Optional.ofNullable(one.answers().answers().get(CONFIDENCE)))
                .filter(Answer.Answered.class::isInstance)
                .map(Answer.Answered.class::cast)
                .map(answer -> ExactNumber.of(answer.rating()));
    }
}
