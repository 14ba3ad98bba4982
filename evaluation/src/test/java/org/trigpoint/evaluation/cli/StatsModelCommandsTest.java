package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsModelCommandsTest {
    @TempDir Path folder;

    private Path file(String content) {
        try {
            return Files.writeString(folder.resolve("data.csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + run.out(), e);
        }
    }

    private Path threeWaves() {
        return file(
                """
                id,w1,w2,w3
                1,1,4,3
                2,2,2,
                3,5,6,8
                4,3,,
                5,4,4,7
                6,2,5,5
                """);
    }

    @Test
    void wavesAreFoundByTheirNames() {
        JsonNode found = json(CommandRun.of("stats", "waves", threeWaves(), "--json"));

        assertThat(found.at("/kind").asText()).isEqualTo("waves");
        assertThat(found.at("/options/waves/2").asText()).isEqualTo("w3");
        assertThat(found.at("/results/n_complete_all").asInt()).isEqualTo(4);
        assertThat(found.at("/results/pairs/1").asText()).isEqualTo("w1->w3");
        assertThat(found.at("/results/contrasts/w1->w3/n_complete").asInt()).isEqualTo(4);
        assertThat(found.at("/results/lmm_random_intercept/n_id").asInt()).isEqualTo(6);
    }

    @Test
    void whatIsNotEstimableIsNullWithItsReason() {
        Path two = file("w1,w2\n1,2\n3,5\n4,4\n");
        JsonNode found = json(CommandRun.of("stats", "waves", two, "--json"));

        assertThat(found.at("/results/little_mcar").isNull()).isTrue();
        assertThat(found.at("/undefined").get("little_mcar").asText())
                .contains("no patterns to compare");
        assertThat(found.at("/undefined").get("rm_anova.mauchly.W").asText())
                .contains("three waves");
    }

    @Test
    void aSingleWaveIsAUsageError() {
        CommandRun run = CommandRun.of("stats", "waves", threeWaves(), "--waves", "w1");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Name at least two waves");
    }

    @Test
    void itemsAreAllColumnsUnlessNamed() {
        Path items = file("a,b,c\n1,2,2\n1,2,2\n3,3,4\n5,4,6\n2,2,3\n4,5,\n");
        JsonNode all = json(CommandRun.of("stats", "items", items, "--json"));
        JsonNode two = json(CommandRun.of("stats", "items", items, "--items", "a,b", "--json"));

        assertThat(all.at("/results/items").asInt()).isEqualTo(3);
        assertThat(all.at("/results/n_rows").asInt()).isEqualTo(6);
        assertThat(all.at("/results/n_complete").asInt()).isEqualTo(5);
        assertThat(two.at("/results/n_complete").asInt()).isEqualTo(6);
        assertThat(two.at("/results/one_factor_cfa").isNull()).isTrue();
    }

    @Test
    void peopleWithoutAGroupAreLeftOutAndSaidSo() {
        Path groups = file("group,value\nb,1\nb,2\nb,4\na,5\na,7\na,9\n,3\n");
        JsonNode found = json(CommandRun.of("stats", "groups", groups, "--json"));

        assertThat(found.at("/results/groups/0").asText()).isEqualTo("b");
        assertThat(found.at("/results/tukey_hsd/pairs/0").asText()).isEqualTo("a-b");
        assertThat(found.at("/results/anova/df2").asInt()).isEqualTo(4);
        assertThat(found.at("/warnings/0").asText()).startsWith("1 rows name no group");
    }

    @Test
    void clustersGiveAMeanWithItsErrors() {
        Path clusters = file("site,change\na,1\na,2\nb,4\nb,6\nc,3\nc,3\nc,5\n");
        JsonNode found =
                json(
                        CommandRun.of(
                                "stats",
                                "clusters",
                                clusters,
                                "--cluster",
                                "site",
                                "--value",
                                "change",
                                "--json"));

        assertThat(found.at("/results/clusters").asInt()).isEqualTo(3);
        assertThat(found.at("/results/cluster_robust/se_cr2").asDouble()).isPositive();
    }

    @Test
    void ratingsOfManyAlikeSubjectsCountEachSubject() {
        Path ratings = file("J1,J2\n1,2\n1,2\n3,3\n5,4\n5,4\n");
        JsonNode found = json(CommandRun.of("stats", "ratings", ratings, "--json"));

        assertThat(found.at("/results/n_subjects").asInt()).isEqualTo(5);
        assertThat(found.at("/results/icc/ICC3k/df1").asInt()).isEqualTo(4);
    }

    @Test
    void estimatesArePooledAndTooFewPeopleAreAUsageError() {
        Path estimates = file("estimate,se\n2.0,0.5\n2.4,0.4\n,\n");
        JsonNode found = json(CommandRun.of("stats", "pool", estimates, "--n", "25", "--json"));
        CommandRun few = CommandRun.of("stats", "pool", estimates, "--n", "1");

        assertThat(found.at("/results/qbar").asDouble()).isEqualTo(2.2);
        assertThat(found.at("/warnings/0").asText()).contains("1 rows lack");
        assertThat(few.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(few.err()).contains("more people");
    }

    @Test
    void aWordAmongNumbersIsAFaultWithItsPlace() {
        Path faulty = file("w1,w2\n1,2\n3,often\n");
        CommandRun run = CommandRun.of("stats", "waves", faulty, "--json");

        assertThat(run.exit()).isEqualTo(ExitCode.FAULTS);
        assertThat(run.err()).contains("data.csv", "w2", "\"often\" is not a number");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void resultsAreAlsoPrintedForPeople() {
        CommandRun run = CommandRun.of("stats", "waves", threeWaves());

        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Kenward").contains("Friedman");
    }
}
