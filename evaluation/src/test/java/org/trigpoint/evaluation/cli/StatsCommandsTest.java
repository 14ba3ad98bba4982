package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `stats describe|paired|facets|power` as a person meets them.
final class StatsCommandsTest {
    @TempDir Path folder;

    @Test
    void jsonIsAnEnvelopeOfKindOptionsResultsUndefinedAndWarnings() throws IOException {
        Path file = text("pre,post,arm\n1,3,a\n2,2,b\n5,9,\n");
        CommandRun run = CommandRun.of("stats", "paired", file, "--group-column", "arm", "--json");
        JsonNode envelope = new ObjectMapper().readTree(run.out());
        assertThat(run.exit()).isZero();
        assertThat(envelope.fieldNames())
                .toIterable()
                .containsExactly("kind", "options", "results", "undefined", "warnings");
        assertThat(envelope.at("/options/group_column").asText()).isEqualTo("arm");
        assertThat(envelope.at("/results/all/n_complete").asInt()).isEqualTo(3);
        assertThat(envelope.at("/results/by_group/b/n_complete").asInt()).isEqualTo(1);
        assertThat(envelope.at("/undefined/by_group.b.t").asText())
                .isEqualTo("needs at least two complete pairs");
        assertThat(envelope.at("/warnings/0").asText()).contains("1 row names no group");
    }

    @Test
    void textNamesEveryStatisticAndSaysWhyOneIsMissing() throws IOException {
        CommandRun run = CommandRun.of("stats", "paired", text("pre,post\n4,7\n"));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("d_z (mean change / SD of change)")
                .contains("not estimable, because: needs at least two complete pairs");
    }

    @Test
    void quotedCellsBlankLinesAndSemicolonsAreRead() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "stats",
                        "paired",
                        text("\"pre\";\"post\"\r\n\"1\";\"3\"\r\n\r\n2;\r\n4;5\r\n"),
                        "--json");
        JsonNode results = new ObjectMapper().readTree(run.out()).get("results");
        assertThat(results.get("n_complete").asInt()).isEqualTo(2);
        assertThat(results.get("only_pre").asInt()).isEqualTo(1);
    }

    @Test
    void resamplingIsRepeatable() throws IOException {
        Path file = text("pre,post\n1,3\n2,2\n5,9\n4,6\n7,6\n");
        Object[] command = {"stats", "paired", file, "--resamples", "200", "--seed", "4", "--json"};
        assertThat(CommandRun.of(command).out())
                .isEqualTo(CommandRun.of(command).out())
                .contains("\"bootstrap_ci95_bca\":[");
    }

    @Test
    void powerSolvesForWhicheverIsNotGiven() throws IOException {
        assertThat(result("stats", "power", "--n", "34", "--dz", "0.5").get("power").asDouble())
                .isBetween(0.8, 0.81);
        assertThat(result("stats", "power", "--dz", "0.5", "--power", "0.8").get("n").asInt())
                .isEqualTo(34);
        assertThat(result("stats", "power", "--n", "34", "--power", "0.8").get("d_z").asDouble())
                .isBetween(0.49, 0.5);
        assertThat(CommandRun.of("stats", "power", "--n", "34").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("stats", "power", "--n", "34", "--dz", "1", "--sides", "3").exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void facetsOfDecimalsGoThroughTheSameDoor() throws IOException {
        Path file = text("a_pre,a_post,b_pre,b_post\n1.5,2,3,4\n2,2.5,1,1\n0,3,2,5\n");
        JsonNode results = result("stats", "facets", file, "--scale", "0,5");
        assertThat(results.at("/pre_post/per_facet/a/mean_change").asDouble()).isEqualTo(4.0 / 3);
        assertThat(results.at("/scale/per_wave/pre/mean").asDouble()).isEqualTo(9.5 / 6);
        assertThat(results.at("/reliability_pre/items").asInt()).isEqualTo(2);
    }

    @Test
    void everyFaultIsNamedWithFileLineColumnAndRemedy() throws IOException {
        CommandRun run =
                CommandRun.of("stats", "paired", text("pre;post\n1;3,5\nseven;2\n1;1e400\n"));
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("ratings.csv, line 2, post: \"3,5\" is not a number.")
                .contains("Write decimals with a point, such as 3.5.")
                .contains("ratings.csv, line 3, pre: \"seven\" is not a number.")
                .contains("ratings.csv, line 4, post: \"1e400\" is too large.");
    }

    @Test
    void anUnknownColumnIsAnsweredWithTheColumnsThereAre() throws IOException {
        CommandRun run =
                CommandRun.of("stats", "describe", text("pre,post\n1,3\n"), "--value", "after");
        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err()).contains("\"after\"").contains("pre, post");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pre,post\n", "pre,post\n1,2,3\n", "\u0000\u0001", "PK\u0003\u0004"})
    void whatIsNoTableOfNumbersEndsWithOneSentence(String content) throws IOException {
        for (String kind : new String[] {"paired", "facets"}) {
            CommandRun run = CommandRun.of("stats", kind, text(content));
            assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("ratings.csv").doesNotContain("Exception");
        }
    }

    @Test
    void aFileInAnotherEncodingIsRead() throws IOException {
        Path file = folder.resolve("ratings.csv");
        Files.write(
                file,
                "Prénom,pre,post\nAndré,1,3\nZoë,2,5\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(result("stats", "paired", file).get("n_complete").asInt()).isEqualTo(2);
    }

    @Test
    void aScaleThatIsNoneIsAUsageFault() throws IOException {
        Path file = text("pre,post\n1,3\n");
        for (String scale : new String[] {"10", "10,0", "a,b"}) {
            CommandRun run = CommandRun.of("stats", "paired", file, "--scale", scale);
            assertThat(run.exit()).as(scale).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("scale");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"describe", "paired", "facets", "power"})
    void helpShowsAnExample(String kind) {
        CommandRun run = CommandRun.of("stats", kind, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Example").contains("trigpoint stats " + kind);
    }

    private static JsonNode result(Object... command) throws IOException {
        Object[] withJson = Arrays.copyOf(command, command.length + 1);
        withJson[command.length] = "--json";
        CommandRun run = CommandRun.of(withJson);
        assertThat(run.exit()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out()).get("results");
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("ratings.csv"), content);
    }
}
