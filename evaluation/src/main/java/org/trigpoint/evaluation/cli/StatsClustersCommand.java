package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trigpoint.statistics.clusters.ClusteredMean;
import org.trigpoint.statistics.clusters.ClusteredScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `trigpoint stats clusters`: a mean over people in clusters.
@Command(
        name = "clusters",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "A mean over people in clusters: mixed model, intraclass correlation, robust errors.",
        footer = {
            "",
            "Example:",
            "  trigpoint stats clusters change.csv --cluster site --value change"
        })
final class StatsClustersCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV file, one row a person; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            defaultValue = "cluster",
            description = "Column of the clusters (default: cluster).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String cluster;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            defaultValue = "value",
            description = "Column of the scores (default: value).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String value;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StatsOutput output;

    @Override
    public Integer call() {
        return output.print(this::report);
    }

    private StatsReport report() {
        LabelledColumn column = LabelledColumn.read(CsvInput.read(file), cluster, value);
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("cluster", cluster);
        options.put("value", value);
        return new StatsReport(
                "clusters",
                options,
                ClusteredMean.of(ClusteredScores.of(column.labels(), column.scores())),
                column.warnings("cluster"));
    }
}
