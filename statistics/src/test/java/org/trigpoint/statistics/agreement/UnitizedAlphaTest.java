package org.trigpoint.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.paired.Resampling;

class UnitizedAlphaTest {
    private static final Resampling FEW = new Resampling(200, 7);

    private static Stretch unit(int coder, int start, int end) {
        return new Stretch(0, coder, start, end);
    }

    @Test
    void krippendorffsThreeObserversOfSixtyPositions() {
        // Krippendorff (2019), figure 12.11: uα .510, |uα .413; three observers, seven values. The
        // six decimals are from counting all pairs of positions (Python 3); the printed .413
        // differs in the third decimal, which we take for rounding on the way
        List<List<Stretch>> values =
                List.of(
                        List.of(unit(0, 0, 7), unit(1, 0, 7), unit(2, 0, 7)),
                        List.of(unit(0, 7, 13)),
                        List.of(unit(1, 7, 13)),
                        List.of(unit(2, 7, 13)),
                        List.of(unit(0, 30, 32), unit(1, 13, 21), unit(2, 13, 21)),
                        List.of(
                                unit(0, 32, 37),
                                unit(0, 37, 44),
                                unit(1, 32, 44),
                                unit(2, 32, 37),
                                unit(2, 37, 41),
                                unit(2, 41, 44)),
                        List.of(unit(0, 44, 60)));
        UnitizedAlpha found =
                UnitizedAlpha.of(
                        3, List.of(new Continuum(Set.of(0, 1, 2), List.of(60))), values, FEW);
        assertThat(found.nominal().orElseThrow()).isEqualTo(0.509982, within(5e-7));
        assertThat(found.binary().orElseThrow()).isEqualTo(0.413599, within(5e-7));
        assertThat(found.binaryCi95()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void unitsOfOnePositionGiveOrdinaryAlpha() {
        // Krippendorff (2011), section B: ten units, two values
        List<Stretch> ones =
                List.of(
                        unit(0, 1, 2),
                        unit(0, 8, 9),
                        unit(1, 0, 1),
                        unit(1, 1, 2),
                        unit(1, 2, 3),
                        unit(1, 5, 6));
        UnitizedAlpha found =
                UnitizedAlpha.of(
                        2, List.of(new Continuum(Set.of(0, 1), List.of(10))), List.of(ones), FEW);
        assertThat(found.binary().orElseThrow()).isEqualTo(2.0 / 21, within(1e-12));
        assertThat(found.nominal().orElseThrow()).isEqualTo(2.0 / 21, within(1e-12));
    }

    @Test
    void sameUnitsAgreeWhollyAndNoUnitsSayNothing() {
        List<Continuum> texts = new ArrayList<>();
        List<Stretch> units = new ArrayList<>();
        for (int text = 0; text < 6; text++) {
            texts.add(new Continuum(Set.of(0, 1), List.of(100)));
            units.add(new Stretch(text, 0, 10, 30));
            units.add(new Stretch(text, 1, 10, 30));
        }
        UnitizedAlpha same = UnitizedAlpha.of(2, texts, List.of(units), FEW);
        assertThat(same.binary()).isEqualTo(Estimate.of(1.0));
        assertThat(same.binaryCi95().orElseThrow().lower()).isEqualTo(1.0);
        assertThat(UnitizedAlpha.of(2, texts, List.of(List.of()), FEW).binary())
                .isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void unitsOfOneCoderDoNotOverlapWithOtherValues() {
        assertThatThrownBy(() ->
                        UnitizedAlpha.of(
                                2,
                                List.of(new Continuum(Set.of(0, 1), List.of(10))),
                                List.of(List.of(unit(0, 0, 5)), List.of(unit(0, 4, 6))),
                                FEW))
                .hasMessageContaining("overlap with different values");
    }
}
