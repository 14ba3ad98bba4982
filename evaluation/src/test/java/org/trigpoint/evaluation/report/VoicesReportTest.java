package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.display.DisplayCsv;
import org.trigpoint.evaluation.display.InventedVoices;
import org.trigpoint.evaluation.display.Voices;

class VoicesReportTest {
    private static final Findings FINDINGS = InventedVoices.findings();
    private static final Voices VOICES = InventedVoices.voices();
    private static final List<String> NOT_TO_BE_QUOTED =
            List.of(InventedVoices.NOT_AGREED, InventedVoices.WITHDRAWN, InventedVoices.NOBODY);

    @TempDir static Path folder;

    @BeforeAll
    static void write() throws IOException {
        new Report("1.2.3").write(FINDINGS, VOICES, folder);
        Files.writeString(
                folder.resolve("findings.json"), FindingsJson.of(FINDINGS, VOICES, "1.2.3"));
        Files.writeString(folder.resolve("joint.csv"), DisplayCsv.of(VOICES.display()));
    }

    private static String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String pdf() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(Report.PDF).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String word() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(Report.WORD));
                XWPFDocument word = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    /// Compares with a text that a person has looked at; what differs stands beside the build.
    private static void approve(String name, String received) throws IOException {
        String approved = "";
        try (InputStream in = VoicesReportTest.class.getResourceAsStream("/approved/" + name)) {
            if (in != null) {
                approved = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (!approved.equals(received)) {
            Path place = Files.createDirectories(Path.of("target", "received"));
            Files.writeString(place.resolve(name), received);
        }
        assertThat(received)
                .as("look at target/received/%s; copy it to src/test/resources/approved", name)
                .isEqualTo(approved);
    }

    @Test
    void theJointDisplayReadsAsItWasApproved() throws IOException {
        ReportText text = new ReportText(new Lettering(), "1.2.3");
        approve(
                "joint-display.txt",
                ReportWords.of(text.jointDisplay(FINDINGS, VOICES)).prose() + "\n");
    }

    @Test
    void theTableOfTheJointDisplayIsThePageThatWasApproved() throws IOException {
        String page = new Report("1.2.3").jointDisplay(FINDINGS, VOICES);
        int from = page.indexOf("<table class=\"joint\"");
        int to = page.indexOf("</table>", from) + "</table>\n".length();
        approve("joint-display.html", page.substring(from, to));
    }

    @Test
    void nobodyIsQuotedWhoDidNotAgreeInAnyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain(NOT_TO_BE_QUOTED);
            }
        }
        assertThat(pdf()).doesNotContain(NOT_TO_BE_QUOTED);
        assertThat(word()).doesNotContain(NOT_TO_BE_QUOTED);
    }

    @Test
    void everySharedFormatSaysHowManyAreNotQuoted() throws IOException {
        String sentence =
                "2 interviewees did not agree to be quoted and are not. 1 interview names no participant; without a consent on file it is not quoted.";
        assertThat(read(Report.HTML)).contains(sentence);
        assertThat(pdf()).contains(sentence);
        assertThat(word()).contains(sentence);
    }

    @Test
    void sharedFilesHoldNoPseudonymOfTheDataAndNoPlaceInAnInterview() throws IOException {
        for (String name : List.of(Report.HTML, "findings.json", "joint.csv")) {
            assertThat(read(name))
                    .doesNotContain("k-alarm", "k-withdrawn", "said-k")
                    .doesNotContainPattern("\\bP(1|2|3|4|24)\\b");
        }
    }

    @Test
    void hostileWordsAreWordsEverywhere() throws IOException {
        assertThat(read(Report.HTML))
                .contains("=cmd|&#39;/c calc&#39;!A1 &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(pdf()).contains("<script>alert(1)</script>");
        assertThat(word()).contains("<script>alert(1)</script>");
        assertThat(read("joint.csv")).contains("'=cmd|").doesNotContain(",=cmd", "\"=cmd");
    }

    @Test
    void lettersOfManyScriptsSurvive() throws IOException {
        assertThat(read(Report.HTML)).contains(InventedVoices.LETTERS);
        assertThat(word()).contains(InventedVoices.LETTERS);
        assertThat(pdf()).contains("It rings [bell]", "na\u00EFve caf\u00E9 [thumbs up sign]");
    }

    @Test
    void everyQuotationOfTheInternalPageLeadsToItsPlace() throws IOException {
        String page = read(Report.INTERNAL);
        Matcher links = Pattern.compile("href=\"#(said-[^\"]+)\"").matcher(page);
        int found = 0;
        while (links.find()) {
            assertThat(page).containsOnlyOnce("id=\"" + links.group(1) + "\"");
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(6);
        assertThat(page)
                .contains("<mark>I draw the alarm now. People lean in, and P2 agrees.</mark>")
                .contains("Coding <code>k-not-agreed</code>, interview I2")
                .contains("Interview I1, P1 (in the report: ");
    }

    @Test
    void everyNumberOfTheJointDisplayLeadsToItsRowsOnTheInternalPage() throws IOException {
        String page = read(Report.INTERNAL);
        int from = page.indexOf("<table class=\"joint\"");
        String table = page.substring(from, page.indexOf("</table>", from));
        Matcher links = Pattern.compile("href=\"#(rows-[^\"]+)\"").matcher(table);
        int found = 0;
        while (links.find()) {
            assertThat(page).containsOnlyOnce("id=\"" + links.group(1) + "\"");
            found++;
        }
        assertThat(found).isEqualTo(6);
    }

    @Test
    void reflexiveWorkIsGivenItsOwnGuidelinesAndNoCounts() {
        String prose = ReportWords.of(FINDINGS, VOICES).prose();
        assertThat(prose)
                .contains(
                        "a reflexive thematic analysis",
                        "RTARG (Braun and Clarke 2024, doi 10.1177/02692163241234800)",
                        "Agreement between coders is not shown",
                        "GRAMMS, mixed methods",
                        "Why this approach: Meaning is made, not found.",
                        "6 interviews with 5 participants on 20 March 2026",
                        "They took 30 to 35 minutes.")
                .doesNotContain("COREQ", "saturation was reached");
    }

    @Test
    void findingsHoldThemesAndDisplay() throws IOException {
        JsonNode written = new ObjectMapper().readTree(read("findings.json"));
        assertThat(written.at("/themes/0/name").asText()).isEqualTo("Finding words that land");
        assertThat(written.at("/display/0/rows/0/facet").asText()).isEqualTo("pacing");
        assertThat(written.at("/display/0/rows/0/pairs").asInt()).isEqualTo(23);
        assertThat(written.at("/display/0/rows/0/withheld").asInt()).isEqualTo(1);
        assertThat(written.at("/display/0/rows/1/g_z").isNull()).isTrue();
        assertThat(written.at("/not_estimable").has("display.0.rows.1.g_z")).isTrue();
        assertThat(written.at("/display/0/not_quoted").asInt()).isEqualTo(2);
    }

    @Test
    void findingsFollowTheirSchema() throws IOException {
        JsonNode schema =
                new ObjectMapper()
                        .readTree(
                                Files.readString(
                                        Path.of(
                                                "..",
                                                "docs",
                                                "reference",
                                                "findings.schema.json")));
        assertThat(
                        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(schema)
                                .validate(new ObjectMapper().readTree(read("findings.json"))))
                .isEmpty();
    }

    @Test
    void theFigureStandsInTheReportInTwoWidths() throws IOException {
        assertThat(read(Report.HTML))
                .contains("id=\"joint-display-wide-title\"", "id=\"joint-display-narrow-title\"");
        assertThat(read("figures/joint-display.svg")).contains("#6b3f7d", "not measured");
    }
}
