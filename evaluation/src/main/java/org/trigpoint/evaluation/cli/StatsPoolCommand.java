package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.pooling.RubinsRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint stats pool`: estimates of several completed data sets.
@Command(
        name = "pool",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Estimates of several completed data sets pooled by the rules of Rubin.",
        footer = {
            "",
            "Example:",
            "  trigpoint stats pool estimates.csv --estimate estimate --se se --n 48 --k 1"
        })
final class StatsPoolCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "CSV file, one row a completed data set; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--estimate",
            paramLabel = "COLUMN",
            defaultValue = "estimate",
            description = "Column of the estimates (default: estimate).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String estimate;

    @Option(
            names = "--se",
            paramLabel = "COLUMN",
            defaultValue = "se",
            description = "Column of their standard errors (default: se).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String se;

    @Option(
            names = "--n",
            paramLabel = "N",
            required = true,
            description = "People in each data set.")
    private int people;

    @Option(
            names = "--k",
            paramLabel = "K",
            defaultValue = "1",
            description = "Parameters the analysis of one data set estimated (default: 1).")
    private int parameters;

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
        List<Optional<ExactNumber>> estimates = input.numbers(estimate);
        List<Optional<ExactNumber>> errors = input.numbers(se);
        input.throwIfFaulty();
        List<RubinsRules.Completed> completed = new ArrayList<>();
        for (int i = 0; i < estimates.size(); i++) {
            Optional<ExactNumber> error = errors.get(i);
            estimates
                    .get(i)
                    .flatMap(value ->
                            error.map(
                                    e -> new RubinsRules.Completed(value.toDouble(), e.toDouble())))
                    .ifPresent(completed::add);
        }
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("estimate", estimate);
        options.put("se", se);
        options.put("n", people);
        options.put("k", parameters);
        int dropped = estimates.size() - completed.size();
        List<String> warnings =
                dropped == 0
                        ? List.of()
                        : List.of(
                                dropped + " rows lack an estimate or its error and were left out.");
        return new StatsReport("pool", options, pooled(completed), warnings);
    }

    private RubinsRules pooled(List<RubinsRules.Completed> completed) {
        try {
            return RubinsRules.of(completed, people, parameters);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
