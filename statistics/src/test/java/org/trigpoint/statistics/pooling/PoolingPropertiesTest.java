package org.trigpoint.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.pooling.RubinsRules.Completed;
import org.trigpoint.statistics.reference.FiniteNumbers;

class PoolingPropertiesTest {

    private static final List<Completed> FIVE =
            List.of(
                    new Completed(2.1, 0.4),
                    new Completed(1.9, 0.5),
                    new Completed(2.6, 0.45),
                    new Completed(2.2, 0.38),
                    new Completed(1.7, 0.52));

    @Test
    void theOrderOfDataSetsChangesNoDigit() {
        List<Completed> other = new ArrayList<>(FIVE);
        Collections.reverse(other);

        assertThat(RubinsRules.of(other, 40, 2)).isEqualTo(RubinsRules.of(FIVE, 40, 2));
    }

    @Test
    void anotherUnitScalesTheEstimateAndLeavesWhatIsMissing() {
        RubinsRules one = RubinsRules.of(FIVE, 40, 2);
        RubinsRules ten =
                RubinsRules.of(
                        FIVE.stream()
                                .map(c -> new Completed(10 * c.estimate(), 10 * c.se()))
                                .toList(),
                        40,
                        2);

        assertThat(ten.qbar()).isCloseTo(10 * one.qbar(), within(1e-12));
        assertThat(ten.fmi().orElseThrow()).isCloseTo(one.fmi().orElseThrow(), within(1e-12));
        assertThat(ten.dfBarnardRubin().orElseThrow())
                .isCloseTo(one.dfBarnardRubin().orElseThrow(), within(1e-10));
    }

    @Test
    void equalEstimatesMissNothing() {
        RubinsRules same = RubinsRules.of(List.of(new Completed(3, 1), new Completed(3, 1)), 25, 1);

        assertThat(same.t()).isEqualTo(Estimate.of(1.0));
        assertThat(same.lambda()).isEqualTo(Estimate.of(0.0));
        // (24 + 1)/(24 + 3) × 24, what 24 observed degrees of freedom come to
        assertThat(same.dfBarnardRubin().orElseThrow()).isCloseTo(600.0 / 27, within(1e-12));
    }

    @Test
    void whatTheDataDoNotDefineHasAReason() {
        RubinsRules one = RubinsRules.of(List.of(new Completed(3, 1)), 25, 1);
        RubinsRules certain =
                RubinsRules.of(List.of(new Completed(3, 0), new Completed(3, 0)), 25, 1);
        RubinsRules onlyBetween =
                RubinsRules.of(List.of(new Completed(3, 0), new Completed(4, 0)), 25, 1);

        assertThat(one.b())
                .isEqualTo(Estimate.notEstimable("needs at least two completed data sets"));
        assertThat(certain.dfBarnardRubin()).isInstanceOf(Estimate.NotEstimable.class);
        FiniteNumbers.assertOnly(List.of(one, certain, onlyBetween));
        assertThatThrownBy(() -> RubinsRules.of(FIVE, 2, 2)).hasMessageContaining("more people");
    }
}
