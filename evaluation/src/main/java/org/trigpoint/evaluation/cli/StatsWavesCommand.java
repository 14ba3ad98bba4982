package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.waves.WaveComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint stats waves`: the same people at several waves.
@Command(
        name = "waves",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "The same people at two waves or more: repeated measures, mixed models, missing waves.",
        footer = {
            "",
            "Example:",
            "  trigpoint stats waves confidence.csv --waves w1,w2,w3 --scale 0,10"
        })
final class StatsWavesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV file, one row a person; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--waves",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns of the waves in order of time (default: w1, w2 … as found).")
    private @Nullable List<String> waves;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private PairedSettings settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StatsOutput output;

    @Override
    public Integer call() {
        return output.print(this::report);
    }

    private StatsReport report() {
        CsvInput input = CsvInput.read(file);
        List<String> columns = waves == null ? wavesIn(input) : List.copyOf(waves);
        if (columns.size() < 2) {
            throw new ParameterException(
                    command.commandLine(),
                    "Name at least two waves, as in --waves w1,w2,w3; the file has the columns "
                            + String.join(", ", input.columns()));
        }
        List<List<Optional<ExactNumber>>> scores = ScoreColumns.read(input, columns);
        input.throwIfFaulty();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("waves", columns);
        settings.describe(options);
        WaveComparison found =
                WaveComparison.of(ScoreColumns.tally(columns, scores), settings.options());
        return new StatsReport("waves", options, found, List.of());
    }

    private static List<String> wavesIn(CsvInput input) {
        return input.columns().stream().filter(column -> column.matches("w[0-9]+")).toList();
    }
}
