package org.trigpoint.teaching.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(Sentence::text).toList();
    }

    @Test
    void aStopAQuestionAndACallEndASentence() {
        assertThat(sentences("It hurts. Does it? Yes! And now …"))
                .containsExactly("It hurts.", "Does it?", "Yes!", "And now …");
    }

    @Test
    void whatFollowsAQuotationInSmallLettersBelongsToItsSentence() {
        assertThat(sentences("\"How are you?\" she asked. “Fine.” He sat."))
                .containsExactly("\"How are you?\" she asked.", "“Fine.”", "He sat.");
    }

    @Test
    void abbreviationsInitialsAndDecimalsEndNothing() {
        assertThat(
                        sentences(
                                "Dr. Khan saw J. Smith for 2.5 hours, e.g. Monday. So did I. We went."))
                .hasSize(3);
        assertThat(sentences("See Dr. Khan at 2.5 o'clock.")).hasSize(1);
    }

    @Test
    void headingsAndListItemsAreSentences() {
        assertThat(
                        sentences(
                                "What helps\n\n- a walk\n- a call to\n  a friend\n\n1. Ask first\n2. Tell"))
                .containsExactly(
                        "What helps",
                        "- a walk",
                        "- a call to\n  a friend",
                        "1. Ask first",
                        "2. Tell");
    }

    @Test
    void placesAreThoseOfTheText() {
        Random random = new Random(3);
        String letters = "ab cI.?!\n\"’ 1-";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, letters.length())
                    .forEach(i -> text.append(letters.charAt(i)));
            int last = 0;
            int words = 0;
            for (Sentence sentence : Sentences.of(text.toString())) {
                assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
                assertThat(text.substring(sentence.start(), sentence.end()))
                        .isEqualTo(sentence.text());
                last = sentence.end();
                words += Words.of(sentence.text()).size();
            }
            assertThat(words).isEqualTo(Words.of(text.toString()).size());
        }
    }

    @Test
    void wordsKeepTheirApostrophesHyphensAndNumbers() {
        assertThat(
                        Words.of("Don’t rush: self-care, 1,000 steps, ME/CFS, 2.5 km.").stream()
                                .map(Word::text))
                .containsExactly(
                        "Don’t", "rush", "self-care", "1,000", "steps", "ME", "CFS", "2.5", "km");
    }
}
