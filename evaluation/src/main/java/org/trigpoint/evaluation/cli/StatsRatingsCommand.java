package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.ratings.IntraclassCorrelation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `trigpoint stats ratings`: agreement of raters.
@Command(
        name = "ratings",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Raters of the same subjects: the six intraclass correlations with intervals.",
        footer = {"", "Example:", "  trigpoint stats ratings essays.csv --raters J1,J2,J3"})
final class StatsRatingsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV file, one row a subject; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--raters",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns of the raters (default: all columns).")
    private @Nullable List<String> raters;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StatsOutput output;

    @Override
    public Integer call() {
        return output.print(this::report);
    }

    private StatsReport report() {
        CsvInput input = CsvInput.read(file);
        List<String> columns = raters == null ? input.columns() : List.copyOf(raters);
        List<List<Optional<ExactNumber>>> scores = ScoreColumns.read(input, columns);
        input.throwIfFaulty();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("raters", columns);
        IntraclassCorrelation found =
                IntraclassCorrelation.of(ScoreTable.of(ScoreColumns.tally(columns, scores)));
        return new StatsReport("ratings", options, found, List.of());
    }
}
