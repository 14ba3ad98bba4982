package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trigpoint.statistics.groups.GroupComparison;
import org.trigpoint.statistics.groups.GroupedScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `trigpoint stats groups`: independent groups compared.
@Command(
        name = "groups",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Independent groups: whether their means and spreads differ, and which pairs do.",
        footer = {
            "",
            "Example:",
            "  trigpoint stats groups change.csv --group profession --value change"
        })
final class StatsGroupsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV file, one row a person; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            defaultValue = "group",
            description = "Column of the groups (default: group).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String group;

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
        LabelledColumn column = LabelledColumn.read(CsvInput.read(file), group, value);
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("group", group);
        options.put("value", value);
        return new StatsReport(
                "groups",
                options,
                GroupComparison.of(GroupedScores.of(column.labels(), column.scores())),
                column.warnings("group"));
    }
}
