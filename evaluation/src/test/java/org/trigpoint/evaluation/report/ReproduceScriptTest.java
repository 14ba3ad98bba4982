package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.ExplainedStudy;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.study.Explanations;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.SyntheticStudy;

/// R, which shares no line with this program, computes every number of the tables again.
class ReproduceScriptTest {
    @TempDir Path scratch;

    static Stream<Arguments> studies() {
        return Stream.of(
                Arguments.of("three waves, clusters, a then-test", SyntheticStudy.of(5)),
                Arguments.of("a comparator with clusters", comparator()),
                Arguments.of("a comparator told apart by its baseline", separated()),
                Arguments.of("nothing varies", still()),
                Arguments.of(
                        "one pair",
                        InventedStudy.ofWaves("before", "after")
                                .people(1)
                                .rated("before", (p, f) -> 3)
                                .rated("after", (p, f) -> 5)
                                .study()),
                Arguments.of("reviewed links and gaps", gaps()));
    }

    private static Study comparator() {
        return InventedStudy.ofWaves("before", "after")
                .clusters("site")
                .comparator("arm", "waiting")
                .withTotal()
                .people(
                        40,
                        p ->
                                Map.of(
                                        "arm",
                                        p % 2 == 0 ? "training" : "waiting",
                                        "site",
                                        "S" + p % 7))
                .rated("before", (p, f) -> 2 + (p * 3 + f) % 7)
                .rated("after", (p, f) -> 3 + (p * 5 + 2 * f) % 7)
                .study();
    }

    private static Study separated() {
        return InventedStudy.ofWaves("before", "after")
                .comparator("arm", "waiting")
                .people(12, p -> Map.of("arm", p % 2 == 0 ? "training" : "waiting"))
                .rated("before", (p, f) -> 2 + p % 2)
                .rated("after", (p, f) -> 3 + (p * 5 + 2 * f) % 7)
                .study();
    }

    private static Study still() {
        return InventedStudy.ofWaves("before", "after")
                .people(9)
                .rated("before", (p, f) -> 5)
                .rated("after", (p, f) -> 5 + f)
                .study();
    }

    private static Study gaps() {
        return InventedStudy.ofWaves("before", "after", "later")
                .facets("A \"quoted\" one", "Bücher", "C")
                .withTotal()
                .people(30)
                .rated("before", (p, f) -> (p + f) % 9 == 0 ? null : (Integer) ((p * 7 + f) % 11))
                .rated("after", (p, f) -> p % 5 == 0 ? null : (Integer) ((p * 7 + f * 3 + 2) % 11))
                .rated("later", (p, f) -> p % 3 == 0 ? null : (Integer) ((p * 4 + f) % 11))
                .reviewed(1, "after")
                .reviewed(4, "later")
                .study();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void everyNumberOfTheTablesIsFoundAgain(String name, Study study) throws Exception {
        assumeTrue(rscript(), "Rscript is not installed: the tables were not computed again in R");
        Path report = written(study);
        Run run = run(report);
        assertThat(run.output()).as(name).contains("numbers computed again in R; all agree");
        // What may be left out says why: a model at its edge, a factor R cannot fit, a package that
        // is not there.
        if (run.output().contains("left out")) {
            assertThat(run.output())
                    .as(name)
                    .containsPattern("at the edge of the model|no proper solution|not checked");
        }
        assertThat(run.exit()).isZero();
    }

    @Test
    void nothingIsLeftOutOfTheShippedKindOfStudy() throws Exception {
        assumeTrue(rscript(), "Rscript is not installed: the tables were not computed again in R");
        Run run = run(written(SyntheticStudy.of(5)));
        assumeTrue(!run.output().contains("not checked"), "R's mixed models are not installed");
        assertThat(run.output()).doesNotContain("left out");
    }

    /// With explanations and choices: of many people, of some whose numbers are not estimable, and
    /// before anybody rated.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 30, -30})
    void whatStandsBesideTheQuestionnaireIsFoundAgain(int people) throws Exception {
        assumeTrue(rscript(), "Rscript is not installed: the tables were not computed again in R");
        Run run = run(explained(people));
        assertThat(run.output()).contains("numbers computed again in R; all agree");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aRatingThatSaysOtherwiseIsFound() throws Exception {
        assumeTrue(rscript(), "Rscript is not installed: the tables were not computed again in R");
        Path report = explained(30);
        Path ratings = scratch.resolve("study/explanation-ratings.csv");
        Files.writeString(
                ratings,
                Files.readString(ratings)
                        .replaceFirst("(P2,before,rater-1,\\w+),[0-3],", "$1,3,")
                        .replaceFirst("(P1,after,rater-2),(before|after),", "$1,,"));
        Path delivery = scratch.resolve("study/delivery.csv");
        Files.writeString(delivery, Files.readString(delivery).replaceFirst(",yes\n", ",no\n"));
        Run run = run(report);
        assertThat(run.exit()).isNotZero();
        assertThat(run.output())
                .contains(
                        "icc_mean: table",
                        "explanation_guesses rater-2 right",
                        "delivery A round of questions delivered: table 2, R 1");
    }

    /// @param people fewer than none: their texts are not rated
    private Path explained(int people) throws IOException {
        int all = Math.abs(people);
        Explanations explanations =
                people < 0 ? ExplainedStudy.unrated(all) : ExplainedStudy.explanations(all);
        StudyFiles.write(
                ExplainedStudy.study(all, explanations),
                ExplainedStudy.further(all),
                Optional.of(explanations),
                scratch.resolve("study"));
        return reported();
    }

    @Test
    void aChangedNumberIsFound() throws Exception {
        assumeTrue(rscript(), "Rscript is not installed: the tables were not computed again in R");
        Path report = written(comparator());
        Path changes = report.resolve("tables/changes.csv");
        String text = Files.readString(changes);
        String mean =
                text.lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .split(",", -1)[
                        Arrays.asList(text.lines().findFirst().orElseThrow().split(",", -1))
                                .indexOf("mean_change")];
        Files.writeString(
                changes,
                text.replaceFirst(
                        "," + mean.replace(".", "\\.") + ",",
                        "," + (Double.parseDouble(mean) + 1e-7) + ","));
        Run run = run(report);
        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("mean_change: table", "numbers differ");
    }

    @Test
    void whatStandsInAFileStaysATextAndCannotBecomeCode() {
        assertThat(ReproduceScript.text("\"); system('id') #\n\\"))
                .isEqualTo("\"\\\"); system('id') # \\\\\"");
    }

    private Path written(Study study) throws IOException {
        StudyFiles.write(study, scratch.resolve("study"));
        return reported();
    }

    private Path reported() throws IOException {
        StudyFolder folder = StudyFolder.read(scratch.resolve("study"));
        Findings findings = Evaluation.of(folder);
        Path report = scratch.resolve("report");
        Files.createDirectories(report.resolve("tables"));
        for (ResultTable table : ResultTables.of(findings)) {
            Files.writeString(report.resolve("tables").resolve(table.name() + ".csv"), table.csv());
        }
        Files.writeString(
                report.resolve("reproduce.R"), ReproduceScript.of(folder.study(), findings));
        return report;
    }

    private record Run(int exit, String output) {}

    private Run run(Path report) throws IOException, InterruptedException {
        Path said = scratch.resolve("said.txt");
        Process process =
                new ProcessBuilder(
                                "Rscript",
                                report.resolve("reproduce.R").toString(),
                                scratch.resolve("study").toString(),
                                report.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private static boolean rscript() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Rscript")));
    }
}
