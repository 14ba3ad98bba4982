package org.trigpoint.evaluation.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.study.InputFile;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.SyntheticStudy;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

class ThematicFilesTest {
    private static final String CODINGS =
            "guid,interview,version,start,end,code,coder,coded_at,layer,memo\n";

    @TempDir private Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void aStudyWithOneInterview() throws IOException {
        folder = temporary.resolve("study");
        StudyFiles.write(SyntheticStudy.of(1), folder);
        Files.createDirectories(folder.resolve("interviews"));
        write(
                "interviews.csv",
                "interview,participant,date,interviewer,minutes,language\nI1,,2026-05-01,R1,30,en\n");
        write("interviews/I1.v1.txt", "I draw the alarm \uD83D\uDD14 now.");
        write(
                "codebook.yaml",
                "codes:\n  - {guid: c0, name: Words, codable: false}\n  - {guid: c1, name: Alarm, colour: \"#6B3F7D\", parent: c0}\n");
        write(
                "codings.csv",
                CODINGS + "k1,I1,1,0,23,c1,R1,2026-05-02T10:00:00Z,first,\"so, a memo\"\n");
        write(
                "memos.yaml",
                "memos:\n  - {guid: m1, about: {coding: k1}, author: R1, written_at: 2026-05-02, text: Silence?}\n  - {guid: m2, text: All of it}\n");
        write(
                "themes.yaml",
                """
                approach: reflexive
                reason: Meaning is made.
                information_power: A narrow aim.
                phases:
                  - {on: 2026-05-03, by: R1, phase: coding, text: First pass}
                themes:
                  - {guid: t1, name: Finding words, central_idea: A picture first., codes: [c1], subthemes: [t2], status: named}
                  - {guid: t2, name: Drawing, status: candidate}
                joint_display:
                  design: convergent
                  rows:
                    - {about: {facet: pacing}, themes: [t1], quotations: [k1], dissenting: [k1], fit: expands, inference: A picture helps.}
                    - {about: {theme: t2}}
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatIsWrittenReadsBackEqual() throws IOException {
        MixedStudy read = MixedStudy.read(folder);
        ThematicAnalysis analysis = read.analysis();
        assertThat(analysis.codings()).hasSize(1);
        assertThat(analysis.interviews().words(analysis.codings().getFirst().excerpt()))
                .isEqualTo("I draw the alarm \uD83D\uDD14 now.");
        assertThat(analysis.codebook().pathOf(new CodeId("c1"))).isEqualTo("Words \u203A Alarm");
        assertThat(analysis.memos()).hasSize(2);
        assertThat(analysis.display().rows()).hasSize(2);
        ThematicFiles.write(analysis, folder);
        MixedStudy again = MixedStudy.read(folder);
        assertThat(again.analysis()).isEqualTo(analysis);
        assertThat(again.folder().study()).isEqualTo(read.folder().study());
        ThematicFiles.write(analysis, folder);
        assertThat(MixedStudy.read(folder).folder().digest()).isEqualTo(again.folder().digest());
    }

    @Test
    void allFilesOfTheAnalysisAreInTheDigest() {
        assertThat(MixedStudy.read(folder).folder().inputs())
                .extracting(InputFile::name)
                .contains(
                        "interviews.csv",
                        "interviews/I1.v1.txt",
                        "codebook.yaml",
                        "codings.csv",
                        "memos.yaml",
                        "themes.yaml");
    }

    @Test
    void codingsMustLieWithinTheirText() throws IOException {
        write(
                "codings.csv",
                CODINGS
                        + "k1,I1,1,0,24,c2,R1,2026-05-02T10:00:00Z,first,\n"
                        + "k1,I1,2,0,3,c1,R1,,first,\n"
                        + "k3,I1,1,0,3,c0,R1,yesterday,first,\n");
        write("memos.yaml", "memos: []\n");
        write("themes.yaml", "approach: reflexive\n");
        assertThat(faults())
                .hasSize(6)
                .anyMatch(fault ->
                        fault.contains(
                                "the excerpt 0 to 24 does not lie within the text of 23 characters"))
                .anyMatch(fault -> fault.contains("c2 is no code of codebook.yaml"))
                .anyMatch(fault -> fault.contains("the coding k1 is there twice"))
                .anyMatch(fault -> fault.contains("there is no text interviews/I1.v2.txt"))
                .anyMatch(fault -> fault.contains("\"Words\" holds other codes"))
                .anyMatch(fault -> fault.contains("\"yesterday\" is no date with time"));
    }

    @Test
    void faultsOfNumbersAndWordsComeTogether() throws IOException {
        write("missing.csv", "participant,wave,item,reason\nNobody,before,,skipped\n");
        write(
                "interviews.csv",
                "interview,participant,date,interviewer,minutes,language\nI/1,Nobody,,,,\n");
        write(
                "codebook.yaml",
                "codes:\n  - {guid: c1, name: A, parent: c2}\n  - {guid: c2, name: B, parent: c1}\n");
        write("codings.csv", CODINGS);
        write("memos.yaml", "memos:\n  - {guid: m1, about: {theme: t9}, text: x}\n");
        write(
                "themes.yaml",
                "approach: grounded\njoint_display: {rows: [{about: {facet: joy}, quotations: [k9]}]}\n");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("missing.csv, line 2"))
                .anyMatch(fault -> fault.contains("cannot be part of a file's name"))
                .anyMatch(fault -> fault.contains("the code c1 stands above itself"))
                .anyMatch(fault -> fault.contains("\"t9\" is no theme"))
                .anyMatch(fault -> fault.contains("\"grounded\" is not known here"))
                .anyMatch(fault -> fault.contains("\"joy\" is no facet"))
                .anyMatch(fault -> fault.contains("\"k9\" is no coding"));
    }

    @Test
    void aVersionThatStandsCannotBeLostOrChanged() {
        assertThatThrownBy(() -> ThematicFiles.write(ThematicAnalysis.none(), folder))
                .hasMessageContaining("versions never change");
        assertThat(MixedStudy.read(folder).analysis().interviews().all()).hasSize(1);
    }

    private List<String> faults() {
        return catchThrowableOfType(FaultsFoundException.class, () -> MixedStudy.read(folder))
                .faults()
                .stream()
                .map(Fault::sentence)
                .toList();
    }
}
