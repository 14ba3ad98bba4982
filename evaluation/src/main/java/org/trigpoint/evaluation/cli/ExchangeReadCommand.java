package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicFiles;
import org.trigpoint.evaluation.themes.exchange.Exchange;
import org.trigpoint.evaluation.themes.exchange.ExchangeReport;
import org.trigpoint.evaluation.themes.exchange.Joined;
import org.trigpoint.evaluation.themes.exchange.Joining;
import org.trigpoint.evaluation.themes.exchange.JoiningRules;
import org.trigpoint.evaluation.themes.exchange.Losses;
import org.trigpoint.evaluation.themes.exchange.Project;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint exchange read`: takes another program's project into a study folder.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Reads another program's project into a study folder and says what was kept, changed and dropped.",
        footer = {
            "",
            "Examples:",
            "  trigpoint exchange read my-study team.qdpx",
            "  trigpoint exchange read my-study team.qdpx --participants texts.csv --initials",
            "  trigpoint exchange read my-study \"pain study.qda\"       a QualCoder project, its whole folder",
            "  trigpoint exchange read my-study taguette.sqlite3 --project \"Pain study\"",
            "  trigpoint exchange read my-study old.rqda",
            "  trigpoint exchange read my-study codes.qdc"
        })
final class ExchangeReadCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "the study folder, which holds study.yaml")
    private Path folder = Path.of(".");

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "what the other program wrote: .qdpx or .qdc, QualCoder's .qda folder, Taguette's .sqlite3, RQDA's .rqda, or a list of codes (.txt, .csv)")
    private Path file = Path.of(".");

    @Option(
            names = "--participants",
            paramLabel = "CSV",
            description =
                    "whose interview each text is: a table with the columns source and participant")
    private @Nullable Path participants;

    @Option(
            names = "--project",
            paramLabel = "NAME",
            description = "which project, where Taguette's file holds several")
    private @Nullable String project;

    @Option(names = "--initials", description = "call coders by their initials only")
    private boolean initials;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "the coding round of the new codings; the program's name if not given")
    private @Nullable String layer;

    @Option(
            names = "--remove-gone",
            description =
                    "take out codings of an earlier import that the file no longer has; without it they stay and are listed")
    private boolean removeGone;

    @Mixin private ExchangeOutput output = new ExchangeOutput();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        MixedStudy study = MixedStudy.read(folder);
        List<Participant> people = study.folder().study().participants();
        Map<String, ParticipantId> listed = listed(people);
        Losses losses = new Losses();
        Project read = Exchange.read(file, Optional.ofNullable(project), losses);
        JoiningRules rules = rules(read, listed);
        Joined joined = Joining.join(read, study.analysis(), people, rules, losses);
        ExchangeReport told = new ExchangeReport(losses, joined.changes());
        Path target = output.placeFor(file);
        ExchangeOutput.withReport(
                target, told, () -> ThematicFiles.write(joined.analysis(), folder));
        say(read, joined, rules, told, target);
        return ExitCode.DONE;
    }

    private JoiningRules rules(Project read, Map<String, ParticipantId> listed) {
        JoiningRules usual = JoiningRules.of(read);
        String chosen = layer == null ? usual.layer() : layer.strip();
        if (chosen.isEmpty() || chosen.equalsIgnoreCase("consensus")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--layer: an import is never the consensus; name the coding round.");
        }
        return new JoiningRules(
                chosen,
                initials ? JoiningRules.Coders.INITIALS : JoiningRules.Coders.AS_WRITTEN,
                removeGone ? JoiningRules.Gone.REMOVED : JoiningRules.Gone.KEPT,
                listed);
    }

    private Map<String, ParticipantId> listed(List<Participant> people) {
        Map<String, ParticipantId> listed = new HashMap<>();
        if (participants == null) {
            return listed;
        }
        Faults faults = new Faults();
        Table table = CsvFile.read(participants, Dialect.ANY).table();
        table.require("source");
        table.require("participant");
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<String> source = cells.required("source");
            Optional<String> person = cells.required("participant");
            if (source.isPresent() && person.isPresent()) {
                ParticipantId id = new ParticipantId(person.get());
                if (people.stream().noneMatch(known -> known.id().equals(id))) {
                    cells.fault(
                            "participant",
                            "\"" + id + "\" is not in participants.csv",
                            "Add the person there, or mend the spelling.");
                }
                listed.put(source.get(), id);
            }
        }
        faults.throwIfAny();
        return listed;
    }

    private void say(
            Project read, Joined joined, JoiningRules rules, ExchangeReport told, Path target) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Read "
                        + TextFile.nameOf(file)
                        + (read.origin().isBlank() ? "" : ", written by " + read.origin())
                        + ".");
        told.lines().forEach(line -> out.println("  " + line));
        long unknown =
                joined.analysis().interviews().all().stream()
                        .filter(interview -> interview.participant().isEmpty())
                        .count();
        if (unknown > 0) {
            out.println(
                    unknown
                            + (unknown == 1 ? " interview names" : " interviews name")
                            + " no participant: write them into interviews.csv, or use --participants.");
        }
        out.println("New codings are on the layer \"" + rules.layer() + "\".");
        out.println("The whole report is in " + target + ".");
        out.flush();
    }
}
