package org.trigpoint.server.explaining;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Explanations;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Precaution;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.reports.WrittenAndRated;

/// Brings who wrote, and what raters gave and guessed, into studies; what was written stays where
/// it is.
@Component
final class ExplanationsForStudies implements WrittenAndRated {
    /// The facet of confidence that asks about the same.
    static final FacetId CONFIDENCE = new FacetId("understanding-pain");

    /// What the rubric is called in studies.
    static final InstrumentId RUBRIC = new InstrumentId("written-explanation");

    private final Ratings ratings;
    private final SealedTexts texts;

    ExplanationsForStudies(Ratings ratings, SealedTexts texts) {
        this.ratings = ratings;
        this.texts = texts;
    }

    @Override
    public Optional<Found> of(JdbcClient sql, Cohort cohort) {
        Optional<AskedWaves> waves = AskedWaves.of(cohort);
        List<WrittenSql.Sheet> sheets = new WrittenSql(sql, texts).sheets(cohort.id());
        if (waves.isEmpty() || sheets.isEmpty()) {
            return Optional.empty();
        }
        Ratings.All all = ratings.all(sql, cohort);
        List<AccountId> raters = all.isDone() ? all.raters() : List.of();
        Map<String, List<Rated>> given =
                all.given().stream().collect(Collectors.groupingBy(Rated::text));
        return Optional.of(
                new Found(
                        asked(cohort, waves.get(), raters.size()),
                        sheets.stream()
                                .map(sheet ->
                                        text(
                                                sheet,
                                                raters,
                                                given.getOrDefault(sheet.id(), List.of())))
                                .toList()));
    }

    /// Every precaution is kept by this program itself: the order is drawn, feedback waits, who
    /// knows the people may not rate them, and raters see nothing but a text in an order of their
    /// own.
    private static Explanations.Asked asked(Cohort cohort, AskedWaves waves, int raters) {
        Instrument confidence = cohort.programme().instrument();
        return new Explanations.Asked(
                new Contrast(waves.before().wave(), waves.after().wave()),
                raters == 0 ? Optional.empty() : Optional.of(RUBRIC),
                confidence
                        .facet(CONFIDENCE)
                        .map(facet -> new Outcome.OfFacet(confidence.id(), facet.id())),
                IntStream.rangeClosed(1, raters).mapToObj(ExplanationsForStudies::rater).toList(),
                EnumSet.allOf(Precaution.class));
    }

    private static String rater(int number) {
        return "rater-" + number;
    }

    private static Text text(WrittenSql.Sheet sheet, List<AccountId> raters, List<Rated> given) {
        Map<String, Given> named = new HashMap<>();
        if (!raters.isEmpty()) {
            given.forEach(one -> named.put(rater(raters.indexOf(one.rater()) + 1), given(one)));
        }
        return new Text(sheet.learner(), sheet.wave(), sheet.vignette(), sheet.at(), named);
    }

    private static Given given(Rated rated) {
        Map<ItemId, Integer> levels = new HashMap<>();
        rated.levels()
                .forEach((criterion, level) -> levels.put(new ItemId(criterion.key()), level));
        return new Given(levels, rated.guess());
    }
}
