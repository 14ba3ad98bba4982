package org.trigpoint.teaching.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.teaching.explain.Feedback.KeyIdea;
import org.trigpoint.teaching.explain.Feedback.Kind;
import org.trigpoint.teaching.explain.Feedback.Mark;
import org.trigpoint.teaching.explain.Feedback.TalkingMove;

/// Single sentences, each with what must be said of it: explain/wordings.txt.
class WordingsTest {

    @TestFactory
    Stream<DynamicTest> eachSentenceGetsTheFeedbackWrittenBesideIt() throws IOException {
        return lines().map(line -> dynamicTest(line, () -> check(line)));
    }

    private static Stream<String> lines() throws IOException {
        try (InputStream in = WordingsTest.class.getResourceAsStream("/explain/wordings.txt")) {
            String all = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines =
                    all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            assertThat(lines).hasSizeGreaterThan(200);
            return lines.stream();
        }
    }

    private static void check(String line) {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        Feedback feedback = ShippedLexicon.EXPLAINER.read(cells.getLast());
        boolean yes = cells.get(1).equals("yes");
        switch (cells.getFirst()) {
            case "marks" -> assertThat(marked(feedback)).isEqualTo(wanted(cells.get(1)));
            case "role" -> assertThat(claimed(feedback)).isEqualTo(wanted(cells.get(1)));
            case "idea" ->
                    assertThat(feedback.has(KeyIdea.valueOf(constant(cells.get(2)))))
                            .isEqualTo(yes);
            case "move" ->
                    assertThat(feedback.has(TalkingMove.valueOf(constant(cells.get(2)))))
                            .isEqualTo(yes);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static String constant(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> wanted(String cell) {
        return cell.equals("-") ? List.of() : Arrays.stream(cell.split(";", -1)).sorted().toList();
    }

    private static List<String> claimed(Feedback feedback) {
        return feedback.marks().stream()
                .filter(mark -> mark.kind() == Kind.OUTSIDE_THE_ROLE)
                .map(Mark::rule)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> marked(Feedback feedback) {
        return feedback.marks().stream()
                .filter(mark -> mark.kind() != Kind.OUTSIDE_THE_ROLE)
                .map(Mark::rule)
                .sorted()
                .toList();
    }
}
