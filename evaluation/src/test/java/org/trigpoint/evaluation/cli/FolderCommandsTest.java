package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.WaveKind;

class FolderCommandsTest {
    @TempDir Path folder;

    private static CommandRun answering(String answers, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandRun.of(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void newAsksAndWritesAFolderThatPassesTheCheck() {
        Path study = folder.resolve("study");
        CommandRun run =
                answering(
                        "Spring cohort\nPacing, Sleep & rest\nBefore, After, Three months\nyes\n5\n",
                        "new",
                        study);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("What is the study about?", "trigpoint check");
        Study made = StudyFolder.read(study).study();
        assertThat(made.participants()).hasSize(5);
        assertThat(made.instruments().getFirst().items())
                .extracting(item -> item.id().value())
                .containsExactly("pacing", "sleep-rest");
        assertThat(made.waves())
                .extracting(wave -> wave.kind())
                .containsExactly(
                        WaveKind.MEASURED, WaveKind.MEASURED, WaveKind.THEN, WaveKind.MEASURED);
        assertThat(CommandRun.of("check", study).out())
                .contains("Spring cohort: no faults", "Before: 0 answered");
    }

    @Test
    void newAsksNothingThatAnOptionAnswers() {
        CommandRun run =
                answering(
                        "",
                        "new",
                        folder.resolve("s"),
                        "--title",
                        "T",
                        "--people",
                        "3",
                        "--waves",
                        "Before,After",
                        "--facets",
                        "programme",
                        "--then-test",
                        "no");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("?");
        assertThat(StudyFolder.read(folder.resolve("s")).study().instruments().getFirst().facets())
                .hasSize(10);
    }

    @Test
    void newRefusesAnswersThatMakeNoStudy() {
        assertThat(answering("", "new", folder.resolve("s"), "--people", "none").exit())
                .isEqualTo(ExitCode.USAGE);
        assertThat(answering("", "new", folder.resolve("s"), "--waves", "Before").err())
                .contains("at least two waves");
        assertThat(folder.resolve("s")).doesNotExist();
    }

    @Test
    void checkListsAllFaultsAndEndsWithOne() throws IOException {
        Path study = folder.resolve("study");
        answering("", "new", study);
        Files.writeString(study.resolve("responses.csv"), "participant,wave\nNobody,never\n");
        CommandRun run = CommandRun.of("check", study);
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err())
                .contains(
                        "responses.csv, line 2, participant: \"Nobody\" is no participant",
                        "12 faults. Nothing was written.");
    }

    @Test
    void upgradeGivesADraftItsFormatAndKeepsWhatWasThere() throws IOException {
        Path study = folder.resolve("study");
        answering("", "new", study);
        Path yaml = study.resolve("study.yaml");
        assertThat(CommandRun.of("upgrade", study).out()).contains("Nothing was changed");
        String draft = Files.readString(yaml).replace("format: 1\n", "");
        Files.writeString(yaml, draft);
        assertThat(CommandRun.of("check", study).err()).contains("trigpoint upgrade");
        assertThat(CommandRun.of("upgrade", study).exit()).isZero();
        assertThat(CommandRun.of("check", study).exit()).isZero();
        assertThat(study.resolve("study.yaml.before-upgrade")).hasContent(draft);
    }

    @Test
    void upgradeLeavesAFaultyDraftAsItWas() throws IOException {
        Path study = folder.resolve("study");
        answering("", "new", study);
        Path yaml = study.resolve("study.yaml");
        String draft =
                Files.readString(yaml).replace("format: 1\n", "").replace("title:", "titel:");
        Files.writeString(yaml, draft);
        assertThat(CommandRun.of("upgrade", study).exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(yaml).hasContent(draft);
    }

    @Test
    void anUnknownCommandIsAMatterOfUsage() {
        assertThat(CommandRun.of("evaluat").exit()).isEqualTo(ExitCode.USAGE);
    }
}
