package org.trigpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DescriptionTest {

    @Test
    void agreesWithRForTheChangesOfSleep() {
        // R 4.2.2: d <- sleep$extra[11:20] - sleep$extra[1:10]; sd(d); quantile(d); and, with
        // m <- mean(d), mean((d-m)^3)/mean((d-m)^2)^1.5; relative 1e-12
        Description described =
                Description.of(Tally.of(People.ratings("1.2 2.4 1.3 1.3 0 1 1.8 0.8 4.6 1.4")));
        assertThat(value(described.mean())).isEqualTo(1.58);
        assertThat(value(described.sd())).isCloseTo(1.2299954832798732, withinPercentage(1e-10));
        assertThat(value(described.median())).isEqualTo(1.3);
        assertThat(value(described.q1Type7())).isCloseTo(1.05, within(1e-15));
        assertThat(value(described.q3Type7())).isCloseTo(1.7, within(1e-15));
        assertThat(value(described.skewness())).isCloseTo(1.4719767296659394, within(1e-13));
        assertThat(value(described.adjustedExcessKurtosis()))
                .isCloseTo(4.27953262704099, within(1e-12));
        assertThat(described.ci95().orElseThrow().lower())
                .isCloseTo(0.7001142367230176, within(1e-13));
    }

    @Test
    void numbersNearAMillionLoseNoDigit() {
        // NIST StRD NumAcc3: mean 1000000.2, sd 0.1 exactly
        List<ExactNumber> values = new ArrayList<>(People.ratings("1000000.2"));
        for (int i = 0; i < 500; i++) {
            values.addAll(People.ratings("1000000.1 1000000.3"));
        }
        ColumnDescription described =
                ColumnDescription.of(values.stream().map(Optional::of).toList(), Optional.empty());
        assertThat(value(described.description().mean())).isEqualTo(1000000.2);
        assertThat(value(described.description().sd())).isEqualTo(0.1);
        assertThat(value(described.lag1Autocorrelation())).isCloseTo(-0.999, within(1e-15));
    }

    @Test
    void theOrderOfRowsChangesNoDigit() {
        Random random = new Random(11);
        List<ExactNumber> values = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            values.add(ExactNumber.parse(Double.toString(random.nextGaussian())));
        }
        Description before = Description.of(Tally.of(values));
        Collections.shuffle(values, random);
        assertThat(Description.of(Tally.of(values))).isEqualTo(before);
    }

    @Test
    void scalingAndShiftingScaleAndShift() {
        List<ExactNumber> values = People.ratings("3 5 5 7 2 8 0 6 4.5 10");
        List<ExactNumber> moved =
                values.stream()
                        .map(x -> new ExactNumber(-4 * x.numerator(), x.denominator()))
                        .map(x -> x.plus(ExactNumber.parse("1000000000.25")))
                        .toList();
        Description one = Description.of(Tally.of(values));
        Description other = Description.of(Tally.of(moved));
        assertThat(value(other.mean())).isEqualTo(1000000000.25 - 4 * value(one.mean()));
        assertThat(value(other.sd())).isEqualTo(4 * value(one.sd()));
        assertThat(value(other.skewness())).isEqualTo(-value(one.skewness()));
        assertThat(value(other.excessKurtosis())).isEqualTo(value(one.excessKurtosis()));
        assertThat(value(other.q1Type7())).isEqualTo(1000000000.25 - 4 * value(one.q3Type7()));
    }

    @Test
    void oneValueHasAMeanAndNoSpread() {
        Description described = Description.of(Tally.of(People.ratings("4"), 2));
        assertThat(value(described.mean())).isEqualTo(4);
        assertThat(described.missing()).isEqualTo(2);
        assertThat(described.sd()).isEqualTo(Estimate.notEstimable("needs n >= 2"));
        assertThat(described.ci95().optional()).isEmpty();
        assertThat(described.skewness()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void nobodyIsDescribedByReasonsAlone() {
        Description described =
                Description.of(Tally.of(List.of(), 3), Optional.of(Scale.of(0, 10)));
        assertThat(described.n()).isZero();
        assertThat(described.mean()).isEqualTo(Estimate.notEstimable("no values"));
        assertThat(described.extremes().orElseThrow().floorShare().optional()).isEmpty();
    }

    @Test
    void constantValuesHaveNoShape() {
        Description described = Description.of(Tally.of(People.ratings("5 5 5 5 5")));
        assertThat(value(described.sd())).isZero();
        assertThat(described.ci95().orElseThrow()).isEqualTo(new Interval(5, 5));
        assertThat(described.excessKurtosis().optional()).isEmpty();
    }

    @Test
    void floorAndCeilingAreCountedWhereAScaleIsGiven() {
        Description described =
                Description.of(
                        Tally.of(People.ratings("0 0 10 5 9.5 10 10 3")),
                        Optional.of(Scale.of(0, 10)));
        Extremes extremes = described.extremes().orElseThrow();
        assertThat(extremes.floorCount()).isEqualTo(2);
        assertThat(extremes.ceilingCount()).isEqualTo(3);
        assertThat(value(extremes.ceilingShare())).isEqualTo(0.375);
        assertThat(Description.of(Tally.of(People.ratings("0 10"))).extremes()).isEmpty();
    }

    private static double value(Estimate<Double> estimate) {
        return estimate.orElseThrow();
    }
}
