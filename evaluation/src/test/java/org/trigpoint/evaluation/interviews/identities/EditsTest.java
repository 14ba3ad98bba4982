package org.trigpoint.evaluation.interviews.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.identities.Edits.Carried;

final class EditsTest {
    private static final InterviewId ID = new InterviewId("I1");
    private static final String[] CHARACTERS = {
        "a",
        "b",
        " ",
        "\n",
        "\r\n",
        "é",
        "e\u0301",
        "\uD83D\uDD14",
        "\uD83D\uDC69\u200D\u2695\uFE0F",
        "ł"
    };

    @Test
    void excerpts_follow_names_that_are_replaced_before_within_and_after_them() {
        SourceText text = SourceText.of("\uD83D\uDD14 Anna met Tom.");
        Edits edits =
                new Edits(
                        List.of(
                                new Edits.Edit(2, 6, "Heron-27"),
                                new Edits.Edit(11, 14, "[person 1]")));
        SourceText after = edits.apply(text);
        assertThat(after.text()).isEqualTo("\uD83D\uDD14 Heron-27 met [person 1].");
        assertThat(words(edits, after, 7, 10)).isEqualTo("met");
        assertThat(words(edits, after, 0, 15)).isEqualTo(after.text());
        assertThat(words(edits, after, 2, 6)).isEqualTo("Heron-27");
    }

    @Test
    void an_excerpt_that_begins_or_ends_within_a_name_takes_in_all_of_the_stand_in_and_says_so() {
        SourceText text = SourceText.of("I met Anna Smith there.");
        Edits edits = new Edits(List.of(new Edits.Edit(6, 16, "Heron-27")));
        for (int[] place : new int[][] {{0, 10}, {11, 22}, {7, 9}, {6, 10}}) {
            Carried carried = edits.carry(new Excerpt(ID, 1, place[0], place[1]), 1);
            assertThat(carried).isInstanceOf(Carried.Widened.class);
            assertThat(
                            edits.apply(text)
                                    .between(carried.excerpt().start(), carried.excerpt().end()))
                    .contains("Heron-27");
        }
    }

    @Test
    void edits_that_overlap_or_put_nothing_are_refused() {
        assertThatThrownBy(() ->
                        new Edits(List.of(new Edits.Edit(0, 3, "x"), new Edits.Edit(2, 4, "y"))))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> new Edits.Edit(0, 3, "")).hasMessageContaining("Edit 0 to 3");
    }

    /// What a carried excerpt says is what it said before with the replacements made: cut it out
    /// and edit it, or edit and cut it out.
    @Test
    void ten_thousand_random_excerpts_end_without_a_silent_change() {
        Random random = new Random(42);
        for (int round = 0; round < 10_000; round++) {
            SourceText text = randomText(random);
            Edits edits = randomEdits(text.length(), random);
            SourceText after = edits.apply(text);
            int start = random.nextInt(text.length());
            int end = start + 1 + random.nextInt(text.length() - start);
            Carried carried = edits.carry(new Excerpt(ID, 1, start, end), 1);
            String now = after.between(carried.excerpt().start(), carried.excerpt().end());
            int from = start;
            int to = end;
            for (Edits.Edit edit : edits.edits()) {
                if (edit.start() < start && start < edit.end()) {
                    from = edit.start();
                }
                if (edit.start() < end && end < edit.end()) {
                    to = edit.end();
                }
            }
            assertThat(now).isEqualTo(editedStretch(text, edits, from, to));
            assertThat(carried instanceof Carried.Exactly).isEqualTo(from == start && to == end);
        }
    }

    private static String editedStretch(SourceText text, Edits edits, int from, int to) {
        StringBuilder made = new StringBuilder();
        int at = from;
        for (Edits.Edit edit : edits.edits()) {
            if (edit.start() >= from && edit.end() <= to) {
                made.append(text.between(at, edit.start())).append(edit.replacement());
                at = edit.end();
            }
        }
        return made.append(text.between(at, to)).toString();
    }

    private static SourceText randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5 + random.nextInt(40); i++) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return SourceText.of(text.toString());
    }

    private static Edits randomEdits(int length, Random random) {
        List<Edits.Edit> edits = new ArrayList<>();
        int at = random.nextInt(4);
        while (at < length) {
            int end = Math.min(length, at + 1 + random.nextInt(5));
            edits.add(
                    new Edits.Edit(
                            at,
                            end,
                            List.of("x", "[town 1]", "\uD83D\uDD14").get(random.nextInt(3))));
            at = end + random.nextInt(8);
        }
        return new Edits(edits);
    }

    private static String words(Edits edits, SourceText after, int start, int end) {
        Carried carried = edits.carry(new Excerpt(ID, 1, start, end), 1);
        assertThat(carried).isInstanceOf(Carried.Exactly.class);
        return after.between(carried.excerpt().start(), carried.excerpt().end());
    }
}
