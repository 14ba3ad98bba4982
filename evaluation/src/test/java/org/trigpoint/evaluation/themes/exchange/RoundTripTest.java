package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.SyntheticStudy;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// What leaves comes back, and what came leaves as it was.
class RoundTripTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "qualitative", "samples");
    private static final String PICTURES = "00000001-0000-4000-8000-000000000001";
    private static final String ALARM = "00000001-0000-4000-8000-000000000002";
    private static final String FIRST = "00000002-0000-4000-8000-000000000001";

    @TempDir private Path temporary;
    private Path folder = Path.of("");
    private final Losses losses = new Losses();

    @BeforeEach
    void aStudyWithTwoInterviews() throws IOException {
        folder = temporary.resolve("study");
        var study = SyntheticStudy.of(1);
        String person = study.participants().getFirst().id().value();
        StudyFiles.write(study, folder);
        Files.createDirectories(folder.resolve("interviews"));
        write(
                "interviews.csv",
                "interview,participant,date,interviewer,minutes,language\nI1,"
                        + person
                        + ",2026-05-01,R1,30,en\nI2,,,,,\n");
        write("interviews/I1.v1.txt", "I draw the alarm.");
        write(
                "interviews/I1.v2.txt",
                "I draw \uD83D\uDD14 the re\u0301d alarm \uD83D\uDE00 now.\nTwice.");
        write("interviews/I2.v1.txt", "Nothing & <no one>.");
        write(
                "codebook.yaml",
                """
                codes:
                  - {guid: %s, name: "Pictures & \\"signs\\"", codable: false, definition: "All <drawn>\\nthings"}
                  - {guid: %s, name: Alarm, colour: "#6b3f7d", parent: %s, definition: A bell., include: It rings., exclude: Silence., example: "I draw"}
                """
                        .formatted(PICTURES, ALARM, PICTURES));
        write(
                "codings.csv",
                """
                guid,interview,version,start,end,code,coder,coded_at,layer,memo
                %s,I1,2,7,8,%s,Robin Reader,2026-05-02T10:00:00Z,first,"so, a memo"
                00000002-0000-4000-8000-000000000002,I1,2,7,8,%s,Sam,,consensus,
                00000002-0000-4000-8000-000000000003,I1,2,13,17,%s,Sam,,,
                00000002-0000-4000-8000-000000000004,I1,1,0,6,%s,Sam,,,
                00000002-0000-4000-8000-000000000005,I2,1,10,18,%s,,,,
                """
                        .formatted(FIRST, ALARM, ALARM, ALARM, ALARM, ALARM));
        write(
                "memos.yaml",
                """
                memos:
                  - {guid: 00000003-0000-4000-8000-000000000001, about: {coding: %s}, author: Robin Reader, written_at: 2026-05-02, text: Silence?}
                  - {guid: 00000003-0000-4000-8000-000000000002, text: All of it, title: Whole}
                  - {guid: 00000003-0000-4000-8000-000000000003, about: {interview: I2}, text: "Short.\\n\\nVery."}
                  - {guid: 00000003-0000-4000-8000-000000000004, about: {code: %s}, text: Rings}
                  - {guid: 00000003-0000-4000-8000-000000000005, about: {theme: 00000004-0000-4000-8000-000000000001}, text: Grows}
                  - {guid: 00000003-0000-4000-8000-000000000006, about: {participant: %s, theme: 00000004-0000-4000-8000-000000000001}, text: Draws a lot}
                """
                        .formatted(FIRST, ALARM, person));
        write(
                "themes.yaml",
                """
                approach: reflexive
                themes:
                  - {guid: 00000004-0000-4000-8000-000000000001, name: Finding words, central_idea: A picture first., definition: What is drawn., codes: [%s], subthemes: [00000004-0000-4000-8000-000000000002], status: named}
                  - {guid: 00000004-0000-4000-8000-000000000002, name: Drawing}
                joint_display:
                  rows:
                    - {about: {facet: pacing}, themes: [00000004-0000-4000-8000-000000000001], quotations: [%s], inference: It helps.}
                """
                        .formatted(ALARM, FIRST));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Path exported(MixedStudy study, LeavingUsers.Wish wish) throws IOException {
        Path file = temporary.resolve("out.qdpx");
        RefiFiles.writeProject(Leaving.project(study, "Trigpoint 0.1.0", wish, losses), file);
        return file;
    }

    private static List<Participant> people(MixedStudy study) {
        return study.folder().study().participants();
    }

    @Test
    void theFileReadsBackAsTheProjectThatWasWritten() throws IOException {
        MixedStudy study = MixedStudy.read(folder);
        Project project =
                Leaving.project(study, "Trigpoint 0.1.0", LeavingUsers.Wish.NAMES, losses);
        Path file = temporary.resolve("out.qdpx");
        RefiFiles.writeProject(project, file);
        Losses reading = new Losses();
        assertThat(Exchange.read(file, reading)).isEqualTo(project);
        assertThat(reading.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LeavingUsers.Wish.class)
    void readIntoTheStudyItCameFromAFileChangesNothing(LeavingUsers.Wish wish) throws IOException {
        MixedStudy study = MixedStudy.read(folder);
        Project project = Exchange.read(exported(study, wish), new Losses());
        Joined joined =
                Joining.join(
                        project,
                        study.analysis(),
                        people(study),
                        JoiningRules.of(project),
                        new Losses());
        // the memo of a framework cell has no place in the format and comes back as a plain memo
        assertThat(joined.changes().all())
                .allMatch(change -> change.element().equals("memo"))
                .hasSize(1);
        assertThat(joined.analysis().codings()).isEqualTo(study.analysis().codings());
        assertThat(joined.analysis().codebook()).isEqualTo(study.analysis().codebook());
        assertThat(joined.analysis().themes()).isEqualTo(study.analysis().themes());
        assertThat(joined.analysis().interviews()).isEqualTo(study.analysis().interviews());
    }

    @Test
    void readIntoAnotherStudyEverythingTheFormatHoldsIsThere() throws IOException {
        MixedStudy study = MixedStudy.read(folder);
        ThematicAnalysis was = study.analysis();
        Project project = Exchange.read(exported(study, LeavingUsers.Wish.NAMES), new Losses());
        ThematicAnalysis now =
                Joining.join(
                                project,
                                ThematicAnalysis.none(),
                                people(study),
                                JoiningRules.of(project),
                                new Losses())
                        .analysis();
        assertThat(now.codebook()).isEqualTo(was.codebook());
        assertThat(now.interviews().all())
                .extracting(interview -> interview.latest().text().text())
                .containsExactlyElementsOf(
                        was.interviews().all().stream()
                                .map(interview -> interview.latest().text().text())
                                .toList());
        assertThat(now.interviews().all().getFirst().participant())
                .isEqualTo(was.interviews().all().getFirst().participant());
        assertThat(now.codings())
                .extracting(coding ->
                        List.of(
                                coding.id(),
                                coding.code(),
                                coding.coder(),
                                coding.codedAt(),
                                coding.memo(),
                                now.interviews().words(coding.excerpt())))
                .containsExactlyElementsOf(
                        was.codings().stream()
                                .filter(coding -> !coding.id().value().endsWith("4"))
                                .map(coding ->
                                        List.<Object>of(
                                                coding.id(),
                                                coding.code(),
                                                coding.coder(),
                                                coding.codedAt(),
                                                coding.memo(),
                                                was.interviews().words(coding.excerpt())))
                                .toList());
        assertThat(now.memos().subList(0, 5)).isEqualTo(was.memos().subList(0, 5));
        assertThat(now.themes())
                .extracting(theme ->
                        List.of(
                                theme.id(),
                                theme.name(),
                                theme.centralIdea(),
                                theme.definition(),
                                theme.codes()))
                .containsExactlyElementsOf(
                        was.themes().stream()
                                .map(theme ->
                                        List.<Object>of(
                                                theme.id(),
                                                theme.name(),
                                                theme.centralIdea(),
                                                theme.definition(),
                                                theme.codes()))
                                .toList());
    }

    @Test
    void whatTheFormatCannotHoldIsInTheReport() throws IOException {
        exported(MixedStudy.read(folder), LeavingUsers.Wish.NUMBERS);
        Map<String, Integer> dropped =
                Map.of(
                        "coding", 1,
                        "layer \"first\" of codings", 1,
                        "layer \"consensus\" of codings", 1,
                        "version of a text", 1,
                        "date, interviewer, length or language of an interview", 4,
                        "subtheme", 1,
                        "status of a theme", 1,
                        "account of the analysis", 1,
                        "row of the joint display", 1);
        dropped.forEach((element, count) ->
                assertThat(losses.count(element, Outcome.DROPPED)).as(element).isEqualTo(count));
        assertThat(losses.count("include, exclude and example of a code", Outcome.CHANGED))
                .isEqualTo(1);
        assertThat(losses.count("definition of a theme", Outcome.CHANGED)).isEqualTo(1);
        assertThat(losses.count("memo of a coding", Outcome.CHANGED)).isEqualTo(1);
        assertThat(losses.count("memo", Outcome.CHANGED)).isEqualTo(1);
        assertThat(losses.count("coding", Outcome.KEPT)).isEqualTo(4);
    }

    @Test
    void theSameStudyGivesTheSameBytesWithoutNamesOrPaths() throws IOException {
        MixedStudy study = MixedStudy.read(folder);
        byte[] once = Files.readAllBytes(exported(study, LeavingUsers.Wish.NUMBERS));
        Files.delete(temporary.resolve("out.qdpx"));
        assertThat(Files.readAllBytes(exported(study, LeavingUsers.Wish.NUMBERS))).isEqualTo(once);
        String xml = xml(temporary.resolve("out.qdpx"));
        assertThat(xml)
                .contains("Coder 1")
                .doesNotContain("Robin", "Sam", "basePath", temporary.toString());
        assertThat(xml(exported(study, LeavingUsers.Wish.INITIALS))).contains("\"RR\"");
    }

    private static String xml(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("project.qde"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsWrittenIsValidByTheOfficialSchemas() throws IOException {
        MixedStudy study = MixedStudy.read(folder);
        assertValid("Project.xsd", xml(exported(study, LeavingUsers.Wish.NAMES)));
        Path codes = temporary.resolve("codes.qdc");
        RefiFiles.writeCodebook(
                Leaving.project(study, "Trigpoint 0.1.0", LeavingUsers.Wish.NAMES, losses), codes);
        assertValid("Codebook.xsd", Files.readString(codes));
        StudyFiles.write(SyntheticStudy.of(1), temporary.resolve("empty"));
        assertValid(
                "Project.xsd",
                xml(
                        exported(
                                MixedStudy.read(temporary.resolve("empty")),
                                LeavingUsers.Wish.NAMES)));
    }

    private static void assertValid(String schema, String xml) {
        Path file = SAMPLES.resolve("refi-qda").resolve(schema);
        assumeTrue(
                Files.exists(file),
                "The official schema "
                        + schema
                        + " is not on this machine: validity is not checked.");
        assertThatCode(
                        () -> {
                            Schema rules =
                                    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                                            .newSchema(file.toFile());
                            rules.newValidator()
                                    .validate(
                                            new StreamSource(
                                                    new ByteArrayInputStream(
                                                            xml.getBytes(StandardCharsets.UTF_8))));
                        })
                .doesNotThrowAnyException();
    }

    /// Counts of what arrives, by sample.
    @ParameterizedTest
    @CsvSource({
        "atlasti/atlasti23-win-blank.qdpx, 0, 0, 0, 2",
        "atlasti/atlasti23-win-codes-only.qdpx, 3, 0, 0, 2",
        "qc/qc-1.3.2-demo.qdpx, 262, 2, 205, 0",
        "taguette/taguette-1.5.2-codebook.qdc, 41, 0, 0, 0"
    })
    void everySampleArrivesAndLeavesAgainAsItWas(
            String sample, int codes, int texts, int codings, int usersDropped) throws IOException {
        Path file = SAMPLES.resolve(sample);
        assumeTrue(Files.exists(file), sample + " is not on this machine: it is not read.");
        MixedStudy numbers = MixedStudy.read(folder);
        ThematicAnalysis came = joined(file, losses);
        assertThat(losses.count("code", Outcome.KEPT)).isEqualTo(codes);
        assertThat(losses.count("text", Outcome.KEPT)).isEqualTo(texts);
        assertThat(losses.count("coding", Outcome.KEPT)).isEqualTo(codings);
        assertThat(losses.count("user", Outcome.DROPPED)).isEqualTo(usersDropped);
        assertThat(losses.all().stream().filter(loss -> loss.outcome() == Outcome.CHANGED))
                .isEmpty();
        assertThat(came.codebook().codes()).hasSize(codes);
        assertThat(came.codings()).hasSize(codings);
        Path out = exported(new MixedStudy(numbers.folder(), came), LeavingUsers.Wish.NAMES);
        assertValid("Project.xsd", xml(out));
        ThematicAnalysis back = joined(out, new Losses());
        assertThat(back.codebook()).isEqualTo(came.codebook());
        assertThat(back.interviews()).isEqualTo(came.interviews());
        Set<Coding> cameCodings = new HashSet<>(came.codings());
        Set<Coding> backCodings = new HashSet<>(back.codings());
        // compared as a whole, so that no words of a real interview are printed
        assertThat(backCodings.equals(cameCodings)).as("the codings are the same").isTrue();
        assertThat(back.themes()).isEqualTo(came.themes());
        assertThat(back.memos().equals(came.memos())).as("the memos are the same").isTrue();
    }

    private static ThematicAnalysis joined(Path file, Losses losses) {
        Project project = Exchange.read(file, losses);
        return Joining.join(
                        project,
                        ThematicAnalysis.none(),
                        List.of(),
                        new JoiningRules(
                                "first",
                                JoiningRules.Coders.AS_WRITTEN,
                                JoiningRules.Gone.KEPT,
                                Map.of()),
                        losses)
                .analysis();
    }
}
