package org.trigpoint.evaluation.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.intake.matching.MatchingFigures.Scenario;
import org.trigpoint.evaluation.intake.matching.SimulatedCohort.Score;

/// The promise of `docs/reference/matching.md`, held on fewer cohorts than are published there.
final class MatchingGateTest {
    private static final long SEED = 5_000_000;

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 120, 250, 500, 745})
    void a_code_of_twelve_elements_keeps_the_promise_at_every_size(int people) {
        Score score = MatchingFigures.score(Scenario.TWELVE, people, SEED, 1_500);
        assertThat(score.automaticRecall()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.automaticFalse()).isLessThanOrEqualTo(0.001);
        assertThat(score.reviewShare()).isLessThanOrEqualTo(0.15);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"TWELVE_CARELESS_FEWER", "TWELVE_BETA", "TWELVE_MANY_LOST", "TWELVE_SIBLINGS"})
    void the_promise_holds_when_errors_losses_or_people_are_less_kind(Scenario scenario) {
        Score score = MatchingFigures.score(scenario, 250, SEED, 1_500);
        assertThat(score.automaticRecall()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.automaticFalse()).isLessThanOrEqualTo(0.001);
        assertThat(score.reviewShare()).isLessThanOrEqualTo(0.15);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @EnumSource(ErrorHabit.class)
    void the_simulated_errors_are_those_of_the_study(ErrorHabit habit) {
        Random random = new Random(42);
        int none = 0;
        int two = 0;
        int people = 200_000;
        for (int p = 0; p < people; p++) {
            double rate = habit.rate(random);
            int errors = 0;
            for (int e = 0; e < 12; e++) {
                errors += random.nextDouble() < rate ? 1 : 0;
            }
            none += errors == 0 ? 1 : 0;
            two += errors <= 2 ? 1 : 0;
        }
        assertThat((double) none / people).isCloseTo(0.400, within(0.005));
        assertThat((double) two / people).isCloseTo(0.919, within(0.005));
    }

    @Test
    void the_published_figures_are_those_of_this_code() throws IOException {
        String published = Files.readString(Path.of("../docs/reference/matching.md"));
        Score score =
                MatchingFigures.score(
                        Scenario.TWELVE,
                        30,
                        MatchingFigures.FIRST_PUBLISHED_SEED,
                        MatchingFigures.PUBLISHED_PAIRS);
        assertThat(published).contains(MatchingFigures.line(30, score));
    }
}
