package org.trigpoint.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class PairedPowerTest {
    private static final PairedPower USUAL =
            new PairedPower(0.05, PairedPower.Alternative.TWO_SIDED);

    @Test
    void theGridAgreesWithPwr() throws IOException {
        // reference/power_grid.json: R 4.2.2, pt with ncp, both tails; relative 1e-8
        try (InputStream in =
                PairedPowerTest.class.getResourceAsStream("/reference/power_grid.json")) {
            JsonNode rows = new ObjectMapper().readTree(in).get("power");
            assertThat(rows.size()).isGreaterThan(40);
            for (JsonNode row : rows) {
                PairedPower test =
                        new PairedPower(
                                row.get("alpha").asDouble(),
                                row.get("sides").asInt() == 2
                                        ? PairedPower.Alternative.TWO_SIDED
                                        : PairedPower.Alternative.RISE);
                assertThat(test.power(row.get("n").asLong(), row.get("d_z").asDouble()))
                        .as("%s", row)
                        .isCloseTo(row.get("power").asDouble(), withinPercentage(1e-6));
            }
        }
    }

    @Test
    void halfAStandardDeviationNeedsThirtyFourPairsForEightyPerCent() {
        // G*Power 3.1 manual, matched pairs: n = 34 for d_z = 0.5, alpha .05 two-sided, power .8
        assertThat(USUAL.pairsNeeded(0.5, 0.8).orElseThrow()).isEqualTo(34);
        assertThat(USUAL.power(33, 0.5)).isLessThan(0.8);
        assertThat(USUAL.power(34, 0.5)).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void whatIsDetectableIsDetectedWithJustThatPower() {
        for (long n : new long[] {2, 3, 24, 745, 100_000}) {
            double dz = USUAL.detectable(n, 0.8).orElseThrow();
            assertThat(USUAL.power(n, dz)).isCloseTo(0.8, within(1e-9));
        }
    }

    @Test
    void aFallHasTheSamePowerOnBothSidesAndHardlyAnyOnOne() {
        assertThat(USUAL.power(20, -0.4)).isCloseTo(USUAL.power(20, 0.4), within(1e-13));
        PairedPower rise = new PairedPower(0.05, PairedPower.Alternative.RISE);
        assertThat(rise.power(20, -0.4)).isLessThan(0.001);
        assertThat(rise.power(20, 0)).isCloseTo(0.05, within(1e-12));
        assertThat(rise.pairsNeeded(-0.4, 0.8).optional()).isEmpty();
        assertThat(USUAL.pairsNeeded(0, 0.8).optional()).isEmpty();
    }

    @Test
    void impossibleWishesAreRefusedWithTheirRange() {
        assertThatThrownBy(() -> USUAL.power(1, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two pairs");
        assertThatThrownBy(() -> USUAL.pairsNeeded(0.5, 0.04))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PairedPower(0, PairedPower.Alternative.RISE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
