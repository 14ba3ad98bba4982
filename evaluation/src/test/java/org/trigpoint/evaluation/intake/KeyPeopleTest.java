package org.trigpoint.evaluation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.intake.matching.MatchKind;

/// Someone is found again by what the spreadsheet said, however it is typed.
class KeyPeopleTest {
    private static boolean finds(MatchKind kind, String written, String typed) {
        KeyPeople people =
                new KeyPeople(kind, List.of(new KeyPeople.KeyPerson("Heron-27", List.of(written))));
        return people.forms(people.people().getFirst()).stream()
                .anyMatch(KeyPeople.formsOf(typed)::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, PERSON0.ZQ100@EXAMPLE.ORG, person0.zq100@example.org, true",
        "EMAIL, a.b@example.org, a.c@example.org, false",
        "NAME, 'García-Lopez, Ana', ana garcia lopez, true",
        "NAME, Ana Garcia, Ana Garcia Lopez, false",
        "CODE, MA 03 JO, ma-3-jo, true",
        "CODE, MA03JO, MA 03 JO, true",
        "CODE, MA 03 JO, JO 03 MA, false",
        "TOKEN, 007, 7, true",
        "TOKEN, T 12, t12, true",
        "TOKEN, 12, 21, false",
        "TOKEN, 7, 70, false"
    })
    void caseAccentsAndWhatStandsBetweenDoNotMatter(
            MatchKind kind, String written, String typed, boolean found) {
        assertThat(finds(kind, written, typed)).isEqualTo(found);
    }

    @Test
    void whatHoldsNoLetterAndNoDigitFindsNobody() {
        assertThat(KeyPeople.formsOf(" -- . ")).isEmpty();
        assertThat(finds(MatchKind.CODE, "- ?", "- ?")).isFalse();
    }
}
