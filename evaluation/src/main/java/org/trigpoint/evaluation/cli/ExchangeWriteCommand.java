package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.exchange.ExchangeReport;
import org.trigpoint.evaluation.themes.exchange.Leaving;
import org.trigpoint.evaluation.themes.exchange.LeavingUsers;
import org.trigpoint.evaluation.themes.exchange.Losses;
import org.trigpoint.evaluation.themes.exchange.Project;
import org.trigpoint.evaluation.themes.exchange.RefiFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint exchange write`: a study's words as a file other programs read.
@Command(
        name = "write",
        mixinStandardHelpOptions = true,
        description =
                "Writes interviews, codes, memos and themes of a study as a REFI-QDA file, and says what has no place in it.",
        footer = {
            "",
            "Examples:",
            "  trigpoint exchange write my-study for-nvivo.qdpx",
            "  trigpoint exchange write my-study codes.qdc",
            "  trigpoint exchange write my-study team.qdpx --users names"
        })
final class ExchangeWriteCommand implements Callable<Integer> {
    private enum Form {
        PROJECT,
        CODEBOOK
    }

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "the study folder, which holds study.yaml")
    private Path folder = Path.of(".");

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "what to write: .qdpx (a project) or .qdc (the codes alone)")
    private Path file = Path.of(".");

    @Option(
            names = "--users",
            paramLabel = "HOW",
            description =
                    "what coders are called: numbers (if not given), initials or names as the study has them")
    private LeavingUsers.Wish users = LeavingUsers.Wish.NUMBERS;

    @Option(names = "--replace", description = "replace FILE where it is there already")
    private boolean replace;

    @Mixin private ExchangeOutput output = new ExchangeOutput();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Form form = form();
        if (Files.exists(file) && !replace) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            TextFile.nameOf(file),
                            "the file is there already",
                            "Name another, or add --replace."));
        }
        MixedStudy study = MixedStudy.read(folder);
        Losses losses = new Losses();
        Project project = Leaving.project(study, "Trigpoint " + Trigpoint.VERSION, users, losses);
        Path target = output.placeFor(file);
        ExchangeReport told =
                ExchangeReport.of(
                        switch (form) {
                            case PROJECT -> losses;
                            case CODEBOOK -> RefiFiles.ofCodebook(project, losses);
                        });
        ExchangeOutput.withReport(
                target,
                told,
                () -> {
                    switch (form) {
                        case PROJECT -> RefiFiles.writeProject(project, file);
                        case CODEBOOK -> RefiFiles.writeCodebook(project, file);
                    }
                });
        say(study, form, told, target);
        return ExitCode.DONE;
    }

    private Form form() {
        String name = TextFile.nameOf(file).toLowerCase(Locale.ROOT);
        if (name.endsWith(".qdpx")) {
            return Form.PROJECT;
        }
        if (name.endsWith(".qdc")) {
            return Form.CODEBOOK;
        }
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "FILE must end in .qdpx (a project) or .qdc (the codes alone).");
    }

    private void say(MixedStudy study, Form form, ExchangeReport told, Path target) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote " + TextFile.nameOf(file) + ".");
        told.lines().forEach(line -> out.println("  " + line));
        if (form == Form.PROJECT) {
            sayWhatItHolds(study, out);
        }
        out.println("The whole report is in " + target + ".");
        out.flush();
    }

    private static void sayWhatItHolds(MixedStudy study, PrintWriter out) {
        Set<ParticipantId> spoken =
                study.analysis().interviews().all().stream()
                        .map(Interview::participant)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        long unwilling =
                study.folder().study().participants().stream()
                        .filter(person -> spoken.contains(person.id()))
                        .filter(person ->
                                !person.consents().contains(Consent.QUOTE)
                                        || person.withdrawal().isPresent())
                        .count();
        out.println(
                "The file holds whole transcripts"
                        + (unwilling == 0
                                ? ""
                                : ", also of "
                                        + unwilling
                                        + (unwilling == 1 ? " person" : " people")
                                        + " who did not agree to be quoted or asked not to be contacted")
                        + ". Keep it, and hand it on, only as you may the interviews themselves.");
    }
}
