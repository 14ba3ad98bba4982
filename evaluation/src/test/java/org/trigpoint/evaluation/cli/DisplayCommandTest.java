package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.display.InventedVoices;
import org.trigpoint.evaluation.study.Checklist;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicFiles;

class DisplayCommandTest {
    @TempDir private Path temporary;
    private Path study = Path.of("");

    @BeforeEach
    void aStudyWithInterviews() throws IOException {
        study = temporary.resolve("study");
        StudyFiles.write(InventedVoices.study().folder().study(), study);
        ThematicFiles.write(InventedVoices.study().analysis(), study);
    }

    @Test
    void theDisplayIsPrintedAndWhatMayNotBeShownIsNamedWithoutItsWords() {
        CommandRun run = CommandRun.of("display", study);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Design: convergent",
                        "Pacing: +1.48 (95 % CI 0.98 to 1.98), 23 pairs, 1 lost",
                        "Ten minutes is not enough: not measured",
                        "inference   No inference written yet.",
                        "! Not shown: coding k-not-agreed, interview I2: the person did not agree to be quoted.",
                        "2 interviewees did not agree to be quoted and are not.")
                .doesNotContain(
                        InventedVoices.NOT_AGREED, InventedVoices.WITHDRAWN, InventedVoices.NOBODY);
    }

    @Test
    void aWorksheetGoesOutAndComesBackWithoutChange() throws IOException {
        Path file = temporary.resolve("joint.xlsx");
        CommandRun out = CommandRun.of("display", study, "--worksheet", file);
        assertThat(out.exit()).as(out.err()).isZero();
        assertThat(out.out()).contains("5 quotations to choose from", "3 codings are left out");
        String before = MixedStudy.read(study).folder().digest();
        CommandRun back = CommandRun.of("display", study, "--read", file);
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).contains("nothing was changed");
        assertThat(MixedStudy.read(study).folder().digest()).isEqualTo(before);
        CommandRun again = CommandRun.of("display", study, "--worksheet", file);
        assertThat(again.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(again.err()).contains("somebody may have filled it in");
    }

    @Test
    void aDisplayThatWasChangedSinceIsNotOverwritten() throws IOException {
        Path file = temporary.resolve("joint.xlsx");
        CommandRun.of("display", study, "--worksheet", file);
        Path themes = study.resolve("themes.yaml");
        Files.writeString(
                themes,
                "# ours\n"
                        + Files.readString(themes)
                                .replace("design: convergent", "design: exploratory-sequential"));
        CommandRun refused = CommandRun.of("display", study, "--read", file);
        assertThat(refused.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(refused.err()).contains("was changed since this worksheet was written");
        CommandRun replaced = CommandRun.of("display", study, "--read", file, "--replace");
        assertThat(replaced.exit()).as(replaced.err()).isZero();
        assertThat(MixedStudy.read(study).analysis().display())
                .isEqualTo(InventedVoices.study().analysis().display());
        assertThat(Files.readString(study.resolve("themes.yaml.before-worksheet")))
                .startsWith("# ours");
    }

    @Test
    void pageAndTableAreWritten() throws IOException {
        Path html = temporary.resolve("joint.html");
        Path csv = temporary.resolve("joint.csv");
        CommandRun run = CommandRun.of("display", study, "--html", html, "--csv", csv);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(html)).contains("<title>", "Joint display: before to after");
        assertThat(Files.readString(csv)).startsWith("about,label,measured,pairs").hasLineCount(6);
    }

    @Test
    void checklistsAreWrittenKeptAndChecked() throws IOException {
        assertThat(CommandRun.of("display", study, "--checklists").exit()).isZero();
        Path file = study.resolve("checklists.yaml");
        String blank = Files.readString(file);
        assertThat(blank).contains("tidier:", "gramms:").doesNotContain("coreq:", "srqr:");
        Files.writeString(
                file,
                """
                gramms:
                  - {item: 2, place: "Methods, p. 4", note: As planned}
                srqr:
                  - {item: 21, place: Title page}
                """);
        CommandRun.of("display", study, "--checklists");
        var read = MixedStudy.read(study).checklists();
        assertThat(read.mark(Checklist.GRAMMS, 2).orElseThrow().place()).isEqualTo("Methods, p. 4");
        assertThat(read.mark(Checklist.SRQR, 21).orElseThrow().place()).isEqualTo("Title page");
        assertThat(read.marks().get(Checklist.TIDIER)).hasSize(12);
        Files.writeString(
                file,
                "gramms:\n  - {item: 7}\n  - {place: x}\n  - {item: 1}\n  - {item: 1}\nprisma: []\n");
        CommandRun faults = CommandRun.of("check", study);
        assertThat(faults.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(faults.err())
                .contains(
                        "checklists.yaml, line 2",
                        "7 is no whole number from 1 to 6",
                        "the entry names no item",
                        "item 1 of GRAMMS is there twice",
                        "the key is not known here",
                        "4 faults");
    }

    @Test
    void aStudyOfNumbersAloneIsToldWhatIsMissing() throws IOException {
        Path numbers = temporary.resolve("numbers");
        StudyFiles.write(InventedVoices.study().folder().study(), numbers);
        CommandRun run = CommandRun.of("display", numbers);
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err()).contains("no interviews, codes or themes");
        assertThat(CommandRun.of("display", study, "--read", "a", "--worksheet", "b").exit())
                .isEqualTo(ExitCode.USAGE);
    }
}
