package org.trigpoint.statistics.clusters;

import static org.trigpoint.statistics.reference.Reference.assertMatches;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.reference.Reference;

class ClusteredMeanTest {

    private static ClusteredMean analysed(Reference.Csv data) {
        return ClusteredMean.of(ClusteredScores.of(data.texts("cluster"), data.numbers("value")));
    }

    /// R 4.2.2, lmerTest 3.1.3 (2e-5) and clubSandwich 0.5.8 (1e-8).
    @ParameterizedTest
    @ValueSource(strings = {"dyestuff", "nested_prescribers"})
    void publishedDataGiveTheNumbersOfR(String name) {
        assertMatches("all", Reference.shared(name), analysed(Reference.sharedData(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters_unbalanced", "clusters_singular", "clusters_two"})
    void generatedDataGiveTheNumbersOfR(String name) {
        assertMatches("all", Reference.own(name), analysed(Reference.ownData(name)));
    }
}
