package org.trigpoint.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is not shown of sites cannot be worked out from what is.
class SiteTotalsTest {
    @Test
    void aSmallSiteIsHiddenAndAnotherWithIt() {
        assertThat(SiteTotals.hidden(Map.of("A", 3L, "B", 9L, "C", 20L), 32))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void twoSmallSitesThatAreFewTogetherTakeAThirdWithThem() {
        assertThat(SiteTotals.hidden(Map.of("A", 1L, "B", 2L, "C", 9L, "D", 30L), 42))
                .containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void smallSitesThatAreEnoughTogetherHideNobodyElse() {
        assertThat(SiteTotals.hidden(Map.of("A", 5L, "B", 6L, "C", 9L), 20))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void fewPeopleOfNoSiteHideTheSmallestSite() {
        assertThat(SiteTotals.hidden(Map.of("A", 9L, "B", 12L), 23)).containsExactly("A");
        assertThat(SiteTotals.hidden(Map.of("A", 9L, "B", 12L), 21)).isEmpty();
    }

    @Test
    void whatIsLeftIsNobodyOrEnough() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Long> people = new HashMap<>();
            for (String site : List.of("A", "B", "C", "D", "E")) {
                if (random.nextBoolean()) {
                    people.put(site, 1L + random.nextInt(20));
                }
            }
            long all =
                    people.values().stream().mapToLong(Long::longValue).sum() + random.nextInt(10);
            if (all < SiteTotals.SMALLEST) {
                continue;
            }
            Set<String> hidden = SiteTotals.hidden(people, all);
            long shown =
                    people.entrySet().stream()
                            .filter(site -> !hidden.contains(site.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            assertThat(all - shown)
                    .as(people + " of " + all)
                    .satisfiesAnyOf(
                            left -> assertThat(left).isZero(),
                            left -> assertThat(left).isGreaterThanOrEqualTo(8));
            assertThat(people.entrySet())
                    .filteredOn(site -> site.getValue() < 8)
                    .allSatisfy(site -> assertThat(hidden).contains(site.getKey()));
        }
    }
}
