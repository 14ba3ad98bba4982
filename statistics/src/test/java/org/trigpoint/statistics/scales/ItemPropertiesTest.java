package org.trigpoint.statistics.scales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.reference.FiniteNumbers;
import org.trigpoint.statistics.reference.Reference;
import org.trigpoint.statistics.reference.Tables;

class ItemPropertiesTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    private static double only(Estimate<Double> estimate) {
        return estimate.orElseThrow();
    }

    @Test
    void theOrderOfPeopleChangesNoDigit() {
        double[][] rows = Tables.random(1, 40, 5, 0.05);

        assertThat(ItemAnalysis.of(Tables.of(Tables.shuffled(rows, 2))))
                .isEqualTo(ItemAnalysis.of(Tables.of(rows)));
    }

    @Test
    void theOrderOfItemsMovesOnlyWhatBelongsToThem() {
        double[][] rows = Tables.random(3, 40, 4, 0);
        ItemAnalysis one = ItemAnalysis.of(Tables.of(rows));
        ItemAnalysis two = ItemAnalysis.of(Tables.of(Tables.columns(rows, 2, 0, 3, 1)));

        assertThat(only(two.alphaRaw())).isCloseTo(only(one.alphaRaw()), CLOSE);
        assertThat(only(two.guttmanLambda2())).isCloseTo(only(one.guttmanLambda2()), CLOSE);
        assertThat(only(two.alphaIfDropped().get(0)))
                .isCloseTo(only(one.alphaIfDropped().get(2)), CLOSE);
        assertThat(two.oneFactorCfa().orElseThrow().loadings().get(3))
                .isCloseTo(one.oneFactorCfa().orElseThrow().loadings().get(1), within(1e-7));
    }

    @Test
    void anotherUnitMovesLoadingsAndLeavesReliability() {
        double[][] rows = Tables.random(4, 50, 4, 0);
        ItemAnalysis one = ItemAnalysis.of(Tables.of(rows));
        ItemAnalysis ten = ItemAnalysis.of(Tables.of(Tables.changed(rows, x -> 10 * x - 300)));

        assertThat(only(ten.alphaRaw())).isCloseTo(only(one.alphaRaw()), CLOSE);
        assertThat(only(ten.semFromAlpha())).isCloseTo(10 * only(one.semFromAlpha()), CLOSE);
        OneFactorModel factor = one.oneFactorCfa().orElseThrow();
        OneFactorModel scaled = ten.oneFactorCfa().orElseThrow();
        assertThat(scaled.loadings().get(0)).isCloseTo(10 * factor.loadings().get(0), within(1e-6));
        assertThat(scaled.chi2()).isCloseTo(factor.chi2(), within(1e-8));
        assertThat(scaled.omegaTotal()).isCloseTo(factor.omegaTotal(), within(1e-8));
    }

    @Test
    void anItemThatIsTheFactorItselfIsCountedAsAHeywoodCase() {
        ItemAnalysis found = ItemAnalysis.of(Reference.ownData("items_heywood").table());

        OneFactorModel factor = found.oneFactorCfa().orElseThrow();
        assertThat(factor.heywoodCases()).isEqualTo(1);
        assertThat(factor.uniquenesses()).contains(0.0);
    }

    @Test
    void manyPeopleWithOneAnswerSheetCountAsManyPeople() {
        double[][] rows = {{1, 2, 2}, {1, 2, 2}, {3, 3, 4}, {3, 3, 4}, {5, 4, 6}, {2, 2, 3}};
        ItemAnalysis found = ItemAnalysis.of(Tables.of(rows));

        assertThat(found.nComplete()).isEqualTo(6);
        assertThat(only(found.totalMean())).isCloseTo(52 / 6.0, CLOSE);
    }

    @Test
    void whatTheDataDoNotDefineHasAReason() {
        ItemAnalysis two = ItemAnalysis.of(Tables.of(new double[][] {{1, 2}, {2, 4}, {3, 3}}));
        ItemAnalysis flat =
                ItemAnalysis.of(Tables.of(new double[][] {{1, 2, 5}, {2, 4, 5}, {3, 3, 5}}));
        ItemAnalysis opposed =
                ItemAnalysis.of(Tables.of(new double[][] {{1, 9}, {2, 8}, {3, 7}, {5, 5}}));

        assertThat(two.oneFactorCfa()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(two.alphaIfDropped().getFirst()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(flat.meanInterItemR()).isEqualTo(Estimate.notEstimable("an item does not vary"));
        assertThat(flat.oneFactorCfa()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(opposed.alphaRaw())
                .isEqualTo(Estimate.notEstimable("the sum of the items does not vary"));
    }

    @Test
    void smallAndGapingTablesNeverGiveANumberThatIsNone() {
        for (int seed = 0; seed < 600; seed++) {
            double[][] rows =
                    Tables.changed(
                            Tables.random(seed, seed % 9, 1 + seed % 5, (seed % 4) * 0.1),
                            x -> Double.isNaN(x) ? x : Math.floorMod((int) x, 4));
            FiniteNumbers.assertOnly(ItemAnalysis.of(Tables.of(rows)));
        }
    }
}
