package org.trigpoint.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Statement;

/// What pages show is what the report of the frozen study says, number by number and picture by
/// picture; and totals wait for enough people.
class FiguresOfTheReportTest {
    private static final Pattern LINE =
            Pattern.compile(
                    "<tr><th scope=\"row\">([^<]+)</th><td>Before – After</td><td class=\"n\">(\\d+)</td><td class=\"n\">([^<]+)</td><td class=\"n\">([^<]+)</td></tr>");

    @TempDir private Path folder;

    @Test
    void figuresAndNumbersOnThePageAreThoseOfTheReport() throws Exception {
        try (RunningServer server = RunningServer.embedded()) {
            Browser ada = server.setUp();
            String cohort = FreezingWalkTest.cohort(ada, LocalDate.now(Cohorts.ZONE).plusDays(2));
            Browser eva = FirstSteps.colleague(server, ada, "eva@example.org", "EVALUATOR");
            Browser tom = FirstSteps.colleague(server, ada, "tom@example.org", "TRAINER");
            FreezingWalkTest.today(server, cohort, "after");
            List<String> links = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                String link = FirstSteps.enrol(ada, cohort, "p" + i + "@example.org");
                links.add(link);
                FirstSteps.consent(server.browser(), link, Statement.STUDY, Statement.FOLLOWUP);
                FreezingWalkTest.answer(server, link, "before", i * 3 % 7);
                if (i == 6) {
                    waits(tom.get(cohort).body(), eva.get(cohort).body());
                }
            }
            assertThat(tom.get(cohort).body())
                    .doesNotContain("Totals are shown once")
                    .contains("Next messages", "What it asks of each person");
            links.forEach(link ->
                    FreezingWalkTest.answer(server, link, "after", links.indexOf(link) % 5 + 1));
            ChangesWalkTest.closed(server, cohort, "before", "after");

            String page = ChangesWalkTest.settled(tom, cohort + "/changes");
            String study =
                    eva.post(cohort + "/studies", Map.of())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            Map<String, String> report =
                    FreezingWalkTest.unzipped(eva.bytes(study + "/report.zip").body());
            Map<String, List<String>> said = said(report.getOrDefault("tables/changes.csv", ""));
            Map<String, List<String>> shown = shown(page);
            assertThat(shown).hasSizeGreaterThan(5).containsExactlyEntriesOf(said);

            String figure = tom.get(cohort + "/changes/changes-before-after.svg").body();
            assertThat(figure)
                    .contains("<svg")
                    .isEqualTo(report.get("figures/changes-before-after.svg"));
        }
    }

    private static void waits(String trainer, String evaluator) {
        assertThat(trainer)
                .contains("Totals are shown once 8 people take part")
                .doesNotContain("<td class=\"n\">7</td>");
        assertThat(evaluator)
                .doesNotContain("Totals are shown once")
                .contains("<td class=\"n\">7</td>");
    }

    private static Map<String, List<String>> shown(String page) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        Matcher line = LINE.matcher(page);
        while (line.find()) {
            shown.put(line.group(1), List.of(line.group(2), line.group(3), line.group(4)));
        }
        return shown;
    }

    /// What the report's own table says of before and after, as the page would round it.
    private Map<String, List<String>> said(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("changes.csv"), csv);
        Table table = CsvFile.read(file, Dialect.STRICT).table();
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            boolean measured =
                    row.cell(table.require("kind")).equals("measured")
                            && row.cell(table.require("from")).equals("before")
                            && row.cell(table.require("to")).equals("after");
            String pairs = row.cell(table.require("pairs"));
            if (measured && Integer.parseInt(pairs) >= 8) {
                said.put(
                        row.cell(table.require("label")),
                        List.of(
                                pairs,
                                signed(row.cell(table.require("mean_change"))),
                                signed(row.cell(table.require("ci95_lower")))
                                        + " to "
                                        + signed(row.cell(table.require("ci95_upper")))));
            }
        }
        return said;
    }

    private static String signed(String number) {
        BigDecimal rounded = new BigDecimal(number).setScale(2, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "\u2212" : "+") + rounded.abs().toPlainString();
    }
}
