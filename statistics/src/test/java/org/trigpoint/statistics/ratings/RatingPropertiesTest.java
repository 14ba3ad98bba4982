package org.trigpoint.statistics.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.reference.FiniteNumbers;
import org.trigpoint.statistics.reference.Tables;

class RatingPropertiesTest {

    @Test
    void theOrderOfSubjectsChangesNoDigitAndTheOrderOfRatersNoResult() {
        double[][] rows = Tables.random(1, 12, 4, 0.03);
        IntraclassForms forms = IntraclassCorrelation.of(Tables.of(rows)).icc().orElseThrow();

        assertThat(IntraclassCorrelation.of(Tables.of(Tables.shuffled(rows, 9))).icc())
                .isEqualTo(Estimate.of(forms));
        IntraclassForms turned =
                IntraclassCorrelation.of(Tables.of(Tables.columns(rows, 3, 2, 1, 0)))
                        .icc()
                        .orElseThrow();
        assertThat(turned.single2().value().orElseThrow())
                .isCloseTo(forms.single2().value().orElseThrow(), within(1e-10));
        assertThat(turned.mean3().ci95().orElseThrow().lower())
                .isCloseTo(forms.mean3().ci95().orElseThrow().lower(), within(1e-10));
    }

    @Test
    void aRaterWhoIsAlwaysOnePointHigherLowersAgreementNotConsistency() {
        double[][] rows = {{1, 2}, {3, 4}, {5, 6}, {6, 7}};
        IntraclassForms forms = IntraclassCorrelation.of(Tables.of(rows)).icc().orElseThrow();

        assertThat(forms.single3().value()).isEqualTo(Estimate.of(1.0));
        assertThat(forms.single3().f()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(forms.single2().value().orElseThrow()).isBetween(0.8, 0.95);
    }

    @Test
    void whatTheDataDoNotDefineHasAReason() {
        double[][] equal = {{4, 4}, {4, 4}, {4, 4}};

        assertThat(IntraclassCorrelation.of(Tables.of(equal)).icc())
                .isEqualTo(Estimate.notEstimable("all ratings are equal"));
        assertThat(IntraclassCorrelation.of(Tables.of(new double[] {1, 2})).icc())
                .isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void smallAndGapingTablesNeverGiveANumberThatIsNone() {
        for (int seed = 0; seed < 500; seed++) {
            double[][] rows =
                    Tables.changed(
                            Tables.random(seed, seed % 6, 1 + seed % 4, (seed % 3) * 0.1),
                            x -> Double.isNaN(x) ? x : Math.floorMod((int) x, 3));
            FiniteNumbers.assertOnly(IntraclassCorrelation.of(Tables.of(rows)));
        }
    }
}
