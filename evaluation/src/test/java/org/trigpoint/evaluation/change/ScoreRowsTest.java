package org.trigpoint.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.ExactNumber;

final class ScoreRowsTest {
    private static final int PEOPLE = 5_000;

    private static List<Optional<ExactNumber>> scores(SplittableRandom random, int different) {
        List<Optional<ExactNumber>> scores = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int drawn = random.nextInt(different);
            scores.add(drawn == 0 ? Optional.empty() : Optional.of(ExactNumber.of(drawn)));
        }
        return scores;
    }

    private static void hasEveryRow(int different) {
        SplittableRandom random = new SplittableRandom(different);
        List<List<Optional<ExactNumber>>> columns =
                List.of(
                        scores(random, different),
                        scores(random, different),
                        scores(random, different));
        BitSet some = new BitSet();
        Map<List<Optional<ExactNumber>>, Long> counted = new HashMap<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (i % 3 != 0) {
                int place = i;
                some.set(place);
                counted.merge(
                        columns.stream().map(column -> column.get(place)).toList(), 1L, Long::sum);
            }
        }
        ScoreRows rows =
                ScoreRows.of(
                        columns.stream()
                                .map(column -> ScoreColumn.of(PEOPLE, column::get))
                                .toList(),
                        some);
        Map<List<Optional<ExactNumber>>, Long> found = new HashMap<>();
        for (int row = 0; row < rows.different(); row++) {
            found.put(
                    List.of(rows.score(row, 0), rows.score(row, 1), rows.score(row, 2)),
                    rows.people()[row]);
        }
        assertThat(found).isEqualTo(counted).hasSize(rows.different());
    }

    @Test
    void fewScoresAreCountedAsOneByOne() {
        hasEveryRow(12);
    }

    @Test
    void moreScoresThanATableHoldsAreCountedAsOneByOne() {
        hasEveryRow(4_000);
    }

    @Test
    void nobodyHasNoRow() {
        ScoreColumn column = ScoreColumn.of(3, _ -> Optional.of(ExactNumber.of(1)));
        ScoreRows rows = ScoreRows.of(List.of(column, column), new BitSet());
        assertThat(rows.different()).isZero();
        assertThat(rows.people()).isEmpty();
    }
}
