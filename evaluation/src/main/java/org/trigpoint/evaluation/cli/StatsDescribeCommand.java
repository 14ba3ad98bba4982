package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.statistics.ColumnDescription;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `trigpoint stats describe`: one column of numbers.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "One column of numbers: mean, spread, quartiles, shape.",
        footer = {
            "",
            "Example:",
            "  trigpoint stats describe confidence.csv --value pre --scale 0,10"
        })
final class StatsDescribeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV file; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            defaultValue = "value",
            description = "Column to describe (default: value).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String value;

    @Option(
            names = "--scale",
            paramLabel = "MIN,MAX",
            converter = ScaleOption.class,
            description = "Lowest and highest rating: counts those at the floor and the ceiling.")
    private @Nullable Scale scale;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StatsOutput output;

    @Override
    public Integer call() {
        return output.print(this::report);
    }

    private StatsReport report() {
        CsvInput input = CsvInput.read(file);
        List<Optional<ExactNumber>> numbers = input.numbers(value);
        input.throwIfFaulty();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("value", value);
        if (scale != null) {
            options.put("scale", List.of(scale.minimum().toDouble(), scale.maximum().toDouble()));
        }
        ColumnDescription described = ColumnDescription.of(numbers, Optional.ofNullable(scale));
        return new StatsReport("describe", options, described, List.of());
    }
}
