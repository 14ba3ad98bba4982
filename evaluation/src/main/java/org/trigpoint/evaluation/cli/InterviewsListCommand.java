package org.trigpoint.evaluation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.evaluation.interviews.AwaitedInterview;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.Turns;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.MixedStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint interviews list`: what there is.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the interviews of a study folder.",
        footer = {"", "Example:", "  trigpoint interviews list my-study"})
final class InterviewsListCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<AwaitedInterview> awaited = new ArrayList<>();
        MixedStudy study = MixedStudy.read(folder, awaited::add);
        PrintWriter say = spec.commandLine().getOut();
        List<Interview> interviews = study.analysis().interviews().all();
        if (interviews.isEmpty() && awaited.isEmpty()) {
            say.println("There are no interviews. Add some with `trigpoint interviews add`.");
            say.flush();
            return ExitCode.DONE;
        }
        say.println(
                row(
                        "interview",
                        "participant",
                        "date",
                        "versions",
                        "turns",
                        "words",
                        "codings",
                        "speakers"));
        for (Interview interview : interviews) {
            Turns turns = Turns.of(interview, interview.latest());
            long codings =
                    study.analysis().codings().stream()
                            .filter(coding ->
                                    coding.excerpt().interview().equals(interview.id())
                                            && coding.excerpt().version()
                                                    == interview.latest().number())
                            .count();
            say.println(
                    row(
                            interview.id().value(),
                            interview.participant().map(ParticipantId::value).orElse("-"),
                            interview.date().map(Object::toString).orElse("-"),
                            Integer.toString(interview.versions().size()),
                            Integer.toString(turns.all().size()),
                            Integer.toString(interview.latest().text().words()),
                            Long.toString(codings),
                            String.join(", ", turns.speakers())));
        }
        awaited.forEach(one ->
                say.println(
                        row(
                                one.id().value(),
                                one.participant().map(ParticipantId::value).orElse("-"),
                                one.date().map(Object::toString).orElse("-"),
                                "0",
                                "",
                                "",
                                "",
                                "waits for its text")));
        say.flush();
        return ExitCode.DONE;
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-16s %-14s %-10s %8s %6s %7s %8s  %s", (Object[]) cells)
                .stripTrailing();
    }
}
