package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.change.LabelledChanges;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.paired.PairedComparison;
import org.trigpoint.statistics.paired.PairedResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `trigpoint stats paired`: the same people before and after.
@Command(
        name = "paired",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The same people before and after: everything about their change.",
        footer = {
            "",
            "Examples:",
            "  trigpoint stats paired confidence.csv --before pre --after post --scale 0,10",
            "  trigpoint stats paired weight.csv --before pre --after post --group-column arm --margin 1,3 --json"
        })
final class StatsPairedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV file, one row a person; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--before",
            paramLabel = "COLUMN",
            defaultValue = "pre",
            description = "Column of the first wave (default: pre).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String before;

    @Option(
            names = "--after",
            paramLabel = "COLUMN",
            defaultValue = "post",
            description = "Column of the second wave (default: post).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String after;

    @Option(
            names = "--group-column",
            paramLabel = "COLUMN",
            description = "Also compare each group by itself, and the groups' changes.")
    private @Nullable String groupColumn;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private PairedSettings settings;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StatsOutput output;

    @Override
    public Integer call() {
        return output.print(this::report);
    }

    private StatsReport report() {
        PairedComparison comparison = PairedComparison.with(settings.options());
        CsvInput input = CsvInput.read(file);
        List<Optional<ExactNumber>> first = input.numbers(before);
        List<Optional<ExactNumber>> second = input.numbers(after);
        List<String> groups = groupColumn == null ? List.of() : input.labels(groupColumn);
        input.throwIfFaulty();
        List<PairTally.Answers> people = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            people.add(new PairTally.Answers(first.get(i), second.get(i)));
        }
        PairedResult all = comparison.of(PairTally.of(people));
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("before", before);
        options.put("after", after);
        Object results = all;
        List<String> warnings = new ArrayList<>();
        if (groupColumn != null) {
            options.put("group_column", groupColumn);
            Map<String, List<PairTally.Answers>> byGroup = byGroup(groups, people);
            Map<String, Object> grouped = grouped(comparison, all, byGroup);
            grouped.put("change_by_group", LabelledChanges.of(groups, people).byGroup());
            results = grouped;
            long without = groups.stream().filter(String::isEmpty).count();
            if (without > 0) {
                warnings.add(
                        (without == 1 ? "1 row names" : without + " rows name")
                                + " no group; counted in \"all\" and in no group.");
            }
        }
        settings.describe(options);
        return new StatsReport("paired", options, results, warnings);
    }

    private static Map<String, Object> grouped(
            PairedComparison comparison,
            PairedResult all,
            Map<String, List<PairTally.Answers>> byGroup) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("all", all);
        Map<String, Object> groups = new LinkedHashMap<>();
        byGroup.forEach((name, people) -> groups.put(name, comparison.of(PairTally.of(people))));
        results.put("by_group", groups);
        return results;
    }

    private static Map<String, List<PairTally.Answers>> byGroup(
            List<String> groups, List<PairTally.Answers> people) {
        Map<String, List<PairTally.Answers>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            if (!groups.get(i).isEmpty()) {
                byGroup.computeIfAbsent(groups.get(i), _ -> new ArrayList<>()).add(people.get(i));
            }
        }
        return byGroup;
    }
}
