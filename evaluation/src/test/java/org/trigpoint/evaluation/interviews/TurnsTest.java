package org.trigpoint.evaluation.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.evaluation.study.ParticipantId;

class TurnsTest {

    @Test
    void turnsAreFoundInTheFormThatIsKept() {
        String text =
                """
                Interviewer 00:00:05: How was it? 😀

                Heron-27 00:00:09: Better.
                Remember the walks?

                Interviewer: Yes.
                """;

        SourceText source = SourceText.of(text);
        List<Turn> turns = Turns.of(source).all();

        assertThat(turns)
                .extracting(Turn::speaker)
                .containsExactly("Interviewer", "Heron-27", "Interviewer");
        assertThat(turns)
                .extracting(Turn::kind)
                .containsExactly(TurnKind.QUESTION, TurnKind.ANSWER, TurnKind.QUESTION);
        assertThat(turns)
                .extracting(Turn::at)
                .containsExactly(
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(Duration.ofSeconds(9)),
                        Optional.empty());
        assertThat(turns)
                .extracting(turn -> source.between(turn.start(), turn.end()))
                .containsExactly("How was it? 😀", "Better.\nRemember the walks?", "Yes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "P07: words here|P07|-1|words here",
                "Interviewer 00:03:12: words|Interviewer|192|words",
                "[00:03:12] Anna: words|Anna|192|words",
                "(03:12) Anna Smith: words|Anna Smith|192|words",
                "Speaker 1 (03:12): words|Speaker 1|192|words",
                "Anna Smith: (00:12) words|Anna Smith|12|words",
                "INT1: words|INT1|-1|words",
                "[id1] words|id1|-1|words",
                "Q:words|Q|-1|words",
                "Interviewer\twords|Interviewer|-1|words",
                "Participant 7 (female): words|Participant 7 (female)|-1|words",
                "Zoë O'Neill-Grey 1:02:03: words|Zoë O'Neill-Grey|3723|words",
            })
    void aLabelIsFoundInEveryForm(String line, String speaker, long seconds, String words) {
        SourceText text = SourceText.of(line);
        Turn turn = Turns.of(text).all().getFirst();

        assertThat(turn.speaker()).isEqualTo(speaker);
        assertThat(turn.at().map(Duration::toSeconds).orElse(-1L)).isEqualTo(seconds);
        assertThat(text.between(turn.start(), turn.end())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date: 3 May 2026",
                "I said: it hurts.",
                "There is one thing: it hurts.",
                "[laughs] That is so.",
                "We met at 10:30 in the hall.",
                "Ratio 3:1 is fine",
                "http://example.org is a place",
            })
    void whatOnlyLooksLikeALabelIsSaidBySomeone(String line) {
        List<Turn> turns = Turns.of(SourceText.of(line)).all();

        assertThat(turns).hasSize(1);
        assertThat(turns.getFirst().speaker()).isEmpty();
        assertThat(turns.getFirst().kind()).isEqualTo(TurnKind.ANSWER);
        assertThat(turns.getFirst().start()).isZero();
    }

    @Test
    void aNameAndATimeAloneOnALineBeginATurn() {
        SourceText text =
                SourceText.of("Anna Smith   0:12\nHello there.\nBen Low   1:02:03\nGood morning.");

        assertThat(Turns.of(text).all())
                .extracting(Turn::speaker, turn -> text.between(turn.start(), turn.end()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Anna Smith", "Hello there."),
                        org.assertj.core.groups.Tuple.tuple("Ben Low", "Good morning."));
    }

    @Test
    void aWordThatOnceStandsBeforeAColonIsNoSpeaker() {
        Turns turns =
                Turns.of(
                        SourceText.of(
                                "I: How?\n\nP07: Well.\nHonestly: it was hard.\nSo was I.\nTruly.\nYes.\n"));

        assertThat(turns.speakers()).containsExactly("I", "P07");
    }

    @Test
    void theHeadOfATranscriptIsAnAside() {
        Turns turns = Turns.of(SourceText.of("Interview, May\nDate: 3 May\n\nI: How?\nP07: Well."));

        assertThat(turns.all().getFirst().kind()).isEqualTo(TurnKind.ASIDE);
        assertThat(turns.at(0)).contains(turns.all().getFirst());
        assertThat(turns.numberAt(28)).isEqualTo(1);
    }

    @Test
    void besideTheParticipantTheOnlyOtherSpeakerAsks() {
        TextVersion version =
                new TextVersion(
                        1, SourceText.of("Anna: How?\n\nHeron-27: Well.\n\nAnna: Good."), "0");
        Interview interview =
                new Interview(
                        new InterviewId("I01"),
                        Optional.of(new ParticipantId("Heron-27")),
                        Optional.empty(),
                        "",
                        OptionalLong.empty(),
                        "",
                        List.of(version));

        assertThat(Turns.of(interview, version).all())
                .extracting(Turn::kind)
                .containsExactly(TurnKind.QUESTION, TurnKind.ANSWER, TurnKind.QUESTION);
        assertThat(Turns.of(version.text()).all())
                .extracting(Turn::kind)
                .containsOnly(TurnKind.ANSWER);
    }

    @Test
    void rIsTheResearcherBesideParticipantsAndTheRespondentBesideAnInterviewer() {
        assertThat(Turns.of(SourceText.of("R: How?\nP: Well.")).all().getFirst().kind())
                .isEqualTo(TurnKind.QUESTION);
        assertThat(Turns.of(SourceText.of("I: How?\nR: Well.")).all().getLast().kind())
                .isEqualTo(TurnKind.ANSWER);
    }

    @Test
    void turnsWithinAStretchAreThoseThatShareACharacterWithIt() {
        Turns turns = Turns.of(SourceText.of("I: How?\n\nP: Well.\n\nI: Good."));

        assertThat(turns.within(3, 13)).hasSize(2);
        assertThat(turns.within(7, 9)).isEmpty();
        assertThat(turns.within(0, 100)).hasSize(3);
    }
}
