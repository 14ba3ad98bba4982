package org.trigpoint.evaluation.themes.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.InventedAnalysis;

class SpreadTest {
    private static final String TEXT = "I pace myself, and then I sleep. ".repeat(10);

    private static InventedAnalysis threeVoices() {
        return new InventedAnalysis()
                .interview("I01", "P1", TEXT)
                .interview("I02", "P2", TEXT)
                .interview("I03", "", TEXT)
                .interview("I04", "P1", TEXT)
                .interview("I05", "P9", TEXT)
                .code("c0", "Days", "")
                .code("c1", "Pacing", "c0")
                .code("c2", "Sleep", "c0")
                .theme("t1", "Steadier days", List.of("c0"), List.of("t2"))
                .theme("t2", "Nights", List.of("c2"), List.of())
                .theme("t3", "Nobody", List.of(), List.of());
    }

    @Test
    void twoCodersOfOnePlaceAreOnePassageAndTwoCodings() {
        Spread spread =
                Spread.of(
                        threeVoices()
                                .coding("I01", 0, 10, "c1", "A")
                                .coding("I01", 5, 13, "c1", "B")
                                .coding("I03", 0, 10, "c2", "A")
                                .build());
        Spread.OfTheme days = spread.themes().getFirst();
        assertThat(days.codings()).isEqualTo(3);
        assertThat(days.passages()).isEqualTo(2);
        assertThat(days.interviews()).isEqualTo(2);
        assertThat(days.voices()).extracting(Voice::label).containsExactly("P1", "I03");
        assertThat(days.leading()).isEmpty();
        assertThat(spread.voices()).isEqualTo(2);
        assertThat(spread.interviews()).isEqualTo(2);
        assertThat(spread.themes())
                .extracting(Spread.OfTheme::name)
                .containsExactly("Steadier days", "Nights", "Nobody");
        assertThat(spread.themes().get(1).passages()).isEqualTo(1);
        assertThat(spread.themes().get(2).voices()).isEmpty();
    }

    @Test
    void aThemeThatSeveralShareMayRestOnOneVoice() {
        InventedAnalysis analysis =
                threeVoices()
                        .coding("I01", 0, 10, "c1", "A")
                        .coding("I01", 20, 30, "c1", "A")
                        .coding("I04", 20, 30, "c1", "A")
                        .coding("I02", 20, 30, "c1", "A");
        assertThat(Spread.of(analysis.build()).themes().getFirst().restsOnOneVoice()).isFalse();
        Spread.OfTheme shared =
                Spread.of(analysis.coding("I05", 0, 5, "c1", "A").build()).themes().getFirst();
        assertThat(shared.restsOnOneVoice()).isTrue();
        assertThat(shared.leading())
                .contains(new Spread.Leading(new Voice.OfParticipant(new ParticipantId("P1")), 3));
    }

    @Test
    void whereCodersAgreedOnAConsensusItAloneCounts() {
        Spread spread =
                Spread.of(
                        threeVoices()
                                .coding("I01", 0, 10, "c1", "A")
                                .coding("I01", 40, 50, "c1", "B")
                                .coding("I01", 0, 12, "c1", "A", "consensus")
                                .coding("I02", 0, 10, "c1", "B")
                                .build());
        assertThat(spread.themes().getFirst().passages()).isEqualTo(2);
        assertThat(spread.themes().getFirst().codings()).isEqualTo(2);
    }
}
