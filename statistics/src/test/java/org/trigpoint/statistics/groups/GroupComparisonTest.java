package org.trigpoint.statistics.groups;

import static org.trigpoint.statistics.reference.Reference.assertMatches;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.reference.Reference;

class GroupComparisonTest {

    private static GroupComparison compared(Reference.Csv data) {
        return GroupComparison.of(GroupedScores.of(data.texts("group"), data.numbers("value")));
    }

    /// R 4.2.2 (stats, car 3.1.1), relative 1e-8.
    @ParameterizedTest
    @ValueSource(strings = {"plantgrowth", "exact_anova_offset_1e0"})
    void publishedDataGiveTheNumbersOfR(String name) {
        assertMatches("all", Reference.shared(name), compared(Reference.sharedData(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups_ties", "groups_single", "groups_insect", "groups_two"})
    void generatedDataGiveTheNumbersOfR(String name) {
        assertMatches("all", Reference.own(name), compared(Reference.ownData(name)));
    }
}
