package org.trigpoint.evaluation.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptTextTest {

    @Test
    void everyFormOfTranscriptBecomesOneForm() {
        KeptText kept =
                KeptText.of(
                        """
                        Interview, 3 May
                        Date: 3 May 2026

                        [00:00:05] Interviewer: How was it?
                        P07:   Better.
                        \s
                        We walk.

                        Anna Smith   1:02
                        Good.
                        """,
                        new KeptText.Naming(List.of(), Map.of("p07", "Heron-27")));

        assertThat(kept.text())
                .isEqualTo(
                        """
                        Interview, 3 May
                        Date: 3 May 2026

                        Interviewer 00:00:05: How was it?

                        Heron-27: Better.
                        We walk.

                        Anna Smith 00:01:02: Good.
                        """);
        assertThat(kept.labels())
                .containsExactly(
                        Map.entry("Interviewer", "Interviewer"),
                        Map.entry("P07", "Heron-27"),
                        Map.entry("Anna Smith", "Anna Smith"));
    }

    @Test
    void aTextWithoutSpeakersKeepsItsParagraphs() {
        assertThat(KeptText.of("One.  \n\n\n\nTwo.\nThree.", KeptText.Naming.asWritten()).text())
                .isEqualTo("One.\n\nTwo.\nThree.\n");
    }

    @Test
    void interviewersAreNumberedWhereThereAreSeveral() {
        KeptText kept =
                KeptText.of(
                        "Anna: How?\nBen: Why?\nP1: Well.",
                        new KeptText.Naming(List.of("anna", "ben"), Map.of()));

        assertThat(kept.labels().values()).containsExactly("Interviewer 1", "Interviewer 2", "P1");
    }

    @Test
    void aNameThatCouldNotBeToldFromASentenceAnyMoreBecomesANumber() {
        KeptText kept =
                KeptText.of(
                        "Anna: How was it?\nBen: Good.",
                        new KeptText.Naming(List.of("Anna"), Map.of()));

        assertThat(kept.text()).isEqualTo("Interviewer: How was it?\n\nSpeaker 1: Good.\n");
    }

    /// Two thousand texts, seeded: what is kept is kept as it is, and no word is lost.
    @Test
    void keepingAKeptTextChangesNothing() {
        List<String> pieces =
                List.of(
                        "Interviewer: ",
                        "P07 00:01:02: ",
                        "[00:12] Anna: ",
                        "Ben Low   0:12\n",
                        "Remember: ",
                        "Anna: ",
                        "pain",
                        " sleep ",
                        "\n",
                        "\n\n",
                        "😀",
                        "e\u0301t ",
                        "A: ",
                        "Date: 3 May\n",
                        "[laughs] ",
                        "\t",
                        "12:30 ",
                        ": ",
                        "(Leeds) ");
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30) + 1; i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String kept = KeptText.of(text.toString(), KeptText.Naming.asWritten()).text();

            assertThat(KeptText.isKept(kept)).as("seed %d: %s", seed, text).isTrue();
            for (String word : List.of("pain", "sleep", "😀", "laughs", "Leeds")) {
                assertThat(kept.split(word, -1))
                        .as("seed %d", seed)
                        .hasSameSizeAs(text.toString().split(word, -1));
            }
        }
    }
}
