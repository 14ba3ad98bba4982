package org.trigpoint.statistics.scales;

import static org.trigpoint.statistics.reference.Reference.assertMatches;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.reference.Reference;

class ItemAnalysisTest {

    /// R 4.2.2; the factor by a minimiser of its own there: 2e-5.
    @ParameterizedTest
    @ValueSource(strings = {"attitude_items", "bfi_agreeableness"})
    void publishedDataGiveTheNumbersOfR(String name) {
        assertMatches(
                "all", Reference.shared(name), ItemAnalysis.of(Reference.sharedData(name).table()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"items_eight", "items_three", "items_heywood", "items_two", "items_usjudge"})
    void generatedDataGiveTheNumbersOfR(String name) {
        assertMatches("all", Reference.own(name), ItemAnalysis.of(Reference.ownData(name).table()));
    }
}
