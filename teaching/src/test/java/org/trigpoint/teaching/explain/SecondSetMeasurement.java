package org.trigpoint.teaching.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.teaching.explain.Corpus.Explanation;

/// Reads the second set of texts, written and marked by another hand that had not seen the rules,
/// and writes the table of figures for docs/reference/explain-pain-feedback.md to
/// `target/explain-figures.md`. The figures are published whatever they are, so that the test asks
/// only that the texts were read. Its name keeps it out of every other run, since the set is read
/// once: `-Dtest=SecondSetMeasurement`.
class SecondSetMeasurement {
    private static final String FILE = "second.jsonl";

    @Test
    void theSecondSetIsReadAndItsFiguresAreWritten() throws IOException {
        assumeTrue(Corpus.has(FILE), "there is no second set of texts");
        List<Explanation> explanations = Corpus.read(FILE);
        String report = FiguresTable.of(ShippedLexicon.EXPLAINER, explanations);
        Path folder = Files.createDirectories(Path.of("target"));
        Files.writeString(folder.resolve("explain-figures.md"), report);
        assertThat(explanations).isNotEmpty();
        assertThat(report).contains("| phrases of the lexicon |").contains("| next step |");
    }
}
