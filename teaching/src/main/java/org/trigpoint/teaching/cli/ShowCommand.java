package org.trigpoint.teaching.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trigpoint.teaching.pack.Author;
import org.trigpoint.teaching.pack.Citations;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.ModuleId;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackReading;
import org.trigpoint.teaching.pack.PackTexts;
import org.trigpoint.teaching.pack.PlainText;
import org.trigpoint.teaching.pack.PracticeConversation.Ending;
import org.trigpoint.teaching.pack.PracticeConversation.Node;
import org.trigpoint.teaching.pack.PracticeConversation.Turn;
import org.trigpoint.teaching.pack.Quiz;
import org.trigpoint.teaching.pack.Section;
import org.trigpoint.teaching.pack.Written;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint programme show`: a module as text, for reading aloud.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a module as plain text, for reading aloud.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "the pack")
    private Path folder = Path.of(".");

    @Parameters(index = "1", paramLabel = "MODULE", description = "the module's name")
    private String name = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PackReading reading = PackReader.read(PackTexts.ofFolder(folder));
        Pack pack = reading.pack();
        Optional<Module> module =
                pack.modules().stream().filter(one -> one.id().value().equals(name)).findFirst();
        if (module.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "There is no module `"
                            + name
                            + "` that can be read. There are: "
                            + pack.modules().stream()
                                    .map(Module::id)
                                    .map(ModuleId::value)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        head(out, pack, module.get());
        for (Section section : module.get().sections()) {
            out.println("\n" + section.title().toUpperCase(Locale.ROOT) + "\n");
            out.println(Citations.without(section.body().markdown()).strip());
        }
        quiz(out, module.get().quiz());
        practice(out, module.get());
        out.println("\nHANDOUT: " + module.get().handout().title() + "\n");
        out.println(PlainText.of(module.get().handout().body().markdown()));
        out.flush();
        return ExitCode.DONE;
    }

    private static void head(PrintWriter out, Pack pack, Module module) {
        out.println(module.title() + " (" + module.minutes() + " minutes)");
        out.println(module.aim());
        out.println(
                "By "
                        + Author.inOrderOfName(
                                        module.authors().stream()
                                                .flatMap(id -> pack.author(id).stream())
                                                .toList())
                                .stream()
                                .map(ShowCommand::author)
                                .collect(Collectors.joining(", ")));
    }

    private static String author(Author author) {
        return author.standing() == Author.Standing.AWAITED
                ? "an author with " + Written.of(author.kind()) + " background, awaited"
                : author.name();
    }

    private static void quiz(PrintWriter out, Quiz quiz) {
        out.println("\nQUIZ");
        for (Quiz.Question question : quiz.questions()) {
            out.println("\n" + question.id() + ". " + question.text());
            question.options()
                    .forEach(option -> {
                        out.println((option.isRight() ? "  + " : "  - ") + option.text());
                        out.println("      " + option.why());
                    });
        }
    }

    private static void practice(PrintWriter out, Module module) {
        out.println("\nPRACTICE CONVERSATION: " + module.practice().title());
        out.println(module.practice().setting());
        for (Node node : module.practice().nodes()) {
            out.println("\n[" + node.id() + "] " + node.says());
            switch (node) {
                case Ending ending -> {
                    out.println("  ends " + Written.of(ending.outcome()));
                    out.println("  " + ending.lookingBack());
                }
                case Turn turn ->
                        turn.choices()
                                .forEach(choice -> {
                                    out.println(
                                            "  > "
                                                    + choice.say()
                                                    + String.format(
                                                            " (trust %+d, understanding"
                                                                    + " %+d; then %s)",
                                                            choice.trust(),
                                                            choice.understanding(),
                                                            choice.next()));
                                    out.println("      " + choice.why());
                                });
            }
        }
    }
}
