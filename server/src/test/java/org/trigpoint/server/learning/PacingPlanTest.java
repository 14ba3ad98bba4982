package org.trigpoint.server.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.learning.PacingPlan.AfterSetback;
import org.trigpoint.server.learning.PacingPlan.Went;

class PacingPlanTest {
    private static PacingPlan plan(AfterSetback after, Went... went) {
        return PacingPlan.of(
                new PacingPlan.Chosen(numbers("12", "8", "10"), 80, 10, after, List.of(went)));
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    private static List<String> amounts(PacingPlan plan) {
        return plan.weeks().stream().map(week -> week.amount().toPlainString()).toList();
    }

    @Test
    void itBeginsALittleBelowTheAverageAndAddsASmallStepEachSteadyWeek() {
        PacingPlan plan = plan(AfterSetback.HOLD);
        assertThat(plan.average()).isEqualByComparingTo("10");
        assertThat(plan.start()).isEqualByComparingTo("8");
        // 8 × 1.1^n, by hand: 8, 8.8, 9.68, 10.648, 11.7128, 12.88, 14.17, 15.59
        assertThat(amounts(plan)).containsExactly("8", "9", "10", "11", "12", "13", "14", "16");
    }

    @Test
    void afterASetbackItHoldsOrGoesBackAsThePersonChose() {
        assertThat(amounts(plan(AfterSetback.HOLD, Went.STEADY, Went.SETBACK, Went.STEADY)))
                .startsWith("8", "9", "9", "10");
        assertThat(
                        amounts(
                                plan(
                                        AfterSetback.BACK_ONE_STEP,
                                        Went.STEADY,
                                        Went.STEADY,
                                        Went.SETBACK)))
                .startsWith("8", "9", "10", "9", "10");
        assertThat(
                        amounts(
                                plan(
                                        AfterSetback.BACK_TO_START,
                                        Went.STEADY,
                                        Went.STEADY,
                                        Went.SETBACK)))
                .startsWith("8", "9", "10", "8", "9");
    }

    @Test
    void aSmallStartStaysAboveNothing() {
        PacingPlan plan =
                PacingPlan.of(
                        new PacingPlan.Chosen(
                                numbers("0.5", "1", "0.5"), 50, 0, AfterSetback.HOLD, List.of()));
        assertThat(plan.start()).isEqualByComparingTo("0.3");
        assertThat(amounts(plan)).containsOnly("0.3");
    }

    @Test
    void nothingIsWorkedOutFromTriesThatAreNone() {
        assertThatThrownBy(() ->
                        new PacingPlan.Chosen(
                                numbers("0", "1", "2"), 80, 10, AfterSetback.HOLD, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
