package org.trigpoint.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Lines;

final class NoncentralTTest {

    @Test
    void bothTailsAgreeWithFortyDigitQuadrature() {
        // distribution/noncentral_t.py, mpmath 1.3.0; relative 1e-10
        for (List<String> row : Lines.of("distribution/noncentral_t.csv")) {
            NoncentralT law = NoncentralT.of(number(row, 0));
            double t = number(row, 1);
            double delta = number(row, 2);
            assertThat(law.lowerTail(t, delta))
                    .as("lower %s", row)
                    .isCloseTo(number(row, 3), withinPercentage(1e-8));
            assertThat(law.upperTail(t, delta))
                    .as("upper %s", row)
                    .isCloseTo(number(row, 4), withinPercentage(1e-8));
        }
    }

    @Test
    void withoutNoncentralityItIsStudentsT() {
        for (double df : List.of(1.0, 2.0, 7.5, 40.0, 3000.0)) {
            for (double t : List.of(-12.0, -2.5, -0.1, 0.3, 4.0, 12.0)) {
                assertThat(NoncentralT.of(df).lowerTail(t, 0))
                        .isCloseTo(StudentT.of(df).lowerTail(t), withinPercentage(1e-8));
            }
        }
    }

    @Test
    void turningSignsTurnsTails() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double df = 1 + random.nextInt(2000);
            double delta = 20 * random.nextGaussian();
            double t = delta + 3 * random.nextGaussian();
            NoncentralT law = NoncentralT.of(df);
            assertThat(law.lowerTail(-t, -delta))
                    .isCloseTo(law.upperTail(t, delta), withinPercentage(1e-9));
            assertThat(law.lowerTail(t, delta) + law.upperTail(t, delta))
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void limitsOfTheNoncentralityGiveBackTheirTails() {
        for (double df : List.of(1.0, 4.0, 23.0, 300.0, 99_999.0, 999_999.0)) {
            NoncentralT law = NoncentralT.of(df);
            for (double t : List.of(-250.0, -1.0, 0.0, 0.5, 4.0, 38.0, 745.0)) {
                for (double tail : List.of(0.005, 0.025, 0.5, 0.975)) {
                    double delta = law.noncentralityWithUpperTail(t, tail);
                    assertThat(law.upperTail(t, delta))
                            .as("df %s, t %s, tail %s", df, t, tail)
                            .isCloseTo(tail, withinPercentage(1e-8));
                }
            }
        }
    }

    @Test
    void degreesOfFreedomArePositive() {
        assertThatThrownBy(() -> NoncentralT.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive");
    }

    private static double number(List<String> row, int cell) {
        return Double.parseDouble(row.get(cell));
    }
}
