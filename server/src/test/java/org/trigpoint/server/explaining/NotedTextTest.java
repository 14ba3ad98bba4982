package org.trigpoint.server.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.explaining.NotedText.Remark;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.teaching.explain.Feedback.Span;

/// Notes on a text, places in it, and the order of people.
class NotedTextTest {
    private static Remark remark(int start, int end) {
        HomeLine.Saying said = new HomeLine.Written("said", "");
        return new Remark(new Span(start, end), said, said, "");
    }

    @Test
    void overlappingNotesLeaveTheTextAsItIs() {
        String text = "It 💛 hurts now.";
        NotedText noted = NotedText.of(text, List.of(remark(5, 10), remark(0, 7), remark(5, 99)));
        assertThat(
                        noted.pieces().stream()
                                .map(NotedText.Piece::words)
                                .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(noted.notes())
                .extracting(NotedText.Note::words)
                .containsExactly("It 💛 hu", "hurts", "hurts now.");
        assertThat(noted.pieces())
                .extracting(NotedText.Piece::ending)
                .containsExactly(List.of(), List.of(1), List.of(2), List.of(3));
        assertThat(NotedText.of(text, List.of()).pieces())
                .singleElement()
                .matches(piece -> !piece.isMarked());
    }

    @Test
    void wordsAreFoundInTheirSentenceAndNowhereElse() {
        String text = "💛 One step. Another step.";
        assertThat(Margin.span(text, 2, "step")).contains(new Span(20, 24));
        assertThat(Margin.span(text, 0, "")).contains(new Span(0, 25));
        assertThat(Margin.span(text, 1, "Another")).isEqualTo(Optional.empty());
        assertThat(Margin.span(text, 3, "")).isEqualTo(Optional.empty());
    }

    @Test
    void everyBlockOfFourIsBalancedAndOrdersDifferBetweenSeeds() {
        for (long seed = 0; seed < 50; seed++) {
            for (long block = 0; block < 5; block++) {
                long drawn = seed;
                assertThat(
                                LongStream.range(block * 4, block * 4 + 4)
                                        .filter(place ->
                                                VignetteOrder.at(drawn, place, "a", "b")
                                                        .first()
                                                        .equals("a"))
                                        .count())
                        .isEqualTo(2);
            }
        }
        assertThat(
                        LongStream.range(0, 50)
                                .mapToObj(seed -> VignetteOrder.at(seed, 0, "a", "b"))
                                .distinct())
                .hasSize(2);
    }

    @Test
    void wilsonsIntervalIsThatOfTheBooks() {
        RatingResults.Guesses guesses = new RatingResults.Guesses(8, 2, 7, 3);
        assertThat(guesses.right()).isEqualTo(11);
        assertThat(Numbers.two(guesses.wilson().lower())).isEqualTo("0.34");
        assertThat(Numbers.two(guesses.wilson().upper())).isEqualTo("0.74");
    }
}
