package org.trigpoint.statistics.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.reference.FiniteNumbers;
import org.trigpoint.statistics.reference.Tables;

class WavePropertiesTest {

    private static final Offset<Double> CLOSE = within(1e-8);

    private static double only(Estimate<Double> estimate) {
        return estimate.orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfPeopleChangesNoDigit(long seed) {
        double[][] rows = Tables.random(seed, 30, 4, 0.2);
        ScoreTable table = Tables.of(rows);
        ScoreTable other = Tables.of(Tables.shuffled(rows, seed));

        assertThat(RepeatedMeasures.of(other)).isEqualTo(RepeatedMeasures.of(table));
        assertThat(WaveModels.of(other).randomIntercept())
                .isEqualTo(WaveModels.of(table).randomIntercept());
        assertThat(WaveModels.of(other).unstructured())
                .isEqualTo(WaveModels.of(table).unstructured());
        assertThat(WaveModels.of(other).little()).isEqualTo(WaveModels.of(table).little());
        assertThat(Attrition.of(other)).isEqualTo(Attrition.of(table));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void anotherUnitMovesEstimatesAndLeavesTests(long seed) {
        double[][] rows = Tables.random(seed, 25, 3, 0.15);
        var plain = WaveModels.of(Tables.of(rows));
        var moved = WaveModels.of(Tables.of(Tables.changed(rows, x -> 1000 + 10 * x)));

        RandomInterceptModel before = plain.randomIntercept().orElseThrow();
        RandomInterceptModel after = moved.randomIntercept().orElseThrow();
        assertThat(after.estimate().get(0)).isCloseTo(1000 + 10 * before.estimate().get(0), CLOSE);
        assertThat(after.estimate().get(2)).isCloseTo(10 * before.estimate().get(2), CLOSE);
        assertThat(after.varId()).isCloseTo(100 * before.varId(), within(1e-6));
        assertThat(after.t().get(1)).isCloseTo(before.t().get(1), CLOSE);
        assertThat(only(after.fWaveKenwardRoger().df2()))
                .isCloseTo(only(before.fWaveKenwardRoger().df2()), within(1e-6));
        assertThat(moved.little().orElseThrow().chi2MlCov())
                .isCloseTo(plain.little().orElseThrow().chi2MlCov(), CLOSE);
        UnstructuredModel free = moved.unstructured().orElseThrow();
        assertThat(free.correlationRows().get(0).get(2))
                .isCloseTo(
                        plain.unstructured().orElseThrow().correlationRows().get(0).get(2), CLOSE);
    }

    @Test
    void theTestOfEqualMeansIgnoresTheOrderOfWaves() {
        double[][] rows = Tables.random(6, 20, 4, 0);
        RepeatedMeasuresAnova one = RepeatedMeasures.of(Tables.of(rows)).orElseThrow();
        RepeatedMeasuresAnova two =
                RepeatedMeasures.of(Tables.of(Tables.columns(rows, 3, 1, 0, 2))).orElseThrow();

        assertThat(only(two.f())).isCloseTo(only(one.f()), CLOSE);
        assertThat(only(two.epsilonGg())).isCloseTo(only(one.epsilonGg()), CLOSE);
        assertThat(only(two.mauchly().w())).isCloseTo(only(one.mauchly().w()), CLOSE);
        assertThat(two.friedman()).isEqualTo(one.friedman());
    }

    @Test
    void withEveryWaveThereTheModelAgreesWithRepeatedMeasures() {
        ScoreTable table = Tables.of(Tables.random(7, 18, 3, 0));
        RepeatedMeasuresAnova anova = RepeatedMeasures.of(table).orElseThrow();
        RandomInterceptModel model = WaveModels.of(table).randomIntercept().orElseThrow();

        assertThat(only(model.fWaveSatterthwaite().f())).isCloseTo(only(anova.f()), CLOSE);
        assertThat(only(model.fWaveKenwardRoger().f())).isCloseTo(only(anova.f()), CLOSE);
        assertThat(only(model.fWaveKenwardRoger().df2())).isCloseTo(34, within(1e-6));
        assertThat(only(model.dfSatterthwaite().get(1))).isCloseTo(34, within(1e-6));
    }

    @Test
    void withEveryWaveThereTheFreeCovarianceIsThatOfTheSample() {
        double[][] rows = {{1, 2, 4}, {2, 2, 5}, {3, 5, 4}, {4, 4, 7}, {5, 7, 7}};
        UnstructuredModel model = WaveModels.of(Tables.of(rows)).unstructured().orElseThrow();

        // sd(c(1,2,3,4,5)), sd(c(2,2,5,4,7)), cor of both; R 4.2.2
        assertThat(model.sdByWave().get(0)).isCloseTo(1.5811388300841898, CLOSE);
        assertThat(model.sdByWave().get(1)).isCloseTo(2.1213203435596424, CLOSE);
        assertThat(model.correlationRows().get(0).get(1)).isCloseTo(0.8944271909999159, CLOSE);
    }

    @Test
    void peopleWhoDoNotDifferGiveASingularFitWithPlainDegreesOfFreedom() {
        double[][] rows = {{1, 4}, {4, 1}, {2, 3}, {3, 2}, {1, 4}, {3, 3}};
        RandomInterceptModel model = WaveModels.of(Tables.of(rows)).randomIntercept().orElseThrow();

        assertThat(model.singular()).isTrue();
        assertThat(model.varId()).isZero();
        assertThat(only(model.dfSatterthwaite().get(1))).isEqualTo(10);
    }

    @Test
    void whatTheDataDoNotDefineHasAReason() {
        ScoreTable twoPeople = Tables.of(new double[] {1, 2, 4}, new double[] {2, 5, 3});
        ScoreTable constant = Tables.of(new double[][] {{3, 3}, {3, 3}, {3, 3}});
        ScoreTable parallel = Tables.of(new double[][] {{1, 2}, {4, 5}, {2, 3}, {7, 8}});
        double none = Double.NaN;
        ScoreTable never = Tables.of(new double[][] {{1, none}, {2, none}, {none, 4}, {none, 7}});
        ScoreTable empty = Tables.of(new double[][] {{1, none}, {2, none}, {4, none}});

        assertThat(RepeatedMeasures.of(twoPeople).orElseThrow().mauchly().w())
                .isInstanceOf(Estimate.NotEstimable.class);
        assertThat(RepeatedMeasures.of(constant).orElseThrow().f())
                .isInstanceOf(Estimate.NotEstimable.class);
        assertThat(RepeatedMeasures.of(parallel).orElseThrow().p())
                .isInstanceOf(Estimate.NotEstimable.class);
        assertThat(WaveModels.of(parallel).randomIntercept())
                .isInstanceOf(Estimate.NotEstimable.class);
        assertThat(WaveModels.of(never).unstructured()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(WaveModels.of(never).randomIntercept())
                .isInstanceOf(Estimate.NotEstimable.class);
        assertThat(WaveModels.of(empty).randomIntercept())
                .isEqualTo(Estimate.notEstimable("nobody answered wave w2"));
        assertThat(WaveModels.of(parallel).little()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(Attrition.of(parallel)).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void smallAndGapingTablesNeverGiveANumberThatIsNone() {
        for (int seed = 0; seed < 600; seed++) {
            int people = seed % 7;
            int columns = 2 + seed % 3;
            double missing = (seed % 5) * 0.15;
            double[][] rows =
                    Tables.changed(
                            Tables.random(seed, people, columns, missing),
                            x -> Double.isNaN(x) ? x : Math.floorMod((int) x, 3));
            ScoreTable table = Tables.of(rows);
            WaveModels models = WaveModels.of(table);
            FiniteNumbers.assertOnly(
                    List.of(
                            RepeatedMeasures.of(table),
                            models.randomIntercept(),
                            models.unstructured(),
                            models.little(),
                            Attrition.of(table)));
        }
    }
}
