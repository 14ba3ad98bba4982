package org.trigpoint.evaluation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.change.FacetCounts;
import org.trigpoint.evaluation.change.FacetLayout;
import org.trigpoint.evaluation.change.FacetsAnalysis;
import org.trigpoint.evaluation.change.LabelledChanges;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.PairTally;
import org.trigpoint.statistics.paired.PairedOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `trigpoint stats facets`: several facets at several waves.
@Command(
        name = "facets",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Several facets rated at two waves or more: each facet at each pair of waves,",
            "p values adjusted over facets, the scale score over all waves, its reliability.",
            "Columns are named FACET_WAVE, with waves pre and post or w1, w2 …"
        },
        footer = {
            "",
            "Examples:",
            "  trigpoint stats facets confidence.csv --scale 0,10",
            "  trigpoint stats facets confidence.csv --group-column profession --cluster-column site --json"
        })
final class StatsFacetsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV file, one row a person; blank = missing.")
    @SuppressWarnings("NullAway.Init") // required, so set by picocli
    private Path file;

    @Option(
            names = "--group-column",
            paramLabel = "COLUMN",
            description = "Also compare the change of the scale score between groups.")
    private @Nullable String groupColumn;

    @Option(
            names = "--cluster-column",
            paramLabel = "COLUMN",
            description = "Also estimate that change for people who come in clusters.")
    private @Nullable String clusterColumn;

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
        PairedOptions paired = settings.options();
        Map<String, Object> options = new LinkedHashMap<>();
        if (groupColumn != null) {
            options.put("group_column", groupColumn);
        }
        if (clusterColumn != null) {
            options.put("cluster_column", clusterColumn);
        }
        settings.describe(options);
        if (groupColumn == null && clusterColumn == null) {
            Optional<FacetCounts> counted = FacetsAnalysis.count(file);
            if (counted.isPresent()) {
                return new StatsReport(
                        "facets", options, FacetsAnalysis.of(counted.get(), paired), List.of());
            }
        }
        return fromColumns(paired, options);
    }

    private StatsReport fromColumns(PairedOptions paired, Map<String, Object> options) {
        CsvInput input = CsvInput.read(file);
        FacetLayout layout = FacetLayout.of(input.name(), input.columns());
        List<List<Optional<ExactNumber>>> columns =
                layout.columns().stream().map(input::numbers).toList();
        List<String> groups = groupColumn == null ? List.of() : input.labels(groupColumn);
        List<String> clusters = clusterColumn == null ? List.of() : input.labels(clusterColumn);
        input.throwIfFaulty();
        Map<String, Object> results = FacetsAnalysis.of(FacetCounts.of(layout, columns), paired);
        List<String> warnings = new ArrayList<>();
        List<List<Optional<ExactNumber>>> scores = FacetCounts.scores(layout, columns);
        for (int before = 0; before < layout.waves().size(); before++) {
            for (int after = before + 1; after < layout.waves().size(); after++) {
                String pair = layout.waves().get(before) + "_" + layout.waves().get(after);
                List<PairTally.Answers> people = pairs(scores, before, after);
                if (groupColumn != null) {
                    LabelledChanges changes = LabelledChanges.of(groups, people);
                    results.put("change_by_" + groupColumn + "_" + pair, changes.byGroup());
                    warn(warnings, changes, pair, groupColumn);
                }
                if (clusterColumn != null) {
                    LabelledChanges changes = LabelledChanges.of(clusters, people);
                    results.put(
                            "change_nested_in_" + clusterColumn + "_" + pair, changes.inClusters());
                    warn(warnings, changes, pair, clusterColumn);
                }
            }
        }
        return new StatsReport("facets", options, results, warnings);
    }

    private static void warn(
            List<String> warnings, LabelledChanges changes, String pair, String column) {
        if (changes.unlabelled() > 0) {
            warnings.add(
                    changes.unlabelled()
                            + " people with a change "
                            + pair.replace("_", " to ")
                            + " name no "
                            + column
                            + " and are left out of that comparison.");
        }
    }

    private static List<PairTally.Answers> pairs(
            List<List<Optional<ExactNumber>>> scores, int before, int after) {
        return scores.stream()
                .map(row -> new PairTally.Answers(row.get(before), row.get(after)))
                .toList();
    }
}
