package org.trigpoint.statistics.scales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.statistics.reference.Reference.assertMatches;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.reference.Reference;
import org.trigpoint.statistics.reference.Tables;

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

    /// In a small group it happens that nobody tells the items apart; computed, alpha may then come
    /// out a last digit above 1.
    @Test
    void ofPeopleWhoRateEveryItemAlikeAlphaIsOneWithAnInterval() {
        for (int people = 3; people <= 12; people++) {
            for (int items = 2; items <= 12; items++) {
                double[][] rows = new double[people][items];
                for (int person = 0; person < people; person++) {
                    Arrays.fill(rows[person], 3 + person % 2);
                }
                ItemAnalysis found = ItemAnalysis.of(Tables.of(rows));
                assertThat(found.alphaRaw().orElseThrow()).isBetween(1 - 1e-12, 1.0);
                assertThat(found.alphaCi95Feldt().orElseThrow().lower()).isCloseTo(1, within(1e-9));
            }
        }
    }
}
