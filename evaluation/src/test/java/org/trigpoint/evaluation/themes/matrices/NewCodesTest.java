package org.trigpoint.evaluation.themes.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.themes.Approach;
import org.trigpoint.evaluation.themes.InventedAnalysis;

class NewCodesTest {
    private static final String TEXT = "I pace myself, and then I sleep.";

    /// New codes by interview: 3, 1, 1, 0, 0.
    private static InventedAnalysis five() {
        InventedAnalysis analysis = new InventedAnalysis();
        for (int i = 1; i <= 5; i++) {
            analysis.interview("I0" + i, "P" + i, TEXT).code("c" + i, "Code " + i, "");
        }
        return analysis.coding("I01", 0, 3, "c1", "A")
                .coding("I01", 0, 3, "c2", "A")
                .coding("I01", 4, 8, "c3", "A")
                .coding("I02", 0, 3, "c1", "A")
                .coding("I02", 0, 3, "c4", "A")
                .coding("I03", 0, 3, "c5", "A")
                .coding("I04", 0, 3, "c5", "A")
                .coding("I05", 0, 3, "c1", "A");
    }

    @Test
    void eachInterviewAddsItsOwn() {
        NewCodes.Counted counted = (NewCodes.Counted) NewCodes.of(five().build());
        assertThat(counted.order()).isEqualTo(NewCodes.Order.BY_DATE);
        assertThat(counted.interviews())
                .extracting(step -> step.newCodes().size())
                .containsExactly(3, 1, 1, 0, 0);
        assertThat(counted.interviews().getLast().codesSoFar()).isEqualTo(5);
        assertThat(counted.outcome()).isEmpty();
    }

    @Test
    void theStoppingRuleIsMetWhenARunAddsLittle() {
        // base of two interviews: 4 codes; runs of two: 1 of 4, then 0 of 4
        assertThat(outcome(five().stopping(2, 2, "0.05")))
                .isEqualTo(new NewCodes.Outcome.Met(5, 4, 0));
        assertThat(outcome(five().stopping(2, 2, "0.25")))
                .isEqualTo(new NewCodes.Outcome.Met(4, 4, 1));
        assertThat(outcome(five().stopping(1, 2, "0")))
                .isEqualTo(new NewCodes.Outcome.Met(5, 3, 0));
        assertThat(outcome(five().stopping(1, 4, "0.05")))
                .isEqualTo(new NewCodes.Outcome.NotMet(3, 2));
        assertThat(outcome(five().stopping(4, 2, "0.05")))
                .isEqualTo(new NewCodes.Outcome.TooFew(6));
    }

    private static NewCodes.Outcome outcome(InventedAnalysis analysis) {
        return ((NewCodes.Counted) NewCodes.of(analysis.build())).outcome().orElseThrow();
    }

    @Test
    void reflexiveWorkHasInformationPowerInstead() {
        NewCodes found = NewCodes.of(five().approach(Approach.REFLEXIVE).build());
        assertThat(found)
                .isInstanceOfSatisfying(
                        NewCodes.NotShown.class,
                        shown -> {
                            assertThat(shown.reason()).contains("information power");
                            assertThat(shown.informationPower())
                                    .isEqualTo("Eight rich interviews.");
                        });
        assertThat(NewCodes.of(five().withoutApproach().build()))
                .isInstanceOf(NewCodes.NotShown.class);
    }
}
