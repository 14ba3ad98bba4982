package org.trigpoint.evaluation.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.intake.matching.Identifier.Code;
import org.trigpoint.evaluation.intake.matching.Identifier.Email;
import org.trigpoint.evaluation.intake.matching.Identifier.PersonName;
import org.trigpoint.evaluation.intake.matching.Identifier.Token;

final class IdentifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana García-Lopez | GARCIA LOPEZ, Ana",
                "Dr Jane O'Brien | Jane OBrien",
                "Ms. Séverine Mbeki | severine mbeki",
                "Żółkiewski Jan | Jan Zolkiewski"
            })
    void names_are_equal_whatever_their_case_accents_hyphens_titles_and_order(
            String one, String other) {
        assertThat(new PersonName(one).normal()).isEqualTo(new PersonName(other).normal());
    }

    @Test
    void a_nickname_is_not_guessed() {
        assertThat(new PersonName("Liz Brown").normal())
                .isNotEqualTo(new PersonName("Elizabeth Brown").normal());
    }

    @Test
    void addresses_are_equal_whatever_their_case_spaces_and_brackets() {
        String normal = new Email("jo@example.org").normal();
        assertThat(new Email(" Jo@Example.org ").normal()).isEqualTo(normal);
        assertThat(new Email("mailto:jo@example.org").normal()).isEqualTo(normal);
        assertThat(new Email("<jo@example.org>").normal()).isEqualTo(normal);
    }

    @Test
    void tokens_are_equal_but_for_case_and_spaces() {
        assertThat(new Token(" tK 12 ").normal()).isEqualTo(new Token("TK12").normal());
        assertThat(new Token("TK12").normal()).isNotEqualTo(new Token("TK13").normal());
    }

    @Test
    void elements_of_a_code_lose_leading_zeros_and_unanswered_ones_are_blank() {
        Code code = new Code(List.of("m", "03", " ", "don't know", "É", "?"));
        assertThat(code.normalElements()).containsExactly("m", "3", "", "", "e", "");
        assertThat(code.answeredElements()).isEqualTo(3);
        assertThat(new Code(List.of("", "-")).blank()).isTrue();
    }
}
