package org.trigpoint.server.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.Setting;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Tool;

/// Tools as working pages and on paper.
class ToolPagesTest {
    private static final Map<String, String> TRIES =
            Map.of(
                    "try-1",
                    "12",
                    "try-2",
                    "8",
                    "try-3",
                    "10",
                    "unit",
                    "minutes",
                    "activity",
                    "Standing to cook for the choir");

    private static @Nullable RunningServer server;
    private static String tool = "";

    @BeforeAll
    static void enrol() {
        server = RunningServer.with(Map.of(Setting.DEMONSTRATION, "yes"));
        tool = School.of(server).enrol("bea", "no") + "/tool/pacing-planner";
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static RunningServer started() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    private static Browser phone() {
        return started().browser();
    }

    /// What a person is told on a page, without what its head and its forms need.
    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("/l/[A-Za-z0-9_-]{22}", "")
                .replaceAll("</?h[1-6]|id=\"g-\\d\"", "")
                .replaceAll("#[0-9a-f]+;", "");
    }

    private static Map<String, String> tries(String gate) {
        Map<String, String> form = new HashMap<>(TRIES);
        form.put("gate", gate);
        return form;
    }

    @Test
    void noNumberIsInThePageBeforeTheQuestionWasAnsweredWithNo() {
        Pattern number = Pattern.compile("[0-9]");
        String gate = phone().get(tool).body();
        assertThat(main(gate)).contains("ME/CFS").doesNotContainPattern(number);
        for (String answer : new String[] {"Yes", "Not sure"}) {
            String stopped = phone().post(tool, tries(answer)).body();
            assertThat(main(stopped))
                    .as(answer)
                    .contains("doctor")
                    .doesNotContainPattern(number)
                    .doesNotContain("try-");
        }
        assertThat(phone().post(tool, tries("")).statusCode()).isEqualTo(422);
        assertThat(phone().post(tool, TRIES).body()).contains("Choose an answer first");
        assertThat(phone().get(tool + "/print.pdf").statusCode()).isEqualTo(303);
        assertThat(phone().post(tool + "/print.pdf", tries("Yes")).statusCode()).isEqualTo(303);
    }

    @Test
    void anAnswerOfNoOpensThePlannerWhichWorksOutAPlaceToBegin() {
        assertThat(phone().post(tool, Map.of("gate", "No")).body())
                .contains("name=\"try-1\"", "value=\"80\"", "With three tries");
        Map<String, String> form = tries("No");
        form.put("went-2", "setback");
        String plan = phone().post(tool, form).body();
        assertThat(plan)
                .contains(
                        "The three tries average 10. From that comes a start of 8 each time, counted in minutes.",
                        "<th scope=\"col\" class=\"n\">Each time, in minutes</th>")
                .contains("Standing to cook for the choir")
                .containsSubsequence(
                        "<td class=\"n\">8</td>",
                        "<td class=\"n\">9</td>",
                        "<td class=\"n\">9</td>",
                        "<td class=\"n\">10</td>");
        form.remove("unit");
        assertThat(phone().post(tool, form).body())
                .contains("From that comes a start of 8 each time.</p>", ">Each time</th>");
        form.put("try-2", "a few");
        assertThat(phone().post(tool, form).body())
                .contains("One number cannot be used", "href=\"#try-2\"")
                .doesNotContain("The three tries average");
    }

    @Test
    void aPlannerOpensWhereOneBeginsAndFoldsWhatIsDone() {
        String begun = phone().post(tool, Map.of("gate", "No")).body();
        assertThat(openParts(begun)).containsExactly("What I would like to do");
        String one = phone().post(tool, Map.of("gate", "No", "activity", "Cooking")).body();
        assertThat(openParts(one))
                .as("what is needed for the answer")
                .containsExactly("Three tries, on different days");
        assertThat(one).contains("<span class=\"glance\">Cooking</span>");
        String plan = phone().post(tool, tries("No")).body();
        assertThat(openParts(plan)).as("the answer is what one came for").isEmpty();
        assertThat(plan).contains("<span class=\"glance\">12 · 8 · 10</span>");
        Map<String, String> amiss = tries("No");
        amiss.put("weekly-step", "a lot");
        amiss.put("try-2", "a few");
        assertThat(openParts(phone().post(tool, amiss).body()))
                .as("what is to be mended")
                .containsExactly("Three tries, on different days", "My start and my step");
    }

    @Test
    void aGoalThatOneIsNotSureOfOpensAtItsStepAndAtASmallerOne() {
        Map<String, String> typed = Map.of("wish", "the bench by the river", "confidence", "5");
        assertThat(openParts(phone().post(other("goal-sheet"), typed).body()))
                .containsExactly("My step for this week", "If I am less than 7 sure");
        assertThat(openParts(phone().post(other("goal-sheet"), Map.of("wish", "the bench")).body()))
                .containsExactly("My step for this week");
        assertThat(openParts(phone().post(other("goal-sheet"), Map.of("confidence", "8")).body()))
                .isEmpty();
    }

    private static List<String> openParts(String page) {
        return Pattern.compile("<details class=\"part\"[^>]* open><summary><h2>(.*?)</h2>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theFirstLineOfATableThatNothingStandsInIsOpen() {
        Map<String, String> typed =
                Map.of("gate", "No", "weeks-1-week", "2 Nov", "weeks-3-note", " rain\nand   wind ");
        String page = phone().post(tool, typed).body();
        assertThat(page.split("<details class=\"line\"", -1)).hasSize(9);
        assertThat(page.split("<details class=\"line\" open>", -1)).hasSize(2);
        assertThat(page)
                .containsSubsequence(
                        "<details class=\"line\"><summary>",
                        ">Line 1</span> <span class=\"glance\">2 Nov</span>",
                        "<details class=\"line\" open><summary>",
                        ">Line 2</span> <span class=\"glance\"></span>",
                        ">Line 3</span> <span class=\"glance\">rain and wind</span>",
                        "aria-label=\"Line 3\"",
                        "<label for=\"weeks-3-note\">What got in the way, what helped</label>")
                .doesNotContain(" open><summary><span class=\"which\" lang=\"en-GB\">Line 3");
    }

    @Test
    void aGlanceIsShortHoweverMuchIsTyped() {
        String page =
                phone().post(tool, Map.of("gate", "No", "activity", "walk ".repeat(99))).body();
        assertThat(page).containsPattern("<span class=\"glance\">(walk ){17}walk…</span>");
    }

    @Test
    void whatWasTypedIsPrintedAsTaggedPdf() {
        String answer = phone().post(tool + "/print.pdf", tries("No")).body();
        assertThat(answer).startsWith("%PDF").contains("/StructTreeRoot", "/MarkInfo");
        byte[] sheet =
                phone().bytes(tool.replace("pacing-planner", "who-to-call") + "/print.pdf").body();
        assertThat(new String(sheet, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/StructTreeRoot");
    }

    private static String other(String name) {
        return tool.replace("pacing-planner", name);
    }

    @Test
    void everySheetOfTheProgrammeOpens() {
        Pack pack = started().part(Programmes.class).pack(Programmes.builtIn());
        assertThat(pack.tools()).hasSizeGreaterThan(5);
        for (Tool sheet : pack.tools()) {
            if (sheet.gate().isEmpty()) {
                assertThat(phone().get(other(sheet.id().value())).body())
                        .as(sheet.title())
                        .contains("It is not stored on the server", "An empty sheet to print");
                byte[] paper = phone().bytes(other(sheet.id().value()) + "/print.pdf").body();
                assertThat(new String(paper, StandardCharsets.ISO_8859_1))
                        .as(sheet.title())
                        .startsWith("%PDF")
                        .contains("/StructTreeRoot");
            }
        }
        assertThat(phone().get(other("none")).statusCode()).isEqualTo(404);
    }

    @Test
    void aGoalThatOneIsNotSureOfIsOfferedASmallerStep() {
        assertThat(phone().post(other("goal-sheet"), Map.of("confidence", "6")).body())
                .contains("Would a smaller step be easier?")
                .doesNotContain("likely enough to try");
        assertThat(phone().post(other("goal-sheet"), Map.of("confidence", "7")).body())
                .contains("Seven or more is likely enough to try")
                .doesNotContain("Would a smaller step be easier?");
        assertThat(phone().get(other("goal-sheet")).body())
                .doesNotContain("Would a smaller step be easier?", "likely enough to try");
    }

    @Test
    void noSheetOfPaperIsEmptyOrBeginsWithWhatBelongsToTheOneBefore() throws IOException {
        Pack pack = started().part(Programmes.class).pack(Programmes.builtIn());
        for (Tool sheet : pack.tools()) {
            if (sheet.gate().isPresent()) {
                continue;
            }
            byte[] paper = phone().bytes(other(sheet.id().value()) + "/print.pdf").body();
            try (PDDocument read = Loader.loadPDF(paper)) {
                PDFTextStripper text = new PDFTextStripper();
                for (int page = 2; page <= read.getNumberOfPages(); page++) {
                    text.setStartPage(page);
                    text.setEndPage(page);
                    String first =
                            text.getText(read)
                                    .lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .filter(line -> !line.matches("\\d / \\d"))
                                    .filter(line -> !line.startsWith(pack.title()))
                                    .findFirst()
                                    .orElse("an empty page");
                    assertThat(begins(sheet)).as(sheet.title()).contains(first);
                }
            }
        }
    }

    /// What may stand first on a further page: the name of a part or of a field.
    private static String begins(Tool sheet) {
        return sheet.sections().stream()
                .flatMap(part ->
                        Stream.concat(
                                Stream.of(part.title()),
                                part.fields().stream().map(Tool.Field::label)))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theSleepDiaryWorksNothingOut() {
        assertThat(phone().post(other("sleep-diary"), Map.of()).body())
                .doesNotContain("Work it out", "id=\"plan\"");
    }

    @Test
    void everyHandoutFitsOnTwoPages() throws IOException {
        String link = tool.substring(0, tool.indexOf("/tool/"));
        for (Module module :
                started().part(Programmes.class).pack(Programmes.builtIn()).modules()) {
            byte[] paper = phone().bytes(link + "/module/" + module.id() + "/handout.pdf").body();
            try (PDDocument read = Loader.loadPDF(paper)) {
                assertThat(read.getNumberOfPages()).as(module.title()).isLessThanOrEqualTo(2);
            }
        }
    }
}
