package org.trigpoint.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Inlined;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;
import org.trigpoint.statistics.ScoreTable;

/// Reference numbers computed elsewhere, and their data: the set beside the project where that
/// exists, and the project's own under `src/test/resources/models`.
public final class Reference {

    private static final Path SHARED = Path.of("..", "..", "shared", "statistics");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reference() {}

    /// The `results` of a file of the set beside the project; the test is skipped without it.
    public static JsonNode shared(String name) {
        try {
            return JSON.readTree(Files.readString(existing("expected/" + name + ".json")))
                    .get("results");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a data file of the set beside the project, header first.
    public static Csv sharedData(String name) {
        try {
            return new Csv(Files.readAllLines(existing("data/" + name + ".csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(String file) {
        Path path = SHARED.resolve(file);
        if (!Files.exists(path)) {
            path = Path.of("..", "shared", "statistics").resolve(file);
        }
        assumeTrue(
                Files.exists(path),
                "skipped: the reference set ../shared/statistics is not on this machine");
        return path;
    }

    /// The project's own reference numbers, made by `models/generate.R`.
    public static JsonNode own(String name) {
        try (InputStream in = resource("/models/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The project's own data, made by `models/generate.R`.
    public static Csv ownData(String name) {
        try (InputStream in = resource("/models/" + name + ".csv")) {
            return new Csv(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Reference.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("No test resource " + name);
        }
        return in;
    }

    /// Rows of plain comma-separated text without quotes; "NA" and blank are missing.
    public static final class Csv {
        private final List<String> header;
        private final List<List<String>> rows = new ArrayList<>();

        Csv(List<String> lines) {
            header = cells(lines.getFirst());
            lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(l -> rows.add(cells(l)));
        }

        private static List<String> cells(String line) {
            return Arrays.stream(line.split(",", -1)).map(c -> c.replace("\"", "")).toList();
        }

        /// The texts of one column.
        public List<String> texts(String column) {
            int at = header.indexOf(column);
            return rows.stream().map(row -> row.get(at)).toList();
        }

        /// The numbers of one column, empty where missing.
        public List<OptionalDouble> numbers(String column) {
            return texts(column).stream()
                    .map(text ->
                            text.isBlank() || text.equals("NA")
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(Double.parseDouble(text)))
                    .toList();
        }

        /// The columns as a table; all of them if none is named.
        public ScoreTable table(String... columns) {
            List<String> names = columns.length == 0 ? header : List.of(columns);
            List<List<OptionalDouble>> scores = new ArrayList<>();
            List<List<OptionalDouble>> byColumn = names.stream().map(this::numbers).toList();
            for (int r = 0; r < rows.size(); r++) {
                int row = r;
                scores.add(byColumn.stream().map(column -> column.get(row)).toList());
            }
            return ScoreTable.of(names, scores);
        }
    }

    /// Holds every number of a result record against the reference of the same key: relative 1e-8
    /// (absolute 1e-10 near zero); fitted models 2e-5 (1e-6), the iterations of both sides ending
    /// where they end; Kenward and Roger 2e-4.
    ///
    /// @param name the key of the block, which tells its kind
    public static void assertMatches(String name, JsonNode expected, Object actual) {
        List<String> differences = new ArrayList<>();
        compare(name, expected, actual, differences);
        assertThat(differences).isEmpty();
    }

    private static double relative(String path) {
        if (path.contains("kenward_roger")) {
            return 2e-4;
        }
        return isFitted(path) ? 2e-5 : 1e-8;
    }

    private static boolean isFitted(String path) {
        return path.matches(
                ".*(lmm_random_intercept|mmrm_unstructured|one_factor_cfa|little_mcar|reml).*");
    }

    private static void compare(
            String path, JsonNode expected, @Nullable Object actual, List<String> differences) {
        Object value = opened(actual);
        if (expected.isNull()) {
            if (!(value instanceof Estimate.NotEstimable<?>)) {
                differences.add(path + ": expected not estimable, got " + value);
            }
        } else if (value instanceof Estimate.NotEstimable<?>(String reason)) {
            differences.add(path + ": expected " + expected + ", not estimable: " + reason);
        } else if (expected.isObject()) {
            expected.properties()
                    .forEach(field ->
                            compare(
                                    path + "." + field.getKey(),
                                    field.getValue(),
                                    member(value, field.getKey()),
                                    differences));
        } else if (expected.isArray() && value instanceof Interval(double lower, double upper)) {
            compare(path, expected, List.of(lower, upper), differences);
        } else if (expected.isArray() && value instanceof List<?> list) {
            if (list.size() != expected.size()) {
                differences.add(path + ": expected " + expected.size() + ", got " + list.size());
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                compare(path + "." + i, expected.get(i), list.get(i), differences);
            }
        } else if (expected.isNumber() && value instanceof Number number) {
            double want = expected.doubleValue();
            double got = number.doubleValue();
            double largest = Math.max(Math.abs(want), Math.abs(got));
            if (!(Math.abs(want - got)
                    <= Math.max(relative(path) * largest, isFitted(path) ? 1e-6 : 1e-10))) {
                differences.add(path + ": expected " + want + ", got " + got);
            }
        } else if (!expected.asText().equals(String.valueOf(value))) {
            differences.add(path + ": expected " + expected + ", got " + value);
        }
    }

    private static @Nullable Object opened(@Nullable Object value) {
        return value instanceof Estimate.Estimated<?>(Object inner) ? opened(inner) : value;
    }

    private static @Nullable Object member(@Nullable Object holder, String key) {
        if (holder instanceof Map<?, ?> map) {
            return map.get(key);
        }
        if (holder == null || !holder.getClass().isRecord()) {
            return "nothing under " + key;
        }
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            Key named = component.getAnnotation(Key.class);
            if (component.isAnnotationPresent(Inlined.class)) {
                Object within = member(opened(read(component, holder)), key);
                if (!String.valueOf(within).startsWith("no component")) {
                    return within;
                }
                continue;
            }
            String name = named == null ? snake(component.getName()) : named.value();
            if (name.equals(key)) {
                return read(component, holder);
            }
        }
        return "no component " + key;
    }

    private static @Nullable Object read(RecordComponent component, Object holder) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
