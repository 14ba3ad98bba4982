package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.SyntheticStudy;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

class ExchangeCommandsTest {
    private static final String PROJECT =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="Invented" origin="NVivo 15">
            <Users><User guid="33333333-3333-3333-3333-333333333333" name="Robin Reader"/></Users>
            <CodeBook><Codes><Code guid="11111111-1111-1111-1111-111111111111" name="Alarm" isCodable="true"/></Codes></CodeBook>
            <Sources><TextSource guid="22222222-2222-2222-2222-222222222222" name="Talk"><PlainTextContent>The alarm rings.</PlainTextContent>
            <PlainTextSelection guid="44444444-4444-4444-4444-444444444444" startPosition="4" endPosition="9">
            <Coding guid="55555555-5555-5555-5555-555555555555" creatingUser="33333333-3333-3333-3333-333333333333"><CodeRef targetGUID="11111111-1111-1111-1111-111111111111"/></Coding>
            </PlainTextSelection></TextSource></Sources>
            <Graphs><Graph guid="66666666-6666-6666-6666-666666666666"/></Graphs>
            </Project>
            """;

    @TempDir private Path temporary;
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private final Study study = SyntheticStudy.of(1);

    @BeforeEach
    void aStudyAndAFile() throws IOException {
        folder = temporary.resolve("study");
        file = temporary.resolve("team.qde");
        StudyFiles.write(study, folder);
        Files.writeString(file, PROJECT);
    }

    @Test
    void aProjectIsReadWithItsReportAndLeavesAgain() throws IOException {
        CommandRun read = CommandRun.of("exchange", "read", folder, file);
        assertThat(read.exit()).as(read.err()).isEqualTo(ExitCode.DONE);
        assertThat(read.out())
                .contains("written by NVivo 15")
                .contains("coding")
                .contains("graph: drawings are not kept here")
                .contains("interview in the study: 1 added")
                .contains("on the layer \"NVivo\"")
                .contains("1 interview names no participant");
        assertThat(Files.readString(temporary.resolve("team-exchange-report.csv")))
                .startsWith("element,what,outcome,why,count\n")
                .contains(",dropped,drawings are not kept here,1");
        ThematicAnalysis analysis = MixedStudy.read(folder).analysis();
        assertThat(analysis.interviews().words(analysis.codings().getFirst().excerpt()))
                .isEqualTo("alarm");

        Path out = temporary.resolve("out.qdpx");
        CommandRun written = CommandRun.of("exchange", "write", folder, out);
        assertThat(written.exit()).as(written.err()).isEqualTo(ExitCode.DONE);
        assertThat(written.out()).contains("whole transcripts");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        CommandRun again = CommandRun.of("exchange", "write", folder, out);
        assertThat(again.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(again.err()).contains("--replace");
        assertThat(CommandRun.of("exchange", "write", folder, out, "--replace").exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(CommandRun.of("exchange", "write", folder, temporary.resolve("codes.qdc")).out())
                .contains("a codebook file holds codes and sets only");

        String before = MixedStudy.read(folder).folder().digest();
        CommandRun back = CommandRun.of("exchange", "read", folder, out);
        assertThat(back.exit()).as(back.err()).isEqualTo(ExitCode.DONE);
        assertThat(back.out()).doesNotContain("in the study:");
        assertThat(MixedStudy.read(folder).folder().digest()).isEqualTo(before);
    }

    @Test
    void textsBelongToWhomTheUserSays() throws IOException {
        String person = study.participants().getFirst().id().value();
        Path list = temporary.resolve("texts.csv");
        Files.writeString(list, "source,participant\nTalk," + person + "\n");
        CommandRun read =
                CommandRun.of(
                        "exchange", "read", folder, file, "--participants", list, "--initials");
        assertThat(read.exit()).as(read.err()).isEqualTo(ExitCode.DONE);
        ThematicAnalysis analysis = MixedStudy.read(folder).analysis();
        assertThat(analysis.interviews().all().getFirst().participant()).isPresent();
        assertThat(analysis.codings().getFirst().coder()).isEqualTo("RR");
        Files.writeString(list, "source,participant\nTalk,Nobody\n");
        assertThat(CommandRun.of("exchange", "read", folder, file, "--participants", list).err())
                .contains("not in participants.csv");
    }

    @Test
    void aRefusedFileLeavesEverythingAsItWas() throws IOException {
        String before = StudyFolder.read(folder).digest();
        Files.writeString(file, PROJECT.replace("</Project>", ""));
        CommandRun refused = CommandRun.of("exchange", "read", folder, file);
        assertThat(refused.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(refused.err()).contains("team.qde", "Nothing was written.");
        assertThat(StudyFolder.read(folder).digest()).isEqualTo(before);
        try (var files = Files.list(temporary)) {
            assertThat(files.map(one -> String.valueOf(one.getFileName())))
                    .containsExactlyInAnyOrder("study", "team.qde");
        }
    }

    @Test
    void theConsensusIsNeverImported() {
        CommandRun refused =
                CommandRun.of("exchange", "read", folder, file, "--layer", "Consensus");
        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("never the consensus");
    }

    @Test
    void otherEndingsAreNotWritten() {
        assertThat(CommandRun.of("exchange", "write", folder, temporary.resolve("out.zip")).exit())
                .isEqualTo(ExitCode.USAGE);
    }
}
