package org.trigpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MultiplicityTest {
    private static final List<Estimate<Double>> FAMILY = family(.04, .001, .03, .2, .03, .9);

    @Test
    void allFiveRulesAgreeWithR() {
        // R 4.2.2: p.adjust(c(.04,.001,.03,.2,.03,.9), "holm") and so on; absolute 1e-15
        expect(Multiplicity.BONFERRONI, .24, .006, .18, 1, .18, 1);
        expect(Multiplicity.HOLM, .15, .006, .15, .4, .15, .9);
        expect(Multiplicity.HOCHBERG, .12, .006, .12, .4, .12, .9);
        expect(Multiplicity.BH, .06, .006, .06, .24, .06, .9);
        expect(Multiplicity.BY, .147, .0147, .147, .588, .147, 1);
    }

    @Test
    void aTestThatCouldNotBeDoneIsNoMemberOfTheFamily() {
        List<Estimate<Double>> adjusted =
                Multiplicity.HOLM.adjust(
                        List.of(
                                Estimate.of(.01),
                                Estimate.notEstimable("all differences are zero"),
                                Estimate.of(.04)));
        assertThat(adjusted.get(0).orElseThrow()).isEqualTo(.02);
        assertThat(adjusted.get(1)).isEqualTo(Estimate.notEstimable("all differences are zero"));
        assertThat(adjusted.get(2).orElseThrow()).isEqualTo(.04);
    }

    @Test
    void adjustingNeverLowersAPNorChangesTheOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            double[] p = random.doubles(8).map(x -> x * x).toArray();
            for (Multiplicity rule : Multiplicity.values()) {
                List<Estimate<Double>> adjusted = rule.adjust(family(p));
                for (int i = 0; i < p.length; i++) {
                    double own = adjusted.get(i).orElseThrow();
                    assertThat(own).isBetween(p[i], 1.0);
                    for (int j = 0; j < p.length; j++) {
                        if (p[i] < p[j]) {
                            assertThat(own).isLessThanOrEqualTo(adjusted.get(j).orElseThrow());
                        }
                    }
                }
            }
        }
    }

    @Test
    void aFamilyOfOneStaysAsItIs() {
        for (Multiplicity rule : Multiplicity.values()) {
            assertThat(rule.adjust(family(.03)).getFirst().orElseThrow()).isEqualTo(.03);
            assertThat(rule.adjust(List.of())).isEmpty();
        }
    }

    private static void expect(Multiplicity rule, double... expected) {
        List<Estimate<Double>> adjusted = rule.adjust(FAMILY);
        for (int i = 0; i < expected.length; i++) {
            assertThat(adjusted.get(i).orElseThrow())
                    .as("%s, p %d", rule, i)
                    .isCloseTo(expected[i], within(1e-15));
        }
    }

    private static List<Estimate<Double>> family(double... p) {
        return Stream.of(java.util.Arrays.stream(p).boxed().toArray(Double[]::new))
                .map(Estimate::of)
                .toList();
    }
}
