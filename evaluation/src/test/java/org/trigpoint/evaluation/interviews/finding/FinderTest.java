package org.trigpoint.evaluation.interviews.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.tables.FaultsFoundException;

class FinderTest {
    private static final Interview INTERVIEW =
            interview(
                    """
                    Interviewer 00:00:05: How is the pain?

                    Heron-27 00:00:09: 😀 Pain, walking and the caf\u00E9. I don\u2019t sleep
                    well; the pain is in my sleep, and painful days.

                    Interviewer: And pacing?

                    Heron-27: Walks, walked, WALKS again.
                    """);

    private static Interview interview(String text) {
        return new Interview(
                new InterviewId("I01"),
                Optional.empty(),
                Optional.empty(),
                "",
                OptionalLong.empty(),
                "",
                List.of(TextVersion.of(1, text)));
    }

    private static List<String> found(Sought sought, Accents accents, Speakers speakers) {
        return Finder.of(sought, accents).in(INTERVIEW, speakers).stream()
                .map(Found::words)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pain; Pain,pain",
                "walk*; walking,Walks,walked,WALKS",
                "\"sleep well\"; sleep well",
                "don't sleep; don\u2019t sleep",
                "*ful; painful",
                "caf\u00E9; caf\u00E9",
                "cafe\u0301; caf\u00E9",
                "cafe; ''",
                "wal; ''",
                "pacing; ''",
            })
    void wordsPhrasesAndInflectionsAreFoundInAnswers(String term, String words) {
        assertThat(found(new Sought.AnyOf(List.of(term)), Accents.COUNT, Speakers.PARTICIPANTS))
                .isEqualTo(words.isEmpty() ? List.of() : List.of(words.split(",", -1)));
    }

    @Test
    void accentsMayBeIgnored() {
        assertThat(found(new Sought.AnyOf(List.of("cafe")), Accents.ARE_IGNORED, Speakers.ALL))
                .containsExactly("caf\u00E9");
        assertThat(found(new Sought.Expression("ca[f]\u00E8"), Accents.ARE_IGNORED, Speakers.ALL))
                .containsExactly("caf\u00E9");
    }

    @Test
    void whoSpeaksDecidesWhatIsSearched() {
        Sought pain = new Sought.AnyOf(List.of("pain", "pacing"));

        assertThat(found(pain, Accents.COUNT, Speakers.INTERVIEWERS))
                .containsExactly("pain", "pacing");
        assertThat(found(pain, Accents.COUNT, Speakers.ALL))
                .containsExactly("pain", "Pain", "pain", "pacing");
    }

    @Test
    void whatIsFoundIsCountedInCodePointsAndShownWithItsSurroundings() {
        Found found =
                Finder.of(new Sought.AnyOf(List.of("walking")), Accents.COUNT)
                        .in(INTERVIEW, Speakers.PARTICIPANTS)
                        .getFirst();

        assertThat(
                        INTERVIEW
                                .latest()
                                .text()
                                .between(found.excerpt().start(), found.excerpt().end()))
                .isEqualTo("walking");
        assertThat(found.number()).isEqualTo(2);
        assertThat(found.before()).isEqualTo("😀 Pain, ");
        assertThat(found.after()).startsWith(" and the caf\u00E9. I don\u2019t sleep well;");
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "6,1"})
    void wordsNearEachOtherAreFoundInOneTurn(int distance, int places) {
        assertThat(
                        found(
                                new Sought.Near(List.of("pain", "sleep"), distance),
                                Accents.COUNT,
                                Speakers.PARTICIPANTS))
                .hasSize(places);
    }

    @Test
    void theShortestStretchThatHoldsAllTermsIsFound() {
        assertThat(
                        found(
                                new Sought.Near(List.of("sleep", "pain"), 3),
                                Accents.COUNT,
                                Speakers.PARTICIPANTS))
                .containsExactly("sleep well; the pain");
    }

    @Test
    void anExpressionIsSearchedAsItIsWritten() {
        assertThat(
                        found(
                                new Sought.Expression("walk(s|ed)\\b"),
                                Accents.COUNT,
                                Speakers.PARTICIPANTS))
                .containsExactly("Walks", "walked", "WALKS");
    }

    @Test
    void anExpressionThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> Finder.of(new Sought.Expression("(a"), Accents.COUNT))
                .isInstanceOf(FaultsFoundException.class);
    }

    @Test
    void anExpressionThatWouldNeverEndIsStopped() {
        Interview long1 = interview("P07: " + "a".repeat(60) + "!\n");
        Finder finder = Finder.of(new Sought.Expression("(a+)+\\1b"), Accents.COUNT);

        assertThatThrownBy(() -> finder.in(long1, Speakers.ALL))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("stopped");
    }

    @Test
    void anExpressionThatNestsTooDeeplyIsStopped() {
        Interview long1 = interview("P07: " + "ab".repeat(200_000) + "\n");
        Finder finder = Finder.of(new Sought.Expression("(a|b)*"), Accents.COUNT);

        assertThatThrownBy(() -> finder.in(long1, Speakers.ALL))
                .isInstanceOf(FaultsFoundException.class);
    }
}
