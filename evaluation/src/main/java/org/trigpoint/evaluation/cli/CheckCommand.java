package org.trigpoint.evaluation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.PlanText;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint check`: says what is wrong in a study folder, or what it holds.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks every rule of the study folder and lists all faults at once.",
        footer = {"", "Example:", "  trigpoint check examples/confidence-synthetic"})
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the study folder, which holds study.yaml")
    private Path folder = Path.of(".");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        MixedStudy whole = MixedStudy.read(folder);
        StudyFolder read = whole.folder();
        Study study = read.study();
        PrintWriter out = spec.commandLine().getOut();
        out.println(study.about().title() + ": no faults.");
        out.println("  participants  " + study.participants().size());
        for (Wave wave : study.waves()) {
            long answered =
                    study.administrations().stream()
                            .filter(row -> row.wave().equals(wave.id()) && row.hasRating())
                            .map(Administration::participant)
                            .distinct()
                            .count();
            out.println("  " + wave.label() + ": " + answered + " answered");
        }
        ThematicAnalysis analysis = whole.analysis();
        if (!analysis.isEmpty()) {
            out.println(
                    "  interviews "
                            + analysis.interviews().all().size()
                            + ", codes "
                            + analysis.codebook().codes().size()
                            + ", codings "
                            + analysis.codings().size()
                            + ", themes "
                            + analysis.themes().size()
                            + ", memos "
                            + analysis.memos().size());
        }
        out.println("  digest of the study  " + read.digest());
        out.println("  digest of the plan   " + PlanText.digestOf(study.plan()));
        out.flush();
        return ExitCode.DONE;
    }
}
