package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.SyntheticStudy;

class CodingCommandsTest {
    private static final String HEADING =
            "guid,interview,version,start,end,code,coder,coded_at,layer,memo\n";
    private static final String TEXT =
            "I: How is it now?\nP1: I don\u2019t rush \uD83D\uDD14. I find\nsteadier days.\nI: Good.\nP1: I find a way. I rest.\n";

    @TempDir private Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void aCodedInterview() throws IOException {
        folder = temporary.resolve("study");
        Study study = SyntheticStudy.of(40);
        Participant person = study.participants().getFirst();
        StudyFiles.write(study, folder);
        Files.createDirectories(folder.resolve("interviews"));
        write(
                "interviews.csv",
                "interview,participant,date,interviewer,minutes,language\nI01,"
                        + person.id()
                        + ",2026-05-01,R1,30,en-GB\n");
        write("interviews/I01.v1.txt", TEXT);
        write(
                "codebook.yaml",
                """
                codes:
                  - {guid: c0, name: Days, codable: false}
                  - {guid: c1, name: Pacing, parent: c0, definition: Finds steadier days, include: spreads effort, example: "=1+1", colour: "#6b3f7d"}
                  - {guid: c2, name: Rest}
                  - {guid: c3, name: Rest, parent: c0}
                """);
        write("codings.csv", HEADING + "k1,I01,1,22,34,c1,AB,2026-05-02T10:00:00Z,first,\n");
        write(
                "themes.yaml",
                "approach: codebook\nthemes:\n  - {guid: t1, name: Steadier, codes: [c1]}\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String codings() throws IOException {
        return Files.readString(folder.resolve("codings.csv"));
    }

    @Test
    void addingWritesOneRowAndLeavesTheOthers() throws IOException {
        String before = codings();
        CommandRun run =
                CommandRun.of(
                        "code",
                        "add",
                        folder,
                        "--interview",
                        "I01",
                        "--code",
                        "pacing",
                        "--coder",
                        "CD",
                        "--words",
                        "don't rush \uD83D\uDD14. I find steadier",
                        "--layer",
                        "first",
                        "--memo",
                        "so, \"slowly\"");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(codings()).startsWith(before);
        String row = codings().substring(before.length());
        assertThat(row).contains(",I01,1,24,53,c1,CD,").endsWith(",first,\"so, \"\"slowly\"\"\"\n");
        assertThat(CommandRun.of("check", folder).exit()).isEqualTo(ExitCode.DONE);
        assertThat(CommandRun.of("code", "list", folder, "--coder", "CD").out())
                .contains("don\u2019t rush \uD83D\uDD14. I find steadier")
                .contains("1 coding");
        assertThat(CommandRun.of("code", "list", folder, "--csv", "--code", "Pacing").out())
                .startsWith(
                        "guid,interview,version,start,end,code,coder,coded_at,layer,memo,words\n")
                .contains("k1,I01,1,22,34,Days \u203A Pacing,AB");
    }

    @Test
    void wordsThatStandThereTwiceAskWhich() throws IOException {
        String before = codings();
        CommandRun run = add("--words", "I find");
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err()).contains("there 2 times, at 38, 73").contains("--occurrence");
        assertThat(codings()).isEqualTo(before);
        assertThat(add("--words", "I find", "--occurrence", "2").out()).contains("73 to 79");
        assertThat(add("--words", "I find", "--occurrence", "3").err()).contains("number 3");
        assertThat(add("--words", "i FIND").err()).contains("those words are not in");
        assertThat(add("--from", "5", "--to", "900").err()).contains("does not lie within");
        assertThat(add("--from", "5").exit()).isEqualTo(ExitCode.USAGE);
    }

    private CommandRun add(String... where) {
        Object[] arguments = new Object[9 + where.length];
        Object[] fixed = {
            "code", "add", folder, "--interview", "I01", "--code", "Days > Pacing", "--coder", "CD"
        };
        System.arraycopy(fixed, 0, arguments, 0, 9);
        System.arraycopy(where, 0, arguments, 9, where.length);
        return CommandRun.of(arguments);
    }

    @Test
    void codesThatCannotBeToldApartOrAppliedAreRefused() {
        CommandRun two =
                CommandRun.of(
                        "code",
                        "add",
                        folder,
                        "--interview",
                        "I01",
                        "--code",
                        "Rest",
                        "--coder",
                        "CD",
                        "--from",
                        "1",
                        "--to",
                        "3");
        assertThat(two.err()).contains("2 codes are called").contains("\"Days > Rest\"");
        CommandRun folderCode =
                CommandRun.of(
                        "code",
                        "add",
                        folder,
                        "--interview",
                        "I01",
                        "--code",
                        "c0",
                        "--coder",
                        "CD",
                        "--from",
                        "1",
                        "--to",
                        "3");
        assertThat(folderCode.err()).contains("holds other codes");
        CommandRun none =
                CommandRun.of(
                        "code",
                        "add",
                        folder,
                        "--interview",
                        "I09",
                        "--code",
                        "Pac",
                        "--coder",
                        "CD",
                        "--from",
                        "1",
                        "--to",
                        "3");
        assertThat(none.err()).contains("no interview \"I09\"");
        assertThat(CommandRun.of("code", "list", folder, "--code", "Pac").err())
                .contains("Did you mean Pacing?");
    }

    @Test
    void aFileWithoutLastLineEndOrWithOtherColumnsIsAddedToRightly() throws IOException {
        write(
                "codings.csv",
                "code,guid,interview,version,start,end,coder,coded_at,layer,memo,mood\nc1,k1,I01,1,22,34,AB,,,,glad");
        assertThat(add("--from", "22", "--to", "30").exit()).isEqualTo(ExitCode.DONE);
        assertThat(codings()).contains("AB,,,,glad\nc1,").endsWith(",,,\n");
        assertThat(CommandRun.of("code", "list", folder).out()).contains("2 codings");
        Files.delete(folder.resolve("codings.csv"));
        assertThat(add("--from", "22", "--to", "30").exit()).isEqualTo(ExitCode.DONE);
        assertThat(codings()).startsWith(HEADING);
    }

    @Test
    void whatIsTakenOutIsKept() throws IOException {
        add("--from", "22", "--to", "30");
        CommandRun run = CommandRun.of("code", "remove", folder, "k1", "--by", "AB");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(codings()).doesNotContain("k1").contains(",CD,");
        assertThat(Files.readString(folder.resolve("codings-removed.csv")))
                .startsWith("removed_at,removed_by,guid,interview")
                .contains(",AB,k1,I01,1,22,34,c1,AB,2026-05-02T10:00:00Z,first,\n");
        assertThat(CommandRun.of("code", "remove", folder, "k1").err())
                .contains("there is no coding k1");
        assertThat(CommandRun.of("check", folder).exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aCodingThatIsQuotedStays() throws IOException {
        write(
                "themes.yaml",
                "approach: codebook\njoint_display: {rows: [{about: {facet: pacing}, quotations: [k1]}]}\n");
        assertThat(CommandRun.of("code", "remove", folder, "k1").err())
                .contains("the joint display quotes the coding k1");
        assertThat(codings()).contains("k1");
        assertThat(folder.resolve("codings-removed.csv")).doesNotExist();
    }

    @Test
    void agreementIsPrintedAsTextAndAsJson() throws IOException {
        add("--from", "28", "--to", "40");
        CommandRun run = CommandRun.of("agreement", folder, "--disagreements");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Agreement of AB, CD by character on 1 interview")
                .contains("Days \u203A Pacing")
                .contains("all codes together")
                .contains("applied by");
        CommandRun json = CommandRun.of("agreement", folder, "--by", "turn", "--json");
        assertThat(json.out()).contains("\"cohen_kappa\"").contains("\"ci95_percentile\"");
        assertThat(CommandRun.of("agreement", folder, "--coder", "ZZ").err())
                .contains("The coders are: AB, CD.");
        write("themes.yaml", "approach: reflexive\n");
        CommandRun reflexive = CommandRun.of("agreement", folder);
        assertThat(reflexive.exit()).isEqualTo(ExitCode.DONE);
        assertThat(reflexive.out()).contains("one correct coding");
    }

    @Test
    void everyMatrixPrints() throws IOException {
        for (String kind :
                new String[] {
                    "codes-by-participant",
                    "codes-by-group",
                    "co-occurrence",
                    "framework",
                    "spread",
                    "new-codes"
                }) {
            CommandRun run = CommandRun.of("matrix", folder, "--of", kind);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isNotBlank();
        }
        Path csv = temporary.resolve("m.csv");
        Path xlsx = temporary.resolve("m.xlsx");
        assertThat(
                        CommandRun.of(
                                        "matrix", folder, "--of", "spread", "--csv", csv, "--xlsx",
                                        xlsx)
                                .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(csv))
                .isEqualTo("theme,people,interviews,passages,codings\nSteadier,1,1,1,1\n");
        try (InputStream in = Files.newInputStream(xlsx);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(1.0);
        }
        assertThat(CommandRun.of("matrix", folder, "--of", "codes-by-group", "--group", "x").err())
                .contains("there is no group column \"x\"");
    }

    @Test
    void theCodebookIsAPageADocumentAndATable() throws IOException {
        Path html = temporary.resolve("c.html");
        Path docx = temporary.resolve("c.docx");
        Path csv = temporary.resolve("c.csv");
        CommandRun run =
                CommandRun.of("codebook", folder, "--html", html, "--docx", docx, "--csv", csv);
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(html))
                .contains("Finds steadier days")
                .contains("purple (#6b3f7d)")
                .contains("spreads effort")
                .contains("1 coding, 1 person");
        try (InputStream in = Files.newInputStream(docx);
                XWPFDocument word = new XWPFDocument(in);
                XWPFWordExtractor words = new XWPFWordExtractor(word)) {
            assertThat(words.getText()).contains("Days \u203A Pacing").contains("Codebook");
        }
        assertThat(Files.readString(csv))
                .contains("c1,Days \u203A Pacing,Pacing,Finds steadier days,spreads effort");
        assertThat(CommandRun.of("codebook", folder).out()).contains("  Pacing \u2013 Finds");
    }
}
