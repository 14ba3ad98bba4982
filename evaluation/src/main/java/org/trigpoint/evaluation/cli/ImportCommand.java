package org.trigpoint.evaluation.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.intake.DuplicateRule;
import org.trigpoint.evaluation.intake.ImportOutcome;
import org.trigpoint.evaluation.intake.ImportRequest;
import org.trigpoint.evaluation.intake.ImportRequest.WaveSource;
import org.trigpoint.evaluation.intake.Intake;
import org.trigpoint.evaluation.intake.Proposal;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.study.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `trigpoint import`: from the spreadsheets of a survey tool to a study folder.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads questionnaires exported from other tools (.csv, .xlsx), matches people across waves, and writes a study folder without names. Names and codes go to a key file apart from it.",
        footer = {
            "",
            "Examples:",
            "  trigpoint import --before pre.xlsx --after post.xlsx --match Email --out my-study",
            "  trigpoint import --before pre.csv --after post.csv --match \"Your code\" --match-kind code --out my-study",
            "  trigpoint import --follow-up month3.csv --match Email --out my-study      adds a later wave",
            "  trigpoint import --all-waves redcap.csv --dictionary dictionary.csv --match record_id --out my-study",
            "",
            "What each column seems to be is shown first. Answer y, or mend the mapping file and give it with --mapping."
        })
final class ImportCommand implements Callable<Integer> {
    @Option(names = "--before", paramLabel = "FILE", description = "answers before the training")
    private @Nullable Path before;

    @Option(names = "--after", paramLabel = "FILE", description = "answers after the training")
    private @Nullable Path after;

    @Option(
            names = "--follow-up",
            paramLabel = "[NAME=]FILE",
            description =
                    "answers at a later time; repeat for several, each with a name, as in month-12=late.csv")
    private List<String> followUps = new ArrayList<>();

    @Option(
            names = "--all-waves",
            paramLabel = "FILE",
            description = "one file with all waves below each other, as REDCap exports events")
    private @Nullable Path allWaves;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "the study folder to write or to add to")
    private Path out = Path.of("study");

    @Option(
            names = "--match",
            paramLabel = "COLUMN",
            description =
                    "the column that tells who it is; repeat it for a code or name in several columns")
    private List<String> match = new ArrayList<>();

    @Option(
            names = "--match-kind",
            paramLabel = "KIND",
            description = "email, name, token or code; told from the columns if not given")
    private @Nullable MatchKind kind;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "a mapping file with your corrections")
    private @Nullable Path mapping;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description = "the review file with your decisions; FOLDER.review.csv if not given")
    private @Nullable Path review;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "the key file, outside the folder; FOLDER.key.csv if not given")
    private @Nullable Path key;

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "a REDCap data dictionary (CSV)")
    private @Nullable Path dictionary;

    @Option(names = "--sheet", paramLabel = "NAME", description = "which sheet of a workbook")
    private @Nullable String sheet;

    @Option(
            names = "--scale",
            paramLabel = "MIN,MAX",
            description = "the scale of all ratings, where it cannot be told from them")
    private @Nullable String scale;

    @Option(
            names = "--duplicates",
            paramLabel = "RULE",
            description =
                    "which of several rows by one person counts: latest (complete one; usual), first, fullest, or stop")
    private DuplicateRule duplicates = DuplicateRule.LATEST;

    @Option(names = "--title", paramLabel = "TEXT", description = "what a new study is about")
    private String title = "Confidence before and after training";

    @Option(names = "--yes", description = "take the proposal, if nothing in it is unsure")
    private boolean yes;

    @Option(names = "--quiet", description = "say only what needs attention")
    private boolean quiet;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "draw pseudonyms from a seed, for trying things out; never for real people")
    private @Nullable Long seed;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ImportRequest request = request();
        Proposal proposal = watched("reading the files", () -> Intake.propose(request));
        PrintWriter say = spec.commandLine().getOut();
        if (!quiet) {
            proposal.lines().forEach(say::println);
            say.flush();
        }
        if (!accepted(request, proposal)) {
            return ExitCode.FAULTS;
        }
        RandomGenerator random = seed == null ? new SecureRandom() : new Random(seed);
        ImportOutcome outcome =
                watched("matching people", () -> Intake.carryOut(request, proposal, random));
        tell(outcome, say);
        say.flush();
        return ExitCode.DONE;
    }

    /// Work on files, which may fail as files do.
    private interface Work<T> {
        T done() throws IOException;
    }

    /// Does some work while a person who is watching is told what it is.
    private <T> T watched(String what, Work<T> work) throws IOException {
        try (Progress progress =
                Progress.of(
                        spec.commandLine().getErr(),
                        quiet ? Progress.Wish.QUIET : Progress.Wish.SHOWN,
                        1)) {
            progress.step(what);
            return work.done();
        }
    }

    private ImportRequest request() {
        List<WaveSource> files = new ArrayList<>();
        if (before != null) {
            files.add(new WaveSource("before", before));
        }
        if (after != null) {
            files.add(new WaveSource("after", after));
        }
        if (allWaves != null) {
            files.add(new WaveSource("before", allWaves));
        }
        for (String followUp : followUps) {
            files.add(followUp(followUp));
        }
        if (files.isEmpty()) {
            throw usage(
                    "Name at least one file with --before, --after, --follow-up or --all-waves.");
        }
        return new ImportRequest(
                files,
                out,
                match,
                Optional.ofNullable(kind),
                Optional.ofNullable(sheet),
                Optional.ofNullable(scale).map(this::scale),
                Optional.ofNullable(mapping),
                Optional.ofNullable(dictionary),
                Optional.ofNullable(key),
                Optional.ofNullable(review),
                duplicates,
                title);
    }

    private static WaveSource followUp(String text) {
        int equals = text.indexOf('=');
        boolean named = equals > 0 && !Files.exists(Path.of(text));
        return named
                ? new WaveSource(
                        text.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        Path.of(text.substring(equals + 1)))
                : new WaveSource("follow-up", Path.of(text));
    }

    private Scale scale(String text) {
        String[] ends = text.split(",", -1);
        try {
            BigDecimal min = new BigDecimal(ends[0].strip());
            BigDecimal max = new BigDecimal(ends[ends.length - 1].strip());
            if (ends.length != 2 || min.compareTo(max) >= 0) {
                throw new NumberFormatException();
            }
            return new Scale(min, max, "", "", BigDecimal.ONE);
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(), "--scale takes two numbers, as in 0,10; got " + text, e);
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /// Whether the proposal may be carried out: by a mapping file, by `--yes` where nothing is
    /// unsure, or by a person who says so. Otherwise the proposal is left as a mapping file.
    private boolean accepted(ImportRequest request, Proposal proposal) throws IOException {
        if (mapping != null) {
            return true;
        }
        if (yes) {
            return proposal.doubts().isEmpty() || leaveMapping(request, proposal);
        }
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
            return leaveMapping(request, proposal);
        }
        return ask(proposal) || leaveMapping(request, proposal);
    }

    private boolean ask(Proposal proposal) throws IOException {
        PrintWriter say = spec.commandLine().getOut();
        if (!proposal.doubts().isEmpty()) {
            say.println("Not sure (marked ? above):");
            proposal.doubts().forEach(doubt -> say.println("  " + doubt));
        }
        say.print("Is this right? (y/N) ");
        say.flush();
        String line =
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                        .readLine();
        return line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private boolean leaveMapping(ImportRequest request, Proposal proposal) throws IOException {
        Path place = request.mappingFile();
        Files.writeString(place, proposal.mappingText());
        PrintWriter err = spec.commandLine().getErr();
        proposal.doubts().forEach(doubt -> err.println("Not sure: " + doubt + "."));
        err.println(
                "The proposal is in "
                        + place
                        + ". Mend it if needed, then run the same command with --mapping "
                        + place
                        + (proposal.doubts().isEmpty() ? ", or with --yes to take it as it is" : "")
                        + ". No study was written.");
        err.flush();
        return false;
    }

    private void tell(ImportOutcome outcome, PrintWriter say) {
        if (!quiet) {
            for (ImportOutcome.WaveCount wave : outcome.waves()) {
                say.println(
                        String.format(
                                Locale.ROOT,
                                "%-12s %d people, %d of them seen at another wave%s",
                                wave.label(),
                                wave.people(),
                                wave.linked() + wave.reviewed(),
                                wave.reviewed() == 0
                                        ? ""
                                        : ", " + wave.reviewed() + " by your decision"));
            }
            if (!outcome.interpretations().isEmpty()) {
                say.println("Answers that had to be understood:");
                outcome.interpretations().forEach(line -> say.println("  " + line));
            }
            if (outcome.duplicates() > 0) {
                say.println(
                        outcome.duplicates()
                                + (outcome.duplicates() == 1 ? " person" : " people")
                                + " filled in a wave more than once; the report says which row counts.");
            }
            if (outcome.leftOut() > 0) {
                say.println(
                        outcome.leftOut() + " rows do not count; the report says which and why.");
            }
            say.println("Study folder   " + outcome.folder() + " (no names in it)");
            say.println("Key file       " + outcome.key() + " (names; keep it apart)");
            say.println("Import report  " + outcome.report() + " (names; keep it apart)");
        }
        if (outcome.undecided() > 0) {
            say.println(
                    (outcome.undecided() == 1
                                    ? "1 couple is doubtful and not joined."
                                    : outcome.undecided() + " couples are doubtful and not joined.")
                            + " Write same or different in "
                            + outcome.review()
                            + " and run the same command again.");
        }
    }
}
