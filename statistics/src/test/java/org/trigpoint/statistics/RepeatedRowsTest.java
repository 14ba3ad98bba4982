package org.trigpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.scales.ItemAnalysis;
import org.trigpoint.statistics.waves.WaveModels;

final class RepeatedRowsTest {
    private static final List<String> COLUMNS = List.of("before", "after", "later");

    @Test
    void repeatedRowsGiveTheSameDigitsAsOneRowAPerson() {
        SplittableRandom random = new SplittableRandom(3);
        List<List<OptionalDouble>> people = new ArrayList<>();
        List<ScoreTable.Repeated> repeated = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<OptionalDouble> row = new ArrayList<>();
            for (int c = 0; c < COLUMNS.size(); c++) {
                row.add(
                        random.nextInt(5) == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of((double) random.nextInt(30) / 3));
            }
            int times = random.nextInt(1, 6);
            repeated.add(new ScoreTable.Repeated(row, times));
            for (int t = 0; t < times; t++) {
                people.add(random.nextInt(people.size() + 1), row);
            }
        }
        ScoreTable counted = ScoreTable.ofRepeated(COLUMNS, repeated);
        ScoreTable oneByOne = ScoreTable.of(COLUMNS, people);
        assertThat(counted.rows()).isEqualTo(people.size());
        assertThat(counted.completeRows()).isDeepEqualTo(oneByOne.completeRows());
        assertThat(WaveModels.of(counted).randomIntercept())
                .isEqualTo(WaveModels.of(oneByOne).randomIntercept());
        assertThat(ItemAnalysis.of(counted)).isEqualTo(ItemAnalysis.of(oneByOne));
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        List<ScoreTable.Repeated> rows =
                List.of(new ScoreTable.Repeated(List.of(OptionalDouble.of(1)), 2));
        assertThatThrownBy(() -> ScoreTable.ofRepeated(COLUMNS, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row 1 has 1 scores");
    }
}
