package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.ItemMoments;
import org.trigpoint.statistics.scales.ItemAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `trigpoint stats items`: several items that measure one thing.
@Command(
        name = "items",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Several items that are to measure one thing: alpha, lambda 2, item-total, one factor.",
        footer = {"", "Example:", "  trigpoint stats items confidence.csv --items q1,q2,q3,q4"})
final class StatsItemsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV file, one row a person; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--items",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns of the items, all pointing the same way (default: all columns).")
    private @Nullable List<String> items;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StatsOutput output;

    @Override
    public Integer call() {
        return output.print(this::report);
    }

    private StatsReport report() {
        CsvInput input = CsvInput.read(file);
        List<String> columns = items == null ? input.columns() : List.copyOf(items);
        List<List<Optional<ExactNumber>>> scores = ScoreColumns.read(input, columns);
        input.throwIfFaulty();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("items", columns);
        ItemAnalysis found = ItemAnalysis.of(ItemMoments.of(columns, ScoreColumns.people(scores)));
        return new StatsReport("items", options, found, List.of());
    }
}
