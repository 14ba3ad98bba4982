package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.SyntheticStudy;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// Projects of programs that keep a database, read from the command line into a study.
class ExchangeProgramsTest {
    @TempDir private Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void aStudy() throws IOException {
        folder = temporary.resolve("study");
        StudyFiles.write(SyntheticStudy.of(1), folder);
    }

    @Test
    void taguettesProjectIsReadAndReadingItAgainChangesNothing() throws IOException {
        Path file = copyOf("taguette/taguette-1.5.2-project.sqlite3");
        CommandRun read = CommandRun.of("exchange", "read", folder, file);
        assertThat(read.exit()).as(read.err()).isEqualTo(ExitCode.DONE);
        assertThat(read.out())
                .contains("written by Taguette")
                .contains("on the layer \"Taguette\"")
                .contains("in the study: 2000 added");
        ThematicAnalysis analysis = MixedStudy.read(folder).analysis();
        assertThat(analysis.codings()).hasSize(2000);
        assertThat(analysis.codebook().codes()).hasSize(41);

        String before = MixedStudy.read(folder).folder().digest();
        CommandRun again = CommandRun.of("exchange", "read", folder, file);
        assertThat(again.exit()).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(MixedStudy.read(folder).folder().digest()).isEqualTo(before);
    }

    @Test
    void rqdasProjectIsReadWithItsReport() throws IOException {
        Path file = copyOf("rqda/jgbv-test.rqda");
        CommandRun read = CommandRun.of("exchange", "read", folder, file);
        assertThat(read.exit()).as(read.err()).isEqualTo(ExitCode.DONE);
        ThematicAnalysis analysis = MixedStudy.read(folder).analysis();
        assertThat(analysis.codings()).hasSize(9);
        assertThat(analysis.interviews().all()).hasSize(3);
        assertThat(Files.readString(temporary.resolve("jgbv-test-exchange-report.csv")))
                .contains("9 of 9 stretches say the words kept beside them");
    }

    @Test
    void aListOfCodesBecomesTheCodebook() throws IOException {
        Path file = temporary.resolve("codes.txt");
        Files.writeString(file, "Sleep\tHow people sleep\nLife>>Work\n");
        CommandRun read = CommandRun.of("exchange", "read", folder, file);
        assertThat(read.exit()).as(read.err()).isEqualTo(ExitCode.DONE);
        assertThat(MixedStudy.read(folder).analysis().codebook().codes()).hasSize(3);
    }

    @Test
    void aDamagedProjectLeavesTheStudyAndItsSurroundingsAsTheyWere() throws IOException {
        byte[] bytes = Files.readAllBytes(copyOf("rqda/jgbv-test.rqda"));
        String before = MixedStudy.read(folder).folder().digest();
        for (int length : new int[] {8, 16, 100, 5_000, bytes.length - 2_000}) {
            Path file = temporary.resolve("cut.rqda");
            Files.write(file, Arrays.copyOf(bytes, length));

            CommandRun read = CommandRun.of("exchange", "read", folder, file);

            assertThat(read.exit()).isEqualTo(ExitCode.FAULTS);
            assertThat(read.err()).startsWith("cut.rqda: ");
        }
        assertThat(MixedStudy.read(folder).folder().digest()).isEqualTo(before);
        try (Stream<Path> there = Files.list(temporary)) {
            assertThat(there.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("study", "cut.rqda", "jgbv-test.rqda");
        }
    }

    /// A file another program wrote; the test is skipped where the samples are not on this machine.
    private Path copyOf(String sample) throws IOException {
        Path source = Path.of("../..", "shared/qualitative/samples").resolve(sample);
        assumeTrue(Files.exists(source), "The samples of other programs are not on this machine.");
        Path file = temporary.resolve(TextFile.nameOf(source));
        Files.copy(source, file);
        return file;
    }
}
