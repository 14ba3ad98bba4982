package org.trigpoint.evaluation.interviews.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.tables.FaultsFoundException;

class TranscriptFileTest {
    @TempDir private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(UTF_8));
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return file(name, bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-16,false", "windows-1252,true", "UTF-16LE,true"})
    void plainTextIsReadInItsEncodingAndAGuessIsSaid(String encoding, boolean guessed)
            throws IOException {
        String said = "P07: It\u2019s caf\u00E9 \u2013 \u00A320.\nYes, that is so.\n";

        Transcript read =
                TranscriptFile.read(file("a.txt", said.getBytes(Charset.forName(encoding))));

        assertThat(read.text()).isEqualTo(said);
        assertThat(read.guessedEncoding().isPresent()).isEqualTo(guessed);
    }

    @Test
    void lineEndsAndByteOrderMarksAreNotKeptAndAccentsAreComposed() throws IOException {
        assertThat(TranscriptFile.read(file("a.txt", "\uFEFFA: e\u0301t\r\nB: 😀\rC\n")).text())
                .isEqualTo("A: \u00E9t\nB: 😀\nC\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"â€™", "Ã©", "Â£", "\uFFFD", "ðŸ˜€", "caf\u0083"})
    void whatWasOnceDecodedWronglyIsRefused(String sign) throws IOException {
        Path file = file("a.txt", "Fine.\nIt" + sign + "s so.");

        assertThatThrownBy(() -> TranscriptFile.read(file))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("a.txt, line 2")
                .hasMessageContaining("encoding");
    }

    @Test
    void aWordDocumentIsReadWithTablesBreaksAndBoldLabels() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String words : java.util.List.of("How was it?", "And then?")) {
                XWPFParagraph paragraph = document.createParagraph();
                XWPFRun label = paragraph.createRun();
                label.setBold(true);
                label.setText("Sam Field");
                paragraph.createRun().setText(" " + words);
            }
            XWPFRun run = document.createParagraph().createRun();
            run.setText("Ann Lee   0:12");
            run.addBreak();
            run.setText("Better 😀.");
            var row = document.createTable(1, 2).getRow(0);
            row.getCell(0).setText("P07");
            row.getCell(1).setText("In a table.");
            document.write(out);
        }

        assertThat(TranscriptFile.read(file).text().strip())
                .isEqualTo(
                        "Sam Field: How was it?\nSam Field: And then?\nAnn Lee   0:12\nBetter 😀.\nP07\tIn a table.");
    }

    @Test
    void whatWasDeletedWithChangesTrackedIsLeftOutAndSaid() throws IOException {
        Transcript read =
                TranscriptFile.read(
                        zip(
                                "a.docx",
                                Map.of(
                                        "_rels/.rels",
                                        "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/doc2.xml\"/></Relationships>",
                                        "word/doc2.xml",
                                        """
                                        <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>I </w:t></w:r>
                                        <w:del><w:r><w:delText>never </w:delText></w:r></w:del>
                                        <w:ins><w:r><w:t>walk</w:t></w:r></w:ins></w:p></w:body></w:document>
                                        """)));

        assertThat(read.text().strip()).isEqualTo("I walk");
        assertThat(read.leftOut()).containsExactly("text that was deleted with changes tracked");
    }

    @Test
    void anOpenDocumentIsRead() throws IOException {
        Transcript read =
                TranscriptFile.read(
                        zip(
                                "a.odt",
                                Map.of(
                                        "mimetype",
                                        "application/vnd.oasis.opendocument.text",
                                        "content.xml",
                                        """
                                        <o:d xmlns:o="o" xmlns:t="t"><o:body><o:text>
                                        <t:p>P07:<t:tab/>I<t:s t:c="2"/>
                                           walk<t:note>no</t:note>.</t:p><t:p>So.<t:line-break/>Yes</t:p>
                                        </o:text></o:body></o:d>
                                        """)));

        assertThat(read.text()).isEqualTo("P07:\tI  walk.\nSo.\nYes\n");
        assertThat(read.leftOut()).containsExactly("footnotes");
    }

    @Test
    void aPdfIsReadWithItsLinesJoined() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(60, 700);
                content.setLeading(14);
                for (String line :
                        new String[] {
                            "Interviewer: How was the walk that you",
                            "took in the hills?",
                            "P07: Better.",
                        }) {
                    content.showText(line);
                    content.newLine();
                }
                content.newLineAtOffset(200, -600);
                content.showText("1");
                content.endText();
            }
            document.save(file.toFile());
        }

        Transcript read = TranscriptFile.read(file);

        assertThat(read.text().strip())
                .isEqualTo(
                        "Interviewer: How was the walk that you took in the hills?\nP07: Better.");
        assertThat(read.leftOut()).containsExactly("page numbers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\\rtf1 P07: Well.\\par Yes}|P07: Well.~Yes",
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 caf\\'e9 \\u8217?s}|café ’s",
                "{\\rtf1\\ansi\\uc1 \\u-10179?\\u-8704? ok}|😀 ok",
                "{\\rtf1\\uc0\\u233 t}|ét",
                "{\\rtf1{\\fonttbl{\\f1\\fcharset204 X;}}{\\f1\\'e4\\'e0} no}|да no",
                "{\\rtf1{\\*\\generator W;}{\\info{\\title T}}a\\v secret\\v0 b\\line c\\tab d}|ab~c\td",
                "{\\rtf1 a\\{b\\}c\\~d\\emdash e}|a{b}c\u00A0d\u2014e",
                "{\\rtf1{\\pict\\bin5 }}}}}}x}|x",
            })
    void richTextIsRead(String rtf, String text) throws IOException {
        assertThat(TranscriptFile.read(file("a.rtf", rtf.getBytes(ISO_8859_1))).text())
                .isEqualTo(text.replace('~', '\n'));
    }

    @Test
    void captionsOfOneSpeakerBecomeOneTurn() throws IOException {
        String vtt =
                """
                WEBVTT

                NOTE made by hand

                0f1a-b2/1-0
                00:00:02.000 --> 00:00:04.500
                <v Anna Smith>Hello &amp; welcome.</v>

                00:00:04.500 --> 00:00:06.000
                <v Anna Smith>How <i>was</i> it?</v>

                01:00:07.000 --> 01:00:09.000 align:start
                <v.loud Ben Low>Better 😀.</v>
                """;

        Transcript read = TranscriptFile.read(file("a.vtt", vtt));

        assertThat(read.text())
                .isEqualTo(
                        "Anna Smith 00:00:02: Hello & welcome. How was it?\n\nBen Low 01:00:07: Better 😀.\n");
        assertThat(read.leftOut()).containsExactly("notes between the cues");
        assertThat(read.format()).isEqualTo("WebVTT");
    }

    @Test
    void namesWithinTheWordsOfCuesAreSpeakers() throws IOException {
        String srt =
                """
                1
                00:00:02,000 --> 00:00:04,500
                Anna Smith: Remember: be kind.

                2
                00:00:05,000 --> 00:00:06,000
                Anna Smith: How was it?

                3
                00:00:07,000 --> 00:00:09,000
                P07: Better.

                4
                00:00:09,000 --> 00:00:10,000
                Much better.
                """;

        assertThat(TranscriptFile.read(file("a.srt", srt)).text())
                .isEqualTo(
                        "Anna Smith 00:00:02: Remember: be kind. How was it?\n\nP07 00:00:07: Better. Much better.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004 no zip at all",
                "%PDF-1.7 no more",
                "{\\rtf1 cut off",
                "{\\rtf1 a}{{{",
                "\u0000\u0001\u0002binary",
                "   \n ",
                "a\u0007b",
                "\u00D0\u00CF\u0011\u00E0 old Word",
            })
    void whatIsNoTranscriptIsRefusedInASentence(String bytes) throws IOException {
        Path file = file("a.bin", bytes.getBytes(ISO_8859_1));

        if (bytes.startsWith("{\\rtf1 a}")) {
            assertThat(TranscriptFile.read(file).text()).isEqualTo("a");
            return;
        }
        assertThatThrownBy(() -> TranscriptFile.read(file))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageStartingWith("a.bin");
    }

    @Test
    void outsideEntitiesAreRefused() throws IOException {
        Path secret = file("secret.txt", "hunter2");
        Path odt =
                zip(
                        "a.odt",
                        Map.of(
                                "content.xml",
                                "<!DOCTYPE d [<!ENTITY e SYSTEM \""
                                        + secret.toUri()
                                        + "\">]><d xmlns:t=\"t\"><t:body><t:p>x &e;</t:p></t:body></d>"));

        assertThatThrownBy(() -> TranscriptFile.read(odt))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(blank);
            }
        }

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> TranscriptFile.read(bomb))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("unpacks");
    }

    @Test
    void filesOfOtherProgramsAreRead() {
        Path samples = Path.of("..", "..", "shared", "qualitative", "samples");
        assumeTrue(
                Files.isDirectory(samples),
                "The samples of other programs are not beside the repository");

        assertThat(TranscriptFile.read(samples.resolve("qualcoder/ID1.docx")).text())
                .startsWith("I really like learning new things.")
                .contains("\u20AC200.");
        assertThat(TranscriptFile.read(samples.resolve("qualcoder/ID2.odt")).text())
                .startsWith("I have not studied much before, but")
                .contains("course cost \u20AC200.00");
        for (String name :
                java.util.List.of("Example_subtitles_1.vtt", "Example_subtitles_2.txt")) {
            Transcript captions = TranscriptFile.read(samples.resolve("vtt").resolve(name));
            assertThat(captions.text())
                    .startsWith("Lorem ipsum dolor sit amet, consectetur adipiscing elit.")
                    .doesNotContain("-->")
                    .doesNotContain("6fbb1fca");
        }
    }

    @Test
    void utf16WithAMarkIsNoGuess() throws IOException {
        assertThat(
                        TranscriptFile.read(file("a.txt", "P07: yes".getBytes(UTF_16)))
                                .guessedEncoding())
                .isEmpty();
        assertThat(
                        TranscriptFile.read(file("b.txt", "P07: yes".getBytes(UTF_16LE)))
                                .guessedEncoding())
                .isPresent();
    }
}
