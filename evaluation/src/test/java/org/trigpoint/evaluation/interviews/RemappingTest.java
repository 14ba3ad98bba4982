package org.trigpoint.evaluation.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemappingTest {
    private static final InterviewId ID = new InterviewId("I01");

    /// The text between bars is coded in the old text; the bars of the new text say what is
    /// expected of it, and a text without bars that it is not carried.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "It was |very hard| then.; Then it was |very hard| then.",
                "It |was hard|.; It |was very hard|.",
                "It |was very hard|.; It |was hard|.",
                "|A.| B.; |A.| Foo. B.",
                "A. |B.|; A. Foo. |B.|",
                "|A. B.|; |A. Foo. B.|",
                "It |was teh pain|.; It |was the pain|.",
                "|teh pain was bad| 😀; |the pain was bad| 😀",
                "|😀 pain| e\u0301t; x 😉 |😀 pain| e\u0301t",
                "|😀 pain| e\u0301t; 😀😀 x 😀 pain e\u0301t",
                "It was |very| very good.; It was very good.",
                "|I slept well.| Yes.; Yes.",
                "No. |I slept well.| Yes.; No. She was tired of walking. Yes.",
                "We |walk a lot| here.; We have been walking here.",
                "I |sat down and wept| then.; I |down and wept| then.",
                "So then |she went home to rest| at last.; So |home to rest| at last.",
            })
    void aCodingIsWhereItsWordsAreOrNotCarried(String before, String after) {
        SourceText old = SourceText.of(before.replace("|", ""));
        SourceText now = SourceText.of(after.replace("|", ""));
        Excerpt coded = barred(before, 1);

        Remapped remapped = Remapping.between(old, now).of(coded, 2);

        if (after.contains("|")) {
            Excerpt expected = barred(after, 2);
            boolean same = words(old, coded).equals(words(now, expected));
            assertThat(remapped)
                    .isEqualTo(
                            same
                                    ? new Remapped.Carried(expected)
                                    : new Remapped.Changed(
                                            expected, words(old, coded), words(now, expected)));
        } else {
            assertThat(remapped).isInstanceOf(Remapped.Lost.class);
        }
    }

    private static String words(SourceText text, Excerpt excerpt) {
        return text.between(excerpt.start(), excerpt.end());
    }

    private static Excerpt barred(String text, int version) {
        int first = text.indexOf('|');
        int last = text.lastIndexOf('|');
        return new Excerpt(
                ID, version, text.codePointCount(0, first), text.codePointCount(0, last) - 1);
    }

    @Test
    void aKnownReplacementChangesExactlyWhatHoldsIt() {
        SourceText old = SourceText.of("I saw Sarah Jones 😀 in Leeds today.");
        Remapping remapping =
                Remapping.of(
                        old,
                        List.of(
                                new Replacement(23, 28, "[Town 1]"),
                                new Replacement(6, 17, "[Patient 1]")));

        assertThat(remapping.text().text()).isEqualTo("I saw [Patient 1] 😀 in [Town 1] today.");
        assertThat(remapping.of(new Excerpt(ID, 1, 6, 17), 2))
                .isEqualTo(
                        new Remapped.Changed(
                                new Excerpt(ID, 2, 6, 17), "Sarah Jones", "[Patient 1]"));
        assertThat(remapping.of(new Excerpt(ID, 1, 29, 34), 2))
                .isEqualTo(new Remapped.Carried(new Excerpt(ID, 2, 32, 37)));
        assertThat(remapping.of(new Excerpt(ID, 1, 12, 19), 2)).isInstanceOf(Remapped.Lost.class);
        assertThatThrownBy(() ->
                        Remapping.of(
                                old,
                                List.of(new Replacement(2, 5, "x"), new Replacement(4, 7, "y"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final List<String> PIECES =
            List.of(
                    "pain",
                    "sleep",
                    "the",
                    "the",
                    "I",
                    "walk",
                    "slowly",
                    "😀",
                    "👩‍🦽",
                    "e\u0301te\u0301",
                    "zo\u0308e",
                    " ",
                    " ",
                    " ",
                    " ",
                    ".",
                    ",",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "Interviewer: ",
                    "don't",
                    "ok");

    private static String drawn(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        int[] points = text.codePoints().toArray();
        int from = random.nextInt(points.length + 1);
        int to = Math.min(points.length, from + random.nextInt(12));
        String put = random.nextInt(3) == 0 ? "" : drawn(random, 4);
        return new String(points, 0, from) + put + new String(points, to, points.length - to);
    }

    /// Ten thousand sequences of up to six edits, seeded: a coding carried over has exactly its
    /// words, a changed one says both, and what is kept lies where the new text has it.
    @Test
    void noCodingChangesSilentlyInTenThousandEdits() {
        int carried = 0;
        int changed = 0;
        int lost = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            SourceText old = SourceText.of(drawn(random, 60));
            String text = old.text();
            for (int edits = random.nextInt(6); edits >= 0; edits--) {
                text = edited(text, random);
            }
            SourceText now = SourceText.of(text);
            Remapping remapping = Remapping.between(old, now);
            int start = random.nextInt(old.length());
            Excerpt coded =
                    new Excerpt(ID, 1, start, start + 1 + random.nextInt(old.length() - start));
            switch (remapping.of(coded, 2)) {
                case Remapped.Carried(var excerpt) -> {
                    assertThat(words(now, excerpt))
                            .as("seed %d", seed)
                            .isEqualTo(words(old, coded));
                    carried++;
                }
                case Remapped.Changed(var excerpt, var before, var after) -> {
                    assertThat(before).as("seed %d", seed).isEqualTo(words(old, coded));
                    assertThat(after).as("seed %d", seed).isEqualTo(words(now, excerpt));
                    assertThat(before).as("seed %d", seed).isNotEqualTo(after);
                    changed++;
                }
                case Remapped.Lost(var excerpt, var reason) -> {
                    assertThat(excerpt).isEqualTo(coded);
                    assertThat(reason).isNotBlank();
                    lost++;
                }
            }
        }
        assertThat(List.of(carried, changed, lost)).allMatch(count -> count > 500);
    }

    /// Every coding of a text, moved by an edit that is known, ends where that edit puts it, or is
    /// not carried: comparing finds no other place with the same words.
    @Test
    void comparingAgreesWithTheEditThatWasMade() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                words.add("w" + random.nextInt(25) + (random.nextInt(6) == 0 ? "😀" : ""));
            }
            SourceText old = SourceText.of(String.join(" ", words));
            int at = old.codePointAt(old.text().indexOf(words.get(random.nextInt(40))));
            Replacement put = new Replacement(at, at, "quite new ");
            Remapping known = Remapping.of(old, List.of(put));
            Remapping found = Remapping.between(old, known.text());
            for (int start = 0; start < old.length() - 8; start += 5) {
                Excerpt coded = new Excerpt(ID, 1, start, start + 8);
                Remapped remapped = found.of(coded, 2);
                if (!(remapped instanceof Remapped.Lost)) {
                    assertThat(remapped).as("seed %d", seed).isEqualTo(known.of(coded, 2));
                }
            }
        }
    }

    @Test
    void ninetyThousandWordsWithAThousandEditsAreComparedInAMoment() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 90_000; i++) {
            text.append("word").append((int) Math.abs(random.nextGaussian() * 800)).append(' ');
        }
        SourceText old = SourceText.of(text.toString());
        String edited = old.text();
        for (int i = 0; i < 1_000; i++) {
            int at = edited.indexOf(' ', random.nextInt(edited.length() - 100)) + 1;
            edited =
                    edited.substring(0, at)
                            + "mended "
                            + edited.substring(edited.indexOf(' ', at) + 1);
        }
        SourceText now = SourceText.of(edited);

        long begun = System.nanoTime();
        Remapping remapping = Remapping.between(old, now);
        int lost = 0;
        for (int start = 0; start + 200 < old.length(); start += 200) {
            lost +=
                    remapping.of(new Excerpt(ID, 1, start, start + 60), 2) instanceof Remapped.Lost
                            ? 1
                            : 0;
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(lost).isLessThan(old.length() / 200 / 10);
    }
}
