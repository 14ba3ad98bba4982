package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trigpoint.evaluation.study.FolderUpgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint upgrade`: rewrites a folder of an older format.
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description =
                "Rewrites a study folder of an older format in the present one; a present one is left as it is.",
        footer = {"", "Example:", "  trigpoint upgrade my-study"})
final class UpgradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        FolderUpgrade.Outcome outcome = FolderUpgrade.of(folder);
        spec.commandLine()
                .getOut()
                .println(
                        switch (outcome) {
                            case UPGRADED ->
                                    "The folder now has format 1. What it held before the change is in study.yaml.before-upgrade.";
                            case PRESENT ->
                                    "The folder has the present format. Nothing was changed.";
                        });
        return ExitCode.DONE;
    }
}
