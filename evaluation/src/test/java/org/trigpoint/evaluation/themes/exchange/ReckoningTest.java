package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A text with every difficulty, marked word by word as a program of each convention would.
class ReckoningTest {
    private static final String TEXT =
            "\uFEFFWe drew \uD83D\uDD14 an alarm.\r\nCaf\u00E9 talk, then more.\r\n\r\nShe said \uD83D\uDE00 it helped.\r\nSlowly; and re\u0301sume\u0301 work.\r\n";
    private static final List<String> MARKED =
            List.of("drew", "alarm", "talk", "then", "helped", "Slowly", "work", "She said");

    @TempDir private Path temporary;

    static Stream<Convention> allConventions() {
        return Convention.all().stream();
    }

    @ParameterizedTest
    @MethodSource("allConventions")
    void wordsMarkedUnderAConventionComeBackAsTheyWere(Convention convention) throws IOException {
        StringBuilder selections = new StringBuilder();
        for (int i = 0; i < MARKED.size(); i++) {
            String word = MARKED.get(i);
            int at = TEXT.indexOf(word);
            long start = counted(TEXT.substring(0, at), convention);
            long end = counted(TEXT.substring(0, at + word.length()), convention);
            long last = convention.end() == Convention.End.LAST ? 1 : 0;
            selections.append(RefiFile.selection(i, start, end - last, ""));
        }
        Losses losses = new Losses();
        Project project =
                RefiFile.of(
                                RefiFile.users()
                                        + RefiFile.codes()
                                        + RefiFile.source(
                                                "internal://a.txt", selections.toString()))
                        .with("sources/a.txt", TEXT)
                        .read(temporary, losses);
        assertThat(words(project)).isEqualTo(MARKED);
        assertThat(losses.count("selection", Outcome.DROPPED)).isZero();
    }

    /// Counted apart from the program: character by character, as the convention says.
    private static long counted(String before, Convention convention) {
        long count = 0;
        int[] points = before.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            String character = Character.toString(points[i]);
            long width =
                    switch (convention.unit()) {
                        case CODE_POINTS -> 1;
                        case UTF16_UNITS -> character.length();
                        case UTF8_BYTES -> character.getBytes(StandardCharsets.UTF_8).length;
                    };
            if (points[i] == 0xFEFF) {
                width = convention.mark() == Convention.Mark.COUNTED ? width : 0;
            } else if (points[i] == '\n') {
                // with the CR before it, which counted 1
                width = convention.lineEnd() == Convention.LineEnd.ONE ? 0 : 1;
            }
            count += width;
        }
        return count;
    }

    private static List<String> words(Project project) {
        Project.Source source = project.sources().getFirst();
        return source.selections().stream()
                .map(one -> source.text().between(one.start(), one.end()))
                .toList();
    }

    @Test
    void namesDecideWhereWordEdgesCannot() throws IOException {
        // every stretch is one letter among letters, so that only the name tells where it ends
        String text = "abcdefghij";
        String selections =
                RefiFile.selection(1, 2, 5, "cdef") + RefiFile.selection(2, 4, 7, "efgh");
        Losses losses = new Losses();
        Project project =
                RefiFile.of(RefiFile.codes() + RefiFile.source("internal://a.txt", selections))
                        .with("sources/a.txt", text)
                        .read(temporary, losses);
        assertThat(words(project)).containsExactly("cdef", "efgh");
        assertThat(losses.all())
                .anySatisfy(loss -> {
                    assertThat(loss.element()).isEqualTo("positions");
                    assertThat(loss.why()).contains("ends at the last character");
                });
    }

    @Test
    void aDoubtIsSaidAndTheStandardIsTaken() throws IOException {
        String selections = RefiFile.selection(1, 0, 1, "");
        Losses losses = new Losses();
        Project project =
                RefiFile.of(RefiFile.codes() + RefiFile.source("internal://a.txt", selections))
                        .with("sources/a.txt", "? ?\r\n? ?")
                        .read(temporary, losses);
        assertThat(words(project)).containsExactly("?");
        // one mark: its end after or at the last character fits as well as the other
        selections = RefiFile.selection(1, 0, 0, "") + RefiFile.selection(2, 2, 3, "");
        losses = new Losses();
        RefiFile.of(RefiFile.codes() + RefiFile.source("internal://a.txt", selections))
                .with("sources/a.txt", "a b c d")
                .read(temporary, losses);
        assertThat(losses.all()).anyMatch(loss -> loss.element().equals("positions"));
    }

    @Test
    void ourOwnFilesAreNotGuessedAt() throws IOException {
        Losses losses = new Losses();
        Project project =
                RefiFile.of(
                                "project.qde",
                                "urn:QDA-XML:project:1.0",
                                "Trigpoint 0.1.0",
                                RefiFile.codes()
                                        + RefiFile.source(
                                                "internal://a.txt",
                                                RefiFile.selection(1, 1, 4, "")
                                                        + RefiFile.selection(2, 6, 9, "")))
                        .with("sources/a.txt", "words inside words")
                        .read(temporary, losses);
        assertThat(words(project)).containsExactly("ord", "ins");
        assertThat(losses.all()).noneMatch(loss -> loss.element().equals("positions"));
    }

    @Test
    void placesOfRandomTextsFallOnTheirCharacters() {
        SplittableRandom random = new SplittableRandom(20261122);
        String[] alphabet = {"a", "\u00E9", "\uD83D\uDD14", "\r\n", "\n", "e\u0301", " ", "\u4E2D"};
        for (int round = 0; round < 500; round++) {
            StringBuilder raw = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                raw.append(alphabet[random.nextInt(alphabet.length)]);
            }
            RawText text = RawText.of(raw.toString(), "UTF-8");
            int[] places = text.places(Convention.STANDARD);
            List<Integer> expected = new ArrayList<>();
            int point = 0;
            int[] points = raw.codePoints().toArray();
            for (int i = 0; i < points.length; i++) {
                expected.add(point);
                boolean firstOfPair =
                        points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n';
                point += firstOfPair ? 0 : 1;
            }
            expected.add(point);
            assertThat(places).containsExactly(expected.stream().mapToInt(i -> i).toArray());
            assertThat(text.text().length()).isEqualTo(point);
        }
    }
}
