package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small, constant, one-sided, half-empty and lopsided data: every command answers, every number it
/// prints is one, and every `null` has its reason.
final class StatsOddDataTest {
    @TempDir Path folder;

    @Test
    void oddDataAlwaysGetNumbersOrReasons() throws IOException {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 200; round++) {
            Path file = odd(random);
            List<Object> command = new ArrayList<>(List.of("stats", "facets", file, "--json"));
            if (random.nextBoolean()) {
                command.addAll(List.of("--scale", "0,10"));
            }
            if (random.nextBoolean()) {
                command.addAll(List.of("--group-column", "g", "--cluster-column", "c"));
            }
            check(command, file);
            check(
                    List.of(
                            "stats",
                            "paired",
                            file,
                            "--before",
                            "a_w1",
                            "--after",
                            "a_w2",
                            "--json",
                            "--resamples",
                            "100"),
                    file);
            check(List.of("stats", "describe", file, "--value", "a_w2", "--json"), file);
            check(
                    List.of("stats", "waves", file, "--waves", "a_w1,a_w2,b_w1,d_w2", "--json"),
                    file);
            check(List.of("stats", "items", file, "--items", "a_w1,b_w1,d_w1", "--json"), file);
            check(
                    List.of("stats", "groups", file, "--group", "g", "--value", "b_w1", "--json"),
                    file);
            check(
                    List.of(
                            "stats",
                            "clusters",
                            file,
                            "--cluster",
                            "c",
                            "--value",
                            "b_w1",
                            "--json"),
                    file);
            check(List.of("stats", "ratings", file, "--raters", "a_w1,b_w1,d_w1", "--json"), file);
        }
    }

    private static void check(List<Object> command, Path file) throws IOException {
        String context = command + "\n" + Files.readString(file);
        CommandRun run = CommandRun.of(command.toArray());
        assertThat(run.exit()).as(() -> context + run.err()).isZero();
        assertThat(run.out()).as(context).doesNotContain("NaN").doesNotContain("Infinity");
        JsonNode envelope = new ObjectMapper().readTree(run.out());
        List<String> nulls = new ArrayList<>();
        collectNulls("", envelope.get("results"), nulls);
        List<String> reasons = new ArrayList<>();
        envelope.get("undefined").fieldNames().forEachRemaining(reasons::add);
        assertThat(reasons).as(context).containsExactlyInAnyOrderElementsOf(nulls);
    }

    private static void collectNulls(String path, JsonNode node, List<String> nulls) {
        if (node.isNull()) {
            nulls.add(path);
        }
        node.properties()
                .forEach(field ->
                        collectNulls(
                                path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                                field.getValue(),
                                nulls));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collectNulls(path + "." + i, node.get(i), nulls);
            }
        }
    }

    private Path odd(Random random) throws IOException {
        int people = 1 + random.nextInt(9);
        int waves = 2 + random.nextInt(2);
        double missing = random.nextInt(3) * 0.35;
        int kind = random.nextInt(6);
        StringBuilder csv = new StringBuilder("g,c");
        for (String facet : List.of("a", "b", "d")) {
            for (int wave = 1; wave <= waves; wave++) {
                csv.append(',').append(facet).append("_w").append(wave);
            }
        }
        for (int person = 0; person < people; person++) {
            csv.append('\n').append(random.nextInt(3) == 0 ? "" : "g" + random.nextInt(3));
            csv.append(",c").append(random.nextInt(2));
            for (int cell = 0; cell < 3 * waves; cell++) {
                csv.append(',');
                if (random.nextDouble() >= missing) {
                    csv.append(rating(kind, cell % waves, random));
                }
            }
        }
        return Files.writeString(folder.resolve("odd.csv"), csv.append('\n').toString());
    }

    private static String rating(int kind, int wave, Random random) {
        return switch (kind) {
            case 0 -> "5";
            case 1 -> Integer.toString(3 + wave);
            case 2 -> Integer.toString(random.nextInt(2));
            case 3 -> Integer.toString(random.nextInt(11));
            case 4 -> Double.toString(Math.round(1000 * random.nextGaussian()) / 1000.0);
            default -> Long.toString(1_000_000_000L + random.nextInt(3));
        };
    }
}
