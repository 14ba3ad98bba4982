package org.trigpoint.teaching.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.teaching.words.Readability.Caution;

class ReadabilityTest {

    @Test
    void theGradesAreThoseOfTheFormulas() {
        // 120 words, 10 sentences, 156 syllables, 9 polysyllables, worked by hand:
        // 0.39 * 12 + 11.8 * 1.3 - 15.59 = 4.43; 1.0430 * sqrt(27) + 3.1291 = 8.54870
        Readability measured = new Readability(120, 10, 156, 9);

        assertThat(measured.fleschKincaid().orElseThrow()).isCloseTo(4.43, within(1e-9));
        assertThat(measured.smog().orElseThrow()).isCloseTo(8.548687, within(1e-6));
        assertThat(measured.wordsPerSentence().orElseThrow()).isEqualTo(12);
    }

    @Test
    void aTextIsCountedAsAPersonWouldCountIt() {
        Readability measured =
                Readability.of("Pain is real. It can be loud, and it can settle. What helps you?");

        assertThat(measured).isEqualTo(new Readability(14, 3, 15, 0));
    }

    @Test
    void aTextWithoutWordsHasNoGrade() {
        for (String text : List.of("", "  \n\n ", "… – !")) {
            assertThat(Readability.of(text).fleschKincaid()).isEmpty();
            assertThat(Readability.of(text).smog()).isEmpty();
            assertThat(Readability.of(text).wordsPerSentence()).isEmpty();
        }
    }

    @Test
    void shortTextsAreFlagged() {
        String sentence = "We walk to the end of the road. ";

        assertThat(Readability.of(sentence).cautions())
                .containsExactly(Caution.FEW_WORDS, Caution.TOO_SHORT_FOR_SMOG);
        assertThat(Readability.of(sentence.repeat(20)).cautions())
                .containsExactly(Caution.TOO_SHORT_FOR_SMOG);
        assertThat(Readability.of(sentence.repeat(30)).cautions()).isEmpty();
    }

    @Test
    void aTextSaidTwiceHasTheSameGrades() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 200; round++) {
            String text = text(random);
            Readability once = Readability.of(text);
            Readability twice = Readability.of(text + "\n\n" + text);

            assertThat(twice.words()).isEqualTo(2 * once.words());
            assertThat(twice.sentences()).isEqualTo(2 * once.sentences());
            assertThat(twice.fleschKincaid().orElseThrow())
                    .isCloseTo(once.fleschKincaid().orElseThrow(), within(1e-9));
            assertThat(twice.smog().orElseThrow())
                    .isCloseTo(once.smog().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void joiningSentencesNeverMakesATextEasier() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = text(random);
            String joined = text.replace(". ", " and ");
            if (!joined.equals(text)) {
                assertThat(Readability.of(joined).fleschKincaid().orElseThrow())
                        .isGreaterThan(Readability.of(text).fleschKincaid().orElseThrow());
            }
        }
    }

    @Test
    void theOrderOfWordsMakesNoDifference() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            List<String> words = random.ints(12, 0, WORDS.size()).mapToObj(WORDS::get).toList();
            String forwards = String.join(" ", words) + ".";
            String backwards = String.join(" ", words.reversed()) + ".";

            assertThat(Readability.of(forwards)).isEqualTo(Readability.of(backwards));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.9, UNDER_9",
        "3.96, FROM_9_TO_11",
        "4, FROM_9_TO_11",
        "6.04, FROM_9_TO_11",
        "6.06, FROM_11_TO_14",
        "9, FROM_11_TO_14",
        "9.1, OVER_14"
    })
    void aGradeHasABandOfAges(double grade, ReadingAge age) {
        assertThat(ReadingAge.ofGrade(grade)).isEqualTo(age);
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Readability(2, 3, 4, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Readability(4, 1, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final List<String> WORDS =
            List.of(
                    "pain",
                    "walking",
                    "understanding",
                    "people",
                    "the",
                    "appointment",
                    "a",
                    "rest");

    private static String text(Random random) {
        return random.ints(3 + random.nextInt(5), 1, 9)
                .mapToObj(length ->
                        "We "
                                + random.ints(length, 0, WORDS.size())
                                        .mapToObj(WORDS::get)
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(". ", "", "."));
    }
}
