package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.About;
import org.trigpoint.evaluation.study.PlannedPart;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.SyntheticStudy;

class ReportFilesTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'co' ]]>";
    private static final String LONG_WORD = "Schmerzbewältigungsunterstützungs".repeat(6);
    private static final String TURNED = "\u202Edne eht\u202C \u05E9\u05DC\u05D5\u05DD";

    @TempDir static Path folder;
    private static Path example;
    private static Path hostile;
    private static Findings findings;

    @BeforeAll
    static void writeTheExampleAndAHostileStudy() throws IOException {
        StudyFolder study =
                new StudyFolder(SyntheticStudy.of(SyntheticStudy.SEED), List.of(), "a".repeat(64));
        findings = Evaluation.of(study);
        example = Files.createDirectory(folder.resolve("example"));
        new Report("1.2.3").write(findings, study, example);
        hostile = Files.createDirectory(folder.resolve("hostile"));
        StudyFolder attack = hostileStudy();
        new Report("1.2.3").write(Evaluation.of(attack), attack, hostile);
    }

    private static StudyFolder hostileStudy() {
        Study plain =
                InventedStudy.ofWaves("before", "after", "later")
                        .facets("a " + HOSTILE, "b " + LONG_WORD, "c " + TURNED)
                        .groups("site")
                        .people(20, p -> Map.of("site", p < 10 ? HOSTILE : LONG_WORD))
                        .rated("before", (p, f) -> (p + f) % 6)
                        .rated("after", (p, f) -> (p + 2 * f) % 6 + 2)
                        .rated("later", (p, f) -> (p + 3 * f) % 6 + 2)
                        .planned(LocalDate.of(2026, 4, 1), HOSTILE, PlannedPart.Delivered.YES)
                        .planned(
                                LocalDate.of(2026, 4, 1),
                                "A round of questions",
                                PlannedPart.Delivered.PARTLY)
                        .study();
        About about =
                new About(
                        HOSTILE + TURNED,
                        LONG_WORD,
                        HOSTILE,
                        "\u0000\u0007now",
                        Optional.empty(),
                        Optional.empty(),
                        HOSTILE,
                        0);
        return new StudyFolder(
                new Study(
                        about,
                        plain.design(),
                        plain.instruments(),
                        plain.waves(),
                        plain.groups(),
                        plain.plan(),
                        plain.participants(),
                        plain.administrations(),
                        plain.missing(),
                        plain.attendance(),
                        plain.delivery(),
                        plain.amendments(),
                        plain.links()),
                List.of(),
                "b".repeat(64));
    }

    @Test
    void allFormatsAndFiguresAreWritten() throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(file -> example.relativize(file).toString()))
                    .contains(
                            "report.html",
                            "report.docx",
                            "report.pdf",
                            "internal.html",
                            "figures/flow.svg",
                            "figures/slopes-before-after.svg",
                            "figures/changes-before-after.svg",
                            "figures/narrow/changes-before-after.svg",
                            "figures/trajectories.svg");
        }
    }

    @Test
    void theInternalPageIsForItsOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(example.resolve(Report.INTERNAL)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theSameFindingsGiveTheSamePagesAndFiguresByteForByte() throws IOException {
        Path again = Files.createDirectory(folder.resolve("again"));
        StudyFolder study =
                new StudyFolder(SyntheticStudy.of(SyntheticStudy.SEED), List.of(), "a".repeat(64));
        new Report("1.2.3").write(Evaluation.of(study), study, again);

        assertThat(pagesAndFigures(again)).isEqualTo(pagesAndFigures(example)).hasSize(14);
    }

    private static Map<String, String> pagesAndFigures(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().matches(".*\\.(svg|html)")).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void thePageNeedsNoScriptAndNoOtherHost() throws IOException {
        String page = Files.readString(example.resolve(Report.HTML));

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("<a class=\"skip\" href=\"#report\">", "<caption", "scope=\"row\"")
                .doesNotContain("<script", "url(", "@import", "src=");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:");
    }

    @Test
    void hostileWordsStayWordsInEveryFormat() throws IOException {
        String page = Files.readString(hostile.resolve(Report.HTML));
        assertThat(page)
                .doesNotContain("<script", "\u202E", "\u0007")
                .contains(
                        "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39; ]]&gt;");
        assertThat(Files.readString(hostile.resolve("figures/flow.svg"))).doesNotContain("<script");
        assertThat(Files.readString(hostile.resolve(Report.INTERNAL))).doesNotContain("<script");
        try (XWPFDocument word = word(hostile)) {
            assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith(HOSTILE);
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.startsWith(HOSTILE));
        }
        try (PDDocument pdf = pdf(hostile)) {
            assertThat(text(pdf)).contains(HOSTILE);
        }
    }

    @Test
    void theWordDocumentHasHeadingsCountedCaptionsAndRepeatedTableHeads() throws IOException {
        ReportDocument document = ReportWords.document(findings);
        try (XWPFDocument word = word(example)) {
            Map<String, Long> styles =
                    word.getParagraphs().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            paragraph -> "" + paragraph.getStyle(),
                                            Collectors.counting()));
            long tables = blocks(document, Block.Table.class);
            assertThat(word.getTables()).hasSize((int) tables);
            assertThat(styles)
                    .containsEntry("Title", 1L)
                    .containsEntry("TableCaption", tables)
                    .containsEntry("Caption", document.figures().count())
                    .containsKeys("Heading1", "Heading2", "NoticeTitle");
            List<String> captions =
                    word.getParagraphs().stream()
                            .filter(line -> "TableCaption".equals(line.getStyle()))
                            .map(line -> line.getCTP().xmlText())
                            .toList();
            assertThat(captions).allMatch(xml -> xml.contains("SEQ Table"));
            for (XWPFTable table : word.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            }
            assertThat(word.getAllPictures()).hasSize((int) document.figures().count());
            assertThat(word.getDocument().xmlText()).contains("descr=\"In the study: 48 people");
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(findings.study().about().title());
        }
    }

    private static long blocks(ReportDocument document, Class<? extends Block> kind) {
        return document.blocks().stream().filter(kind::isInstance).count();
    }

    @Test
    void thePdfIsTaggedAndHasItsFontsLanguageTitleAndBookmarks() throws IOException {
        try (PDDocument pdf = pdf(example)) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(catalogue.getDocumentOutline().hasChildren()).isTrue();
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .startsWith(findings.study().about().title());
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void theThreeFormatsSayTheSameWords() throws IOException {
        var primary = findings.primary().orElseThrow();
        String change = Say.change(primary.statistics().meanChange().orElseThrow());
        List<String> sentences =
                List.of(
                        "Synthetic example: every person and every number in this study is invented.",
                        "mean change " + change + " points",
                        "Neither change replaces the other",
                        "Of the 10 facets, scores were higher at After than at Before for");
        String html = Files.readString(example.resolve(Report.HTML)).replaceAll("<[^>]+>", "");
        String words;
        try (XWPFDocument word = word(example)) {
            words =
                    word.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining("\n"));
        }
        try (PDDocument pdf = pdf(example)) {
            String pages = text(pdf);
            for (String sentence : sentences) {
                assertThat(html).contains(sentence);
                assertThat(words).contains(sentence);
                assertThat(pages).contains(sentence);
            }
        }
    }

    @Test
    void whatWasDeliveredStandsInEveryFormat() throws IOException {
        assertThat(Files.readString(hostile.resolve(Report.HTML)).replaceAll("<[^>]+>", " "))
                .containsPattern("Table \\d+\\.?\\s+What was delivered")
                .containsPattern("A round of questions\\s+0 of 1\\s+1\\s+0\\s");
        try (XWPFDocument word = word(hostile)) {
            assertThat(word.getTables().stream().map(XWPFTable::getText))
                    .anyMatch(text -> text.contains("A round of questions\t0 of 1\t1\t0"));
        }
        try (PDDocument pdf = pdf(hostile)) {
            assertThat(text(pdf)).contains("What was delivered", "A round of questions 0 of 1 1 0");
        }
    }

    private static XWPFDocument word(Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(folder.resolve(Report.WORD))) {
            return new XWPFDocument(file);
        }
    }

    private static PDDocument pdf(Path folder) throws IOException {
        return Loader.loadPDF(folder.resolve(Report.PDF).toFile());
    }

    /// The words of the pages in one line.
    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
}
