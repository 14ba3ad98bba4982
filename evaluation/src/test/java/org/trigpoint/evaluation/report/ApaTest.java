package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;

class ApaTest {

    @ParameterizedTest
    @CsvSource({"0.83, .83", "-0.21, −.21", "0.004, .00", "1, 1.00", "-1, −1.00", "0.999, 1.00"})
    void sharesAndCorrelationsHaveNoZeroBeforeThePoint(double value, String printed) {
        assertThat(Apa.share(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"0.0123, .012", "0.0004, < .001", "0.99996, > .999", "0.5, .500"})
    void pIsNeverZeroNorOne(double p, String printed) {
        assertThat(Apa.p(Estimate.of(p)).plain()).isEqualTo(printed);
    }

    @Test
    void cellsHoldEstimatesWithLimitsOrSayThatThereIsNone() {
        assertThat(
                        Apa.changeWith(Estimate.of(1.488), Estimate.of(new Interval(-0.004, 1.816)))
                                .plain())
                .isEqualTo("+1.49 [0.00, 1.82]");
        assertThat(Apa.numberWith(Estimate.of(-2.0), Estimate.notEstimable("few")).plain())
                .isEqualTo("\u22122.00");
        assertThat(Apa.change(Estimate.notEstimable("few")).plain()).isEqualTo("n.e.");
        assertThat(Apa.t(Estimate.of(8.994), OptionalDouble.of(36)).plain()).isEqualTo("8.99 (36)");
        assertThat(Apa.df(24.68)).isEqualTo("24.68");
    }

    @ParameterizedTest
    @CsvSource({
        "needs n >= 2, it needs n ≥ 2",
        "no complete pairs, there are no complete pairs",
        "too few people, there are too few people",
        "zero variance or n < 2, there is zero variance or n < 2",
        "all differences are zero, all differences are zero",
        "nobody answered, nobody answered",
        "no instrument was answered at both, no instrument was answered at both"
    })
    void reasonsAreWholeClausesAfterBecause(String reason, String clause) {
        assertThat(Because.of(reason)).isEqualTo(clause);
    }

    @Test
    void theIntervalOfAChangeHasThePlansLevel() {
        // R 4.2.2: x <- c(1, 2, 4); confint(lm(x ~ 1), level = .8) gives 0.6703744948 3.996292172;
        // 1e-9
        var changes =
                InventedStudy.ofWaves("before", "after")
                        .people(3)
                        .rated("before", (p, f) -> 3)
                        .rated("after", (p, f) -> 4 + p * (p + 1) / 2)
                        .findings()
                        .measured()
                        .getFirst()
                        .statistics();

        Interval interval = new ConfidenceLevel(0.8).ofChange(changes).orElseThrow();

        assertThat(interval.lower()).isCloseTo(0.6703744948, within(1e-9));
        assertThat(interval.upper()).isCloseTo(3.996292172, within(1e-9));
        assertThat(new ConfidenceLevel(0.95).ofChange(changes)).isEqualTo(changes.ci95());
        assertThat(new ConfidenceLevel(0.975).said()).isEqualTo("97.5\u00a0%");
        assertThat(new ConfidenceLevel(0.9).alpha()).isEqualTo(0.1);
    }

    @Test
    void wordsFromFilesAreNeverReadAsMarks() {
        Phrase phrase = Phrase.marked("*M* of {} is ~z~ {}", "a *b* ~c~ {}", 3);

        assertThat(phrase.plain()).isEqualTo("M of a *b* ~c~ {} is z 3");
        assertThat(phrase.runs())
                .extracting(Phrase.Run::style)
                .containsExactly(
                        Phrase.Style.SYMBOL,
                        Phrase.Style.PLAIN,
                        Phrase.Style.SUBSCRIPT,
                        Phrase.Style.PLAIN);
        assertThatThrownBy(() -> Phrase.marked("{}", "a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 parts");
    }

    @Test
    void linesEndAfterSpacesAndNeverWithinANumber() {
        SpacesBreaker breaker = new SpacesBreaker();
        breaker.setText("up +1.49 [1.22, 1.76] signed-rank");

        List<Integer> ends = new ArrayList<>();
        for (int end = breaker.next(); end >= 0; end = breaker.next()) {
            ends.add(end);
        }

        assertThat(ends).containsExactly(3, 9, 16, 22, 29);
    }

    @Test
    void columnsShareTheWidthAndTheLongestGetsMost() {
        Phrase word = Phrase.of("word");
        Block.Table table =
                new Block.Table(
                        "t",
                        1,
                        word,
                        List.of(
                                Block.Column.words("Facet"),
                                Block.Column.numbers("n"),
                                Block.Column.numbers("Change")),
                        List.of(
                                List.of(
                                        Phrase.of("Moods, relationships, work"),
                                        Phrase.of("41"),
                                        Phrase.of("+0.59 [0.08, 1.09]"))),
                        List.of());

        List<Double> widths = ColumnWidths.of(table, new Lettering(), 60);

        assertThat(widths.stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(widths.get(0)).isGreaterThan(widths.get(2));
        assertThat(widths.get(2)).isGreaterThan(widths.get(1));
    }
}
