package org.trigpoint.evaluation.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodeLawsTest {

    // R 4.2.2: exp(lbeta(1 + d, 9 + c - d) - lbeta(1, 9)), tolerance 1e-12.
    @ParameterizedTest
    @CsvSource({
        "0, 12, 0.428571428571429",
        "2, 12, 0.00225563909774436",
        "5, 6, 0.0002997002997003"
    })
    void errors_of_one_person_follow_the_beta_binomial_law(int errors, int compared, double p) {
        assertThat(Math.exp(new ErrorLaw(12).log(errors, compared))).isCloseTo(p, within(1e-12));
    }

    @Test
    void the_error_law_is_a_probability() {
        ErrorLaw law = new ErrorLaw(8);
        double sum = 0;
        double ways = 1;
        for (int d = 0; d <= 8; d++) {
            sum += ways * Math.exp(law.log(d, 8));
            ways = ways * (8 - d) / (d + 1);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void agreement_in_a_rare_value_weighs_more() {
        List<String> values = new ArrayList<>(Collections.nCopies(40, "m"));
        values.addAll(List.of("x", "x"));
        ElementLaw law = new ElementLaw(values, List.of());
        assertThat(law.logAgree(law.number("x"))).isGreaterThan(law.logAgree(law.number("m")) + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, true",
        "12, 21, true",
        "3, 7, false",
        "anna, ana, true",
        "ma, am, true",
        "mar, maria, true",
        "m, n, false",
        "anna, otto, false"
    })
    void slips_are_near_and_other_answers_are_not(String one, String other, boolean near) {
        assertThat(ElementLaw.nearlyEqual(one, other)).isEqualTo(near);
        assertThat(ElementLaw.nearlyEqual(other, one)).isEqualTo(near);
    }

    @Test
    void an_element_that_everybody_answers_alike_says_nothing() {
        ElementLaw law = new ElementLaw(Collections.nCopies(30, "right"), List.of());
        assertThat(law.logAgree(law.number("right"))).isCloseTo(0, within(1e-9));
    }
}
