package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.themes.Codable;

/// What programs write although, or because, the standard says little: one trap a test.
class RefiTrapsTest {
    private static final String TEXT = "The alarm rings.";

    @TempDir private Path temporary;
    private final Losses losses = new Losses();

    private static String marked(String path) {
        return RefiFile.users()
                + RefiFile.codes()
                + RefiFile.source(path, RefiFile.selection(1, 4, 9, "alarm"));
    }

    private static void assertMarked(Project project) {
        assertThat(project.sources()).hasSize(1);
        Project.Source source = project.sources().getFirst();
        assertThat(source.selections())
                .extracting(one -> source.text().between(one.start(), one.end()))
                .containsExactly("alarm");
        assertThat(source.selections().getFirst().codings()).hasSize(1);
    }

    private void assertLost(String element, Outcome outcome, int count) {
        assertThat(losses.count(element, outcome)).as(element).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:QDA-XML:project:1:0", "urn:QDA-XML:project:0:4", "urn:other", ""})
    void namespacesOtherThanTheStandardsAreReadAndSaid(String namespace) throws IOException {
        assertMarked(
                RefiFile.of("project.qde", namespace, "NVivo", marked("internal://a.txt"))
                        .with("sources/a.txt", TEXT)
                        .read(temporary, losses));
        assertLost("namespace", Outcome.CHANGED, 1);
    }

    @ParameterizedTest
    @CsvSource({"project.qde, 0", "Project.qde, 1", "Team study.qde, 1", "inner/project.qde, 1"})
    void theInnerFileMayHaveAnotherName(String inner, int said) throws IOException {
        assertMarked(
                RefiFile.of(
                                inner,
                                "urn:QDA-XML:project:1.0",
                                "ATLAS.ti",
                                marked("internal://a.txt"))
                        .with("sources/a.txt", TEXT)
                        .read(temporary, losses));
        assertLost("container", Outcome.CHANGED, said);
    }

    @ParameterizedTest
    @CsvSource({
        "internal://a.txt, sources/a.txt",
        "internal://a.txt, Sources/a.txt",
        "internal://A.TXT, sources/a.txt",
        "a.txt, sources/a.txt",
        "sources/a.txt, sources/a.txt",
        "internal://a.txt, sources/a",
        "internal://a, sources/a.txt",
        "internal://two%20words.txt, sources/two words.txt",
        "internal://a.txt, a.txt"
    })
    void aTextIsFoundWhateverTheCaseSchemeOrEnding(String path, String entry) throws IOException {
        assertMarked(
                RefiFile.of(marked(path))
                        .with("sources/.root", "")
                        .with(entry, TEXT)
                        .read(temporary, losses));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relative:///texts/a.txt",
                "absolute:///C:/Users/somebody/a.txt",
                "C:/Users/somebody/a.txt",
                "/etc/hostname",
                "file:///etc/hostname",
                "../outside.txt",
                "internal://../../outside.txt"
            })
    void textsOutsideTheFileAreNeverOpened(String path) throws IOException {
        Files.writeString(temporary.resolve("outside.txt"), TEXT);
        Project project = RefiFile.of(marked(path)).read(temporary, losses);
        assertThat(project.sources()).isEmpty();
        assertLost("text", Outcome.DROPPED, 1);
        assertLost("selection", Outcome.DROPPED, 1);
        assertLost("coding", Outcome.DROPPED, 1);
        assertThat(ExchangeReport.of(losses).csv()).doesNotContain("somebody");
    }

    @Test
    void guidsAreComparedWithoutCaseAndBraces() throws IOException {
        String braces =
                marked("internal://a.txt")
                        .replace(
                                "<CodeRef targetGUID=\"" + RefiFile.CODE,
                                "<CodeRef targetGUID=\"{" + RefiFile.CODE + "}")
                        .replace(
                                "creatingUser=\"" + RefiFile.USER,
                                "creatingUser=\"{" + RefiFile.USER + "}");
        Project project = RefiFile.of(braces).with("sources/a.txt", TEXT).read(temporary, losses);
        assertThat(project.sources().getFirst().selections().getFirst().codings().getFirst().code())
                .isEqualTo(project.codes().getFirst().guid());
        assertThat(new Guid("{ABCDEF00-0000-0000-0000-00000000000A}"))
                .isEqualTo(new Guid("abcdef00-0000-0000-0000-00000000000a"));
    }

    @Test
    void guidsThatAreNoneStillNameThings() throws IOException {
        Project project =
                RefiFile.of(marked("internal://a.txt").replace(RefiFile.CODE, "c001"))
                        .with("sources/a.txt", TEXT)
                        .read(temporary, losses);
        assertMarked(project);
        assertThat(project.codes().getFirst().guid()).isEqualTo(new Guid("c001"));
    }

    @Test
    void windows1252IsReadAndSaid() throws IOException {
        Project project =
                RefiFile.of(marked("internal://a.txt"))
                        .with(
                                "sources/a.txt",
                                "\u2013x\u2013 alarm".getBytes(Charset.forName("windows-1252")))
                        .read(temporary, losses);
        assertMarked(project);
        assertThat(project.sources().getFirst().text().text()).startsWith("\u2013x\u2013");
        assertLost("encoding of a text", Outcome.CHANGED, 1);
    }

    @Test
    void aTextMayStandInTheXmlItself() throws IOException {
        String inline =
                RefiFile.codes()
                        + "<Sources><TextSource guid=\""
                        + RefiFile.SOURCE
                        + "\" name=\"Talk\"><PlainTextContent>The alarm rings.</PlainTextContent>"
                        + RefiFile.selection(1, 4, 9, "")
                        + "</TextSource></Sources>";
        assertMarked(RefiFile.of(inline).read(temporary, losses));
        Path alone = temporary.resolve("alone.qde");
        Files.writeString(
                alone,
                "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\">" + inline + "</Project>");
        assertMarked(Exchange.read(alone, losses));
    }

    @Test
    void richTextAloneIsSaidToBeMissing() throws IOException {
        Project project =
                RefiFile.of(
                                "<Sources><TextSource guid=\""
                                        + RefiFile.SOURCE
                                        + "\" name=\"Talk\" richTextPath=\"internal://a.docx\"/></Sources>")
                        .with("sources/a.docx", "no text")
                        .read(temporary, losses);
        assertThat(project.sources()).isEmpty();
        assertThat(losses.all()).anyMatch(loss -> loss.why().contains("rich text only"));
    }

    @Test
    void zeroLengthFractionalAndFarSelectionsAreReported() throws IOException {
        String selections =
                RefiFile.selection(1, 4, 9, "alarm")
                        + RefiFile.selection(2, 4, 9, "alarm")
                        + RefiFile.selection(3, 7, 7, "")
                        + RefiFile.selection(4, 9, 4, "")
                        + RefiFile.selection(5, 4, 900, "")
                        + RefiFile.selection(6, 4, 9, "")
                                .replace("\"4\"", "\"4.6\"")
                                .replace("\"9\"", "\"9.0\"")
                        + RefiFile.selection(7, 4, 9, "").replace("\"4\"", "\"four\"");
        Project project =
                RefiFile.of(RefiFile.codes() + RefiFile.source("internal://a.txt", selections))
                        .with("sources/a.txt", TEXT)
                        .read(temporary, losses);
        assertThat(project.sources().getFirst().selections())
                .extracting(Project.Selection::start)
                .containsExactly(4, 4, 4);
        assertLost("selection", Outcome.DROPPED, 4);
        assertLost("coding", Outcome.DROPPED, 4);
        assertLost("position", Outcome.CHANGED, 1);
    }

    @Test
    void overlappingSelectionsAreAllKept() throws IOException {
        String selections = RefiFile.selection(1, 0, 9, "") + RefiFile.selection(2, 4, 16, "");
        Project project =
                RefiFile.of(RefiFile.codes() + RefiFile.source("internal://a.txt", selections))
                        .with("sources/a.txt", TEXT)
                        .read(temporary, losses);
        assertThat(project.sources().getFirst().selections()).hasSize(2);
    }

    @Test
    void mediaAreReportedAndTheirTextsKept() throws IOException {
        String at = "<SyncPoint guid=\"%s\" timeStamp=\"%d\" position=\"%d\"/>";
        String parts =
                RefiFile.codes()
                        + "<Sources><AudioSource guid=\""
                        + RefiFile.guid(6, 1)
                        + "\" name=\"Sound\"><Transcript guid=\""
                        + RefiFile.guid(6, 2)
                        + "\"><PlainTextContent>The alarm rings.</PlainTextContent>"
                        + at.formatted(RefiFile.guid(7, 1), 0, 4)
                        + at.formatted(RefiFile.guid(7, 2), 900, 9)
                        + "<TranscriptSelection guid=\""
                        + RefiFile.guid(6, 3)
                        + "\" fromSyncPoint=\""
                        + RefiFile.guid(7, 1)
                        + "\" toSyncPoint=\""
                        + RefiFile.guid(7, 2)
                        + "\">"
                        + RefiFile.coding(1)
                        + "</TranscriptSelection></Transcript><AudioSelection guid=\""
                        + RefiFile.guid(6, 4)
                        + "\" begin=\"0\" end=\"5\">"
                        + RefiFile.coding(2)
                        + "</AudioSelection></AudioSource>"
                        + "<PDFSource guid=\""
                        + RefiFile.guid(6, 5)
                        + "\" name=\"Paper\"><PDFSelection guid=\""
                        + RefiFile.guid(6, 6)
                        + "\" page=\"1\" firstX=\"1.5\" firstY=\"2\" secondX=\"3\" secondY=\"4\"/>"
                        + "<Representation guid=\""
                        + RefiFile.guid(6, 7)
                        + "\"><PlainTextContent>The alarm.</PlainTextContent>"
                        + RefiFile.selection(3, 4, 9, "alarm")
                        + "</Representation></PDFSource>"
                        + "<PictureSource guid=\""
                        + RefiFile.guid(6, 8)
                        + "\" name=\"Drawing\" path=\"internal://p.png\"/><VideoSource guid=\""
                        + RefiFile.guid(6, 9)
                        + "\" name=\"Film\"/></Sources>";
        Project project = RefiFile.of(parts).read(temporary, losses);
        assertThat(project.sources())
                .extracting(Project.Source::name)
                .containsExactly("Sound", "Paper");
        for (Project.Source source : project.sources()) {
            assertThat(source.selections())
                    .extracting(one -> source.text().between(one.start(), one.end()))
                    .containsExactly("alarm");
        }
        assertLost("sound", Outcome.DROPPED, 1);
        assertLost("PDF", Outcome.DROPPED, 1);
        assertLost("picture", Outcome.DROPPED, 1);
        assertLost("film", Outcome.DROPPED, 1);
        assertLost("selection in a sound", Outcome.DROPPED, 1);
        assertLost("selection in a PDF", Outcome.DROPPED, 1);
        assertLost("coding", Outcome.DROPPED, 1);
    }

    @Test
    void graphsUnknownElementsAndBasePathsAreReported() throws IOException {
        RefiFile.of(
                        "<Graphs><Graph guid=\""
                                + RefiFile.guid(8, 1)
                                + "\" name=\"Map\"/></Graphs><Surprise/>")
                .read(temporary, losses);
        assertLost("graph", Outcome.DROPPED, 1);
        assertLost("element Surprise", Outcome.DROPPED, 1);
    }

    @Test
    void emptyListsAreNoFault() throws IOException {
        Project project =
                RefiFile.of(
                                "<Users/><CodeBook><Codes/></CodeBook><Variables/><Cases/><Sources/><Notes/><Links/><Sets/><Graphs/>")
                        .read(temporary, losses);
        assertThat(project.codes()).isEmpty();
        assertThat(losses.all()).isEmpty();
    }

    @Test
    void codesKeepTreeOrderColourAndFolders() throws IOException {
        Project project =
                RefiFile.of(
                                "<CodeBook><Codes><Code guid=\"a\" name=\"Folder\" isCodable=\"false\" color=\"#F0a\">"
                                        + "<Description>Why</Description><Code guid=\"b\" name=\"Inner\" isCodable=\"1\" color=\"red\"/></Code>"
                                        + "<Code guid=\"a\" name=\"\" color=\"#A0B1C2\"/></Codes></CodeBook>")
                        .read(temporary, losses);
        assertThat(project.codes())
                .extracting(Project.Code::name)
                .containsExactly("Folder", "Inner", "Unnamed code 3");
        assertThat(project.codes())
                .extracting(Project.Code::colour)
                .containsExactly("#ff00aa", "", "#a0b1c2");
        assertThat(project.codes())
                .extracting(Project.Code::use)
                .containsExactly(Codable.FOLDER, Codable.CODE, Codable.CODE);
        assertThat(project.codes().get(1).parent()).contains(new Guid("a"));
        assertThat(project.codes().get(2).guid()).isNotEqualTo(new Guid("a"));
        assertLost("colour of a code", Outcome.DROPPED, 1);
        assertLost("guid of a code", Outcome.CHANGED, 1);
    }

    @Test
    void codebooksNameTheirMembersByGuid() throws IOException {
        for (String namespace :
                List.of(
                        "urn:QDA-XML:codebook:1.0",
                        "urn:QDA-XML:codebook:1:0",
                        "urn:QDA-XML:codebook:0:4")) {
            Path file = temporary.resolve("codes.qdc");
            Files.writeString(
                    file,
                    "\uFEFF<?xml version=\"1.0\"?><q:CodeBook xmlns:q=\""
                            + namespace
                            + "\" origin=\"NVivo 12\"><q:Codes><q:Code guid=\"c001\" name=\"Alarm\" isCodable=\"true\"/></q:Codes>"
                            + "<q:Sets><q:Set guid=\"s1\" name=\"Signs\"><q:MemberCode guid=\"c001\"/></q:Set></q:Sets></q:CodeBook>");
            Project project = Exchange.read(file, losses);
            assertThat(project.codes()).hasSize(1);
            assertThat(project.sets().getFirst().codes()).containsExactly(new Guid("c001"));
        }
        assertLost("namespace", Outcome.CHANGED, 2);
    }
}
