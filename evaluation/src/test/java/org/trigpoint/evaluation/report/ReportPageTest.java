package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.SyntheticStudy;

/// The page as a browser lays it out.
class ReportPageTest {
    /// Frames give their page exactly this width; a window may not be made so narrow.
    private static final int PHONE = 360;

    private static final String MEASURE =
            """
            <script>
            addEventListener('load', () => {
              const page = document.documentElement;
              const shown = [...document.querySelectorAll('svg.drawing')].filter(e => e.getBoundingClientRect().width > 0);
              const small = shown.flatMap(e => [...e.querySelectorAll('text')].map(t => parseFloat(t.getAttribute('font-size')) * e.getBoundingClientRect().width / e.viewBox.baseVal.width));
              parent.postMessage('page ' + page.scrollWidth + ' of ' + page.clientWidth + ', smallest letters ' + Math.min(...small).toFixed(1) + ', figures ' + shown.length, '*');
            });
            </script>
            """;

    private static final Pattern MEASURED =
            Pattern.compile("page (\\d+) of (\\d+), smallest letters ([\\d.]+), figures (\\d+)");

    @TempDir Path folder;

    private static Optional<String> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(place -> Stream.of(place + "/chromium", place + "/chromium-browser"))
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }

    private record Measured(int wanted, int given, double smallestLetters, int figures) {}

    private Measured measured(Findings findings) throws IOException, InterruptedException {
        Optional<String> chromium = chromium();
        assumeTrue(chromium.isPresent(), "Chromium is not installed: the page was not laid out.");
        String page =
                HtmlPage.of(ReportWords.document(findings))
                        .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                        .replace("</body>", MEASURE + "</body>");
        Path file = folder.resolve("page.html");
        Files.writeString(file, page);
        Path frame = folder.resolve("frame.html");
        Files.writeString(
                frame,
                "<body><p id=\"said\"></p><script>addEventListener('message', e => said.textContent = e.data)</script><iframe width=\""
                        + PHONE
                        + "\" height=\"800\" style=\"border:0\" src=\"page.html\"></iframe>");
        Path said = folder.resolve("said.txt");
        Process browser =
                new ProcessBuilder(
                                List.of(
                                        chromium.get(),
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--hide-scrollbars",
                                        "--allow-file-access-from-files",
                                        "--user-data-dir=" + folder.resolve("profile"),
                                        "--virtual-time-budget=20000",
                                        "--dump-dom",
                                        frame.toUri().toString()))
                        .redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(browser.waitFor(90, TimeUnit.SECONDS)).as("Chromium came to an end").isTrue();
        Matcher matcher = MEASURED.matcher(Files.readString(said));
        assertThat(matcher.find()).as("the page was measured").isTrue();
        return new Measured(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Double.parseDouble(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
    }

    @Test
    void onAPhoneThePageDoesNotScrollSidewaysAndFiguresCanBeRead()
            throws IOException, InterruptedException {
        Findings findings =
                Evaluation.of(
                        new StudyFolder(
                                SyntheticStudy.of(SyntheticStudy.SEED), List.of(), "a".repeat(64)));

        Measured page = measured(findings);

        assertThat(page.given).isEqualTo(PHONE);
        assertThat(page.wanted).isLessThanOrEqualTo(PHONE);
        assertThat(page.smallestLetters).isGreaterThanOrEqualTo(10);
        assertThat(page.figures).isEqualTo(6);
    }

    @Test
    void veryLongWordsDoNotWidenThePage() throws IOException, InterruptedException {
        String word = "Unterstützungsmaßnahmen".repeat(8);
        Findings findings =
                InventedStudy.ofWaves("before", "after")
                        .facets(word, "Sleep")
                        .people(12)
                        .rated("before", (p, f) -> (p + f) % 6)
                        .rated("after", (p, f) -> (p + 2 * f) % 6 + 2)
                        .findings();

        assertThat(measured(findings).wanted).isLessThanOrEqualTo(PHONE);
    }
}
