package org.trigpoint.teaching.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.teaching.explain.Corpus.Explanation;

/// Reads a set of texts that no rule was made from and writes the table of figures for
/// docs/reference/explain-pain-feedback.md to `target/explain-figures.md`. The figures are
/// published whatever they are, so that the test asks only that the texts were read. Its name keeps
/// it out of every other run, since such a set is read once: `-Dtest=UnseenTextsMeasurement
/// -Dtexts=held-out-fifth.jsonl`.
class UnseenTextsMeasurement {
    private static final String FILE = System.getProperty("texts", "held-out-fifth.jsonl");

    @Test
    void theSetIsReadAndItsFiguresAreWritten() throws IOException {
        assumeTrue(Corpus.has(FILE), "there is no " + FILE + " among the explanations");
        List<Explanation> explanations = Corpus.read(FILE);
        String report = FiguresTable.of(ShippedLexicon.EXPLAINER, explanations);
        Path folder = Files.createDirectories(Path.of("target"));
        Files.writeString(folder.resolve("explain-figures.md"), report);
        assertThat(explanations).isNotEmpty();
        assertThat(report).contains("| phrases of the lexicon |").contains("| next step |");
    }
}
