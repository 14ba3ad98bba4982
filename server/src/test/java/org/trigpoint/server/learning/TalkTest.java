package org.trigpoint.server.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.PracticeConversation;
import org.trigpoint.teaching.pack.PracticeConversation.Choice;
import org.trigpoint.teaching.pack.PracticeConversation.Ending;
import org.trigpoint.teaching.pack.PracticeConversation.Outcome;
import org.trigpoint.teaching.pack.PracticeConversation.Turn;

class TalkTest {
    private static Choice choice(int trust, String next) {
        return new Choice("Say " + next, trust, 0, "", new Key(next), 1);
    }

    private static final PracticeConversation PRACTICE =
            new PracticeConversation(
                    "practice.yaml",
                    "Talk",
                    new PracticeConversation.Person("Rhian", 52, ""),
                    "",
                    new Key("hello"),
                    List.of(
                            new Turn(
                                    new Key("hello"),
                                    "Hello",
                                    List.of(
                                            choice(2, "warm"),
                                            choice(-2, "cold"),
                                            choice(1, "warm")),
                                    1),
                            new Turn(
                                    new Key("warm"),
                                    "…",
                                    List.of(choice(2, "well"), choice(-1, "badly")),
                                    1),
                            new Turn(new Key("cold"), "…", List.of(choice(-2, "badly")), 1),
                            new Ending(new Key("well"), "Bye", Outcome.GOOD, "", 1),
                            new Ending(new Key("badly"), "Bye", Outcome.HARD, "", 1)));

    @Test
    void trustGrowsAndShrinksWithWhatIsSaid() {
        assertThat(Talk.along(PRACTICE, "").trust()).isEqualTo(2);
        assertThat(Talk.along(PRACTICE, "00").trust()).isEqualTo(3);
        assertThat(Talk.along(PRACTICE, "10").trust()).isEqualTo(0);
        assertThat(Talk.along(PRACTICE, "1").trust()).isEqualTo(1);
    }

    @Test
    void bothGoodWaysAreFoundAndPartEarly() {
        assertThat(Talk.goodWays(PRACTICE)).extracting(Talk::way).containsExactly("00", "20");
    }

    @Test
    void aWayShownAsGoodHoldsNothingThatCostsTrustThoughItBeLonger() {
        PracticeConversation mended =
                new PracticeConversation(
                        "practice.yaml",
                        "Talk",
                        new PracticeConversation.Person("Rhian", 52, ""),
                        "",
                        new Key("hello"),
                        List.of(
                                new Turn(
                                        new Key("hello"),
                                        "Hello",
                                        List.of(choice(-1, "well"), choice(1, "asked")),
                                        1),
                                new Turn(
                                        new Key("asked"),
                                        "…",
                                        List.of(choice(1, "well"), choice(1, "also-well")),
                                        1),
                                new Ending(new Key("well"), "Bye", Outcome.GOOD, "", 1),
                                new Ending(new Key("also-well"), "Bye", Outcome.GOOD, "", 1)));

        assertThat(Talk.goodWays(mended)).extracting(Talk::way).containsExactly("10", "11");
    }

    @Test
    void whereEveryWayCostsSomethingTheyAreShownAllTheSame() {
        PracticeConversation hard =
                new PracticeConversation(
                        "practice.yaml",
                        "Talk",
                        new PracticeConversation.Person("Rhian", 52, ""),
                        "",
                        new Key("hello"),
                        List.of(
                                new Turn(new Key("hello"), "Hello", List.of(choice(-1, "well")), 1),
                                new Ending(new Key("well"), "Bye", Outcome.GOOD, "", 1)));

        assertThat(Talk.goodWays(hard)).extracting(Talk::way).containsExactly("0");
    }

    @Test
    void whatFitsDoesNotAlwaysStandFirst() {
        long first =
                IntStream.range(0, 300)
                        .filter(n ->
                                Shuffled.of("Question " + n, List.of("a", "b", "c")).getFirst()
                                        == 0)
                        .count();
        assertThat(first).isBetween(70L, 130L);
        assertThat(Shuffled.of("x", List.of("a", "b", "c"))).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aWayThatLeadsNowhereIsRefusedAndAKeptOneIsFollowedAsFarAsItLeads() {
        for (String way : List.of("9", "000", "x", "1".repeat(61))) {
            assertThatThrownBy(() -> Talk.along(PRACTICE, way)).isInstanceOf(Mistake.class);
        }
        assertThat(Talk.asFarAsItLeads(PRACTICE, "09").way()).isEqualTo("0");
        assertThat(Talk.asFarAsItLeads(PRACTICE, "7").way()).isEmpty();
    }
}
