package org.trigpoint.evaluation.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.trigpoint.evaluation.change.StatisticsJson;
import org.trigpoint.evaluation.change.StatisticsText;
import org.trigpoint.evaluation.change.StatisticsTree;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How every `stats` command says what it found: text for people, or `--json`.
final class StatsOutput {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec command;

    @Option(
            names = "--json",
            description = "Print JSON: kind, options, results, undefined, warnings.")
    private boolean json;

    /// Runs a command's work and prints what it found.
    ///
    /// @return the process's exit code
    int print(Supplier<StatsReport> work) {
        StatsReport report = work.get();
        PrintWriter out = command.commandLine().getOut();
        // whole first, then out: a fault half-way leaves nothing half-written
        out.print(json ? asJson(report) : asText(report));
        out.flush();
        return ExitCode.DONE;
    }

    /// A report as JSON, with a line end.
    static String asJson(StatsReport report) {
        StatisticsTree tree = StatisticsTree.of(report.results());
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("kind", report.kind());
            json.writeFieldName("options");
            StatisticsJson.write(StatisticsTree.of(report.options()).results(), json);
            json.writeFieldName("results");
            StatisticsJson.write(tree.results(), json);
            json.writeFieldName("undefined");
            StatisticsJson.writeUndefined(tree, json);
            json.writeArrayFieldStart("warnings");
            for (String warning : warnings(report, tree)) {
                json.writeString(warning);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static String asText(StatsReport report) {
        StatisticsTree tree = StatisticsTree.of(report.results());
        StringBuilder text = new StringBuilder(StatisticsText.of(tree.results()));
        for (String warning : warnings(report, tree)) {
            text.append('\n').append("Note: ").append(warning).append('\n');
        }
        return text.toString();
    }

    private static List<String> warnings(StatsReport report, StatisticsTree tree) {
        List<String> warnings = new ArrayList<>(report.warnings());
        if (tree.hasUnderflow()) {
            warnings.add("A p of 0 is one below 5e-324, the smallest number that can be held.");
        }
        return warnings;
    }
}
