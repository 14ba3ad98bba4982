package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// What becomes of every file in the folder of samples that `trigpoint exchange read` is given:
/// what it holds, what was changed or dropped and why; or where it belongs instead. No word of the
/// texts is repeated here.
class SamplesOfOtherProgramsTest {
    @Test
    void everySampleIsReadOrSentWhereItBelongs() throws IOException {
        Path folder = Samples.folder();
        StringBuilder outcomes = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                outcomes.append(folder.relativize(file).toString().replace('\\', '/'))
                        .append('\n')
                        .append(outcome(file));
            }
        }

        assertThat(outcomes.toString()).isEqualTo(pinned());
    }

    private static String pinned() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        SamplesOfOtherProgramsTest.class.getResourceAsStream(
                                "samples-of-other-programs.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String outcome(Path file) {
        Losses losses = new Losses();
        List<String> lines = new ArrayList<>();
        try {
            Project project = Exchange.read(file, losses);
            lines.add(counts(project));
            for (Loss loss : losses.summed()) {
                // the words of REFI-QDA's reports are pinned with its own tests
                String why = TextFile.nameOf(file).contains(".qd") ? "" : ": " + loss.why();
                lines.add(loss.count() + " " + loss.element() + " " + loss.outcome() + why);
            }
        } catch (FaultsFoundException e) {
            String sentence = e.faults().getFirst().sentence();
            lines.add("refused: " + sentence.substring(TextFile.nameOf(file).length()));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static String counts(Project project) {
        int selections = 0;
        int codings = 0;
        for (Project.Source source : project.sources()) {
            selections += source.selections().size();
            codings += source.whole().size();
            for (Project.Selection selection : source.selections()) {
                codings += selection.codings().size();
            }
        }
        return "codes "
                + project.codes().size()
                + ", texts "
                + project.sources().size()
                + ", selections "
                + selections
                + ", codings "
                + codings
                + ", notes "
                + project.notes().size()
                + ", cases "
                + project.cases().size()
                + ", sets "
                + project.sets().size()
                + ", users "
                + project.users().size();
    }
}
