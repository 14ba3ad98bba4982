package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.report.ReportFolder;
import org.trigpoint.evaluation.themes.MixedStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint evaluate`: from a study folder to the results section.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Evaluates a study folder and writes the report: HTML, Word, PDF, figures, tables, findings.json and an R script.",
        footer = {
            "",
            "Examples:",
            "  trigpoint evaluate examples/confidence-synthetic",
            "  trigpoint evaluate my-study --out results --quiet"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the study folder, which holds study.yaml")
    private Path folder = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where to write the report; FOLDER-report if not given")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "say nothing but faults")
    private boolean quiet;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter said = spec.commandLine().getOut();
        Path target = out == null ? besides(folder) : out;
        Findings findings;
        try (Progress progress =
                Progress.of(
                        spec.commandLine().getErr(),
                        quiet ? Progress.Wish.QUIET : Progress.Wish.SHOWN,
                        5)) {
            progress.step("reading the study folder");
            MixedStudy study = MixedStudy.read(folder);
            progress.step("comparing waves");
            findings = Evaluation.of(study.folder());
            ReportFolder.write(study, findings, target, Trigpoint.VERSION, progress::step);
        }
        if (!quiet) {
            summarise(findings, target, said);
        }
        return ExitCode.DONE;
    }

    private static Path besides(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + "-report");
    }

    private static void summarise(Findings findings, Path target, PrintWriter said) {
        said.println(findings.study().about().title());
        if (!findings.study().about().synthetic().isEmpty()) {
            said.println(findings.study().about().synthetic());
        }
        findings.primary().ifPresent(primary -> said.println(primarySentence(findings, primary)));
        findings.warnings().stream()
                .limit(Findings.AT_THE_TOP)
                .forEach(warning -> said.println("! " + warning.title()));
        said.println(
                "The report is in "
                        + target
                        + ": report.html, report.docx, report.pdf; internal.html is for you alone.");
        said.flush();
    }

    private static String primarySentence(Findings findings, Comparison primary) {
        String change =
                primary.statistics()
                        .meanChange()
                        .optional()
                        .map(Say::change)
                        .orElse("not estimable");
        String interval =
                primary.statistics()
                        .ci95()
                        .optional()
                        .map(ci -> " (95 % CI " + Say.interval(ci) + ")")
                        .orElse("");
        String p = primary.statistics().p().optional().map(value -> ", " + Say.p(value)).orElse("");
        return "Primary: "
                + findings.nameOf(primary)
                + ", "
                + primary.counts().pairs()
                + " pairs: "
                + change
                + interval
                + p
                + ".";
    }
}
