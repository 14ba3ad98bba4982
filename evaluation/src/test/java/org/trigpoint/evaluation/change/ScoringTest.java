package org.trigpoint.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.FacetScore;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Requirement;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.ExactNumber;

class ScoringTest {
    private static final FacetId FACET = new FacetId("f");
    private static final InstrumentId QUESTIONNAIRE = new InstrumentId("q");
    private static final Outcome OF_FACET = new Outcome.OfFacet(QUESTIONNAIRE, FACET);

    private static Instrument instrument(
            FacetScore score, String share, Direction lastItem, Total total) {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            items.add(
                    new Item(
                            new ItemId("i" + i),
                            FACET,
                            "",
                            Scale.whole(0, 6),
                            i == 3 ? lastItem : Direction.UP,
                            Requirement.REQUIRED));
        }
        return new Instrument(
                QUESTIONNAIRE,
                "Q",
                "",
                "",
                "",
                "",
                List.of(new Facet(FACET, "F", score, new BigDecimal(share))),
                items,
                total);
    }

    private static Optional<ExactNumber> score(
            Instrument instrument, @Nullable Integer... ratings) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < ratings.length; i++) {
            Integer rating = ratings[i];
            answers.put(
                    new ItemId("i" + (i + 1)),
                    rating == null
                            ? new Answer.Missing(MissingReason.SKIPPED)
                            : new Answer.Answered(BigDecimal.valueOf(rating)));
        }
        return new Scoring(instrument)
                .score(
                        OF_FACET,
                        new Administration(
                                new ParticipantId("P"),
                                new WaveId("w"),
                                QUESTIONNAIRE,
                                Optional.empty(),
                                answers));
    }

    @Test
    void aMeanIsAFractionNotARoundedNumber() {
        assertThat(score(instrument(FacetScore.MEAN, "0.5", Direction.UP, Total.NONE), 1, 2, 2))
                .contains(new ExactNumber(5, 3));
    }

    @Test
    void anItemThatPointsDownIsTurnedRound() {
        assertThat(score(instrument(FacetScore.MEAN, "0.5", Direction.DOWN, Total.NONE), 6, 6, 0))
                .contains(ExactNumber.of(6));
    }

    @Test
    void tooFewAnswersGiveNoScore() {
        Instrument half = instrument(FacetScore.MEAN, "0.5", Direction.UP, Total.NONE);
        assertThat(score(half, 4, null, 5)).contains(new ExactNumber(9, 2));
        assertThat(score(half, 4, null, null)).isEmpty();
        assertThat(score(instrument(FacetScore.SUM, "1", Direction.UP, Total.NONE), 4, null, 5))
                .isEmpty();
    }

    @Test
    void aSumWithAnAllowedGapIsTheMeanTimesTheItems() {
        assertThat(score(instrument(FacetScore.SUM, "0.6", Direction.UP, Total.NONE), 4, null, 5))
                .contains(new ExactNumber(27, 2));
        assertThat(score(instrument(FacetScore.SUM, "0.6", Direction.UP, Total.NONE), 4, 3, 5))
                .contains(ExactNumber.of(12));
    }

    @Test
    void theRangeOfASumIsThatOfAllItems() {
        var range =
                new Scoring(instrument(FacetScore.SUM, "1", Direction.UP, Total.SUM))
                        .range(OF_FACET)
                        .orElseThrow();
        assertThat(range.maximum()).isEqualTo(ExactNumber.of(18));
        var total =
                new Scoring(instrument(FacetScore.SUM, "1", Direction.UP, Total.SUM))
                        .range(new Outcome.OfTotal(QUESTIONNAIRE))
                        .orElseThrow();
        assertThat(total.maximum()).isEqualTo(ExactNumber.of(18));
    }
}
