package org.trigpoint.statistics.comparison;

import static org.trigpoint.statistics.reference.Reference.assertMatches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.comparison.ComparedPerson.Arm;
import org.trigpoint.statistics.reference.Reference;

class ChangeComparisonTest {

    static List<ComparedPerson> people(Reference.Csv data) {
        List<ComparedPerson> people = new ArrayList<>();
        for (int i = 0; i < data.texts("arm").size(); i++) {
            people.add(
                    new ComparedPerson(
                            data.texts("arm").get(i).equals("programme")
                                    ? Arm.PROGRAMME
                                    : Arm.COMPARATOR,
                            Optional.of(data.texts("cluster").get(i)),
                            data.numbers("before").get(i).orElseThrow(),
                            data.numbers("after").get(i).orElseThrow()));
        }
        return people;
    }

    /// R 4.2.2, lm and clubSandwich 0.5.8 coef_test(vcov = "CR2", test = "Satterthwaite"), relative
    /// 1e-8.
    @ParameterizedTest
    @ValueSource(strings = {"comparison_by_site", "comparison_within_site"})
    void generatedDataGiveTheNumbersOfR(String name) {
        assertMatches(
                "all", Reference.own(name), ChangeComparison.of(people(Reference.ownData(name))));
    }
}
