package org.trigpoint.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GroupingTest {
    @Test
    void aSmallGroupTakesTheNextSmallestWithIt() {
        assertThat(Grouping.suppressed(Map.of("a", 3L, "b", 20L, "c", 12L), 8))
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void twoSmallGroupsThatHideEachOtherSuffice() {
        assertThat(Grouping.suppressed(Map.of("a", 5L, "b", 6L, "c", 30L), 8))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void twoTinyGroupsTakeAThird() {
        assertThat(Grouping.suppressed(Map.of("a", 1L, "b", 2L, "c", 30L), 8))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void largeGroupsAreAllShown() {
        assertThat(Grouping.suppressed(Map.of("a", 8L, "b", 9L), 8)).isEmpty();
    }

    @Test
    void whatIsHiddenIsNeverOneGroupAloneNorFewerThanTheSmallest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 2000; round++) {
            Map<String, Long> sizes = new TreeMap<>();
            int groups = 2 + random.nextInt(5);
            for (int g = 0; g < groups; g++) {
                sizes.put("g" + g, (long) random.nextInt(25));
            }
            Set<String> hidden = Grouping.suppressed(sizes, 8);
            sizes.forEach(
                    (group, size) -> assertThat(size >= 8 || hidden.contains(group)).isTrue());
            long people = hidden.stream().mapToLong(sizes::get).sum();
            boolean all = hidden.size() == groups;
            assertThat(hidden.isEmpty() || all || (hidden.size() > 1 && people >= 8))
                    .as(sizes + " hides " + hidden)
                    .isTrue();
        }
    }
}
