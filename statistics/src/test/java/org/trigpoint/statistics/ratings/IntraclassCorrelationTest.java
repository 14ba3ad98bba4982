package org.trigpoint.statistics.ratings;

import static org.trigpoint.statistics.reference.Reference.assertMatches;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.reference.Reference;

class IntraclassCorrelationTest {

    @Test
    void shroutAndFleissExampleGivesTheirNumbers() {
        assertMatches(
                "all",
                Reference.shared("shrout_fleiss"),
                IntraclassCorrelation.of(Reference.sharedData("shrout_fleiss").table()));
    }

    /// R 4.2.2, psych 2.2.9, ICC(lmer = FALSE), relative 1e-8; of two raters generate.R holds
    /// ICC(A,2) and its interval against the formulas of McGraw and Wong (1996, table 7), too.
    @ParameterizedTest
    @ValueSource(strings = {"ratings_five", "ratings_two", "ratings_unrelated"})
    void generatedDataGiveTheNumbersOfR(String name) {
        assertMatches(
                "all",
                Reference.own(name),
                IntraclassCorrelation.of(Reference.ownData(name).table()));
    }
}
