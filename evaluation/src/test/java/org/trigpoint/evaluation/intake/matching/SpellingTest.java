package org.trigpoint.evaluation.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {

    // By hand, after the definition; "ca" to "abc" is 3 because no part is edited twice.
    @ParameterizedTest
    @CsvSource({
        "abc, abc, 0",
        "abc, acb, 1",
        "abc, ab, 1",
        "abc, xbc, 1",
        "ca, abc, 3",
        "kitten, sitting, 3",
        "smith, smtih, 1"
    })
    void a_distance_counts_edits_and_swaps_of_neighbours(String one, String other, int edits) {
        assertThat(Spelling.distance(one, other, 9)).isEqualTo(edits);
    }

    @Test
    void a_distance_is_the_same_from_either_side() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            String one = word(random);
            String other = word(random);
            assertThat(Spelling.distance(one, other, 9))
                    .as(one + " and " + other)
                    .isEqualTo(Spelling.distance(other, one, 9));
        }
    }

    @Test
    void a_distance_beyond_the_limit_is_only_known_to_be_beyond_it() {
        assertThat(Spelling.distance("a", "abcdefgh", 2)).isGreaterThan(2);
        assertThat(Spelling.distance("", "", 2)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Séverine, severine",
        "Łukasz, lukasz",
        "Jørgen, jorgen",
        "Großmann, grossmann",
        "'  Ana   Maria ', ana maria",
        "ＡＢＣ１２, abc12"
    })
    void folding_sets_case_accents_and_spaces_aside(String written, String folded) {
        assertThat(Spelling.folded(written)).isEqualTo(folded);
    }

    @Test
    void words_part_at_hyphens_and_keep_apostrophes_together() {
        assertThat(Spelling.words("Anne-Marie O'Brien")).containsExactly("anne", "marie", "obrien");
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
