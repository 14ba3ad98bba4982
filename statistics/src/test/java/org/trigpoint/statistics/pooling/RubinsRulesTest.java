package org.trigpoint.statistics.pooling;

import static org.trigpoint.statistics.reference.Reference.assertMatches;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.statistics.reference.Reference;

class RubinsRulesTest {

    private static List<RubinsRules.Completed> completed(Reference.Csv data) {
        List<RubinsRules.Completed> all = new ArrayList<>();
        for (int i = 0; i < data.numbers("se").size(); i++) {
            all.add(
                    new RubinsRules.Completed(
                            data.numbers("estimate").get(i).orElseThrow(),
                            data.numbers("se").get(i).orElseThrow()));
        }
        return all;
    }

    @Test
    void imputedNhanesGivesTheNumbersOfMice() {
        assertMatches(
                "all",
                Reference.shared("rubin_pool_a"),
                RubinsRules.of(completed(Reference.sharedData("rubin_pool_a")), 25, 1));
    }

    /// R 4.2.2, mice 3.15.0, pool.scalar(q, se^2, n, k), relative 1e-8.
    @ParameterizedTest
    @CsvSource({"pool_five,60,3", "pool_two,12,2"})
    void generatedEstimatesGiveTheNumbersOfMice(String name, int n, int k) {
        assertMatches(
                "all",
                Reference.own(name),
                RubinsRules.of(completed(Reference.ownData(name)), n, k));
    }
}
