package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.interviews.identities.Edits;
import org.trigpoint.evaluation.interviews.identities.Listed;
import org.trigpoint.evaluation.interviews.identities.LooseTexts;
import org.trigpoint.evaluation.interviews.identities.PrivatePlaces;
import org.trigpoint.evaluation.interviews.identities.Review;
import org.trigpoint.evaluation.interviews.identities.Search;
import org.trigpoint.evaluation.interviews.identities.Search.Proposed;
import org.trigpoint.evaluation.interviews.identities.Search.Source;
import org.trigpoint.evaluation.interviews.identities.StandIns;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.PrivateFile;
import org.trigpoint.evaluation.themes.FreeTexts;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.Sealing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint pseudonymise`: readable stand-ins for names, numbers and places in interviews.
@Command(
        name = "pseudonymise",
        aliases = "pseudonymize",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Replaces names, e-mail addresses, telephone and NHS numbers, postcodes, dates of birth and what is on your own list by readable stand-ins. Shows every place first; nothing is changed before --accept.",
        footer = {
            "",
            "Examples:",
            "  trigpoint pseudonymise transcripts/*.docx --key my-study.key.csv --list places.csv --out clean",
            "  trigpoint pseudonymise my-study                     texts that are in a study folder already",
            "  trigpoint pseudonymise my-study --accept            does what was shown and decided",
            "",
            "The first run leaves a review file beside the key file. Write replace or keep there, then",
            "run the same command with --accept. It finds no nicknames and no names nobody could know:",
            "read the texts yourself, above all what is told of patients, who never consented."
        })
final class PseudonymiseCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER|FILES",
            description = "a study folder, or transcripts that are not in one yet")
    private List<Path> given = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "the key file of `trigpoint import`; FOLDER.key.csv if not given")
    private @Nullable Path key;

    @Option(names = "--no-key", description = "there is no key file; people are in --list")
    private boolean noKey;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "your own list, CSV: text,kind,stand_in (kind: person, practice, town …)")
    private @Nullable Path list;

    @Option(
            names = "--interview",
            paramLabel = "ID",
            description = "only this interview of the study folder; repeat for several")
    private List<String> interviews = new ArrayList<>();

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description = "the review file; beside the key file if not given")
    private @Nullable Path review;

    @Option(names = "--accept", description = "do it, as shown and as decided in the review file")
    private boolean accept;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "where transcripts go that are not in a study folder")
    private @Nullable Path out;

    @Option(
            names = "--seal",
            paramLabel = "FOLDER",
            description =
                    "where the identifiable texts of a study folder go; beside the key file if not given")
    private @Nullable Path seal;

    @Option(names = "--quiet", description = "show counts only, no names")
    private boolean quiet;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return Files.exists(given.getFirst().resolve(StudyFolder.STUDY_YAML)) && given.size() == 1
                ? ofStudy(given.getFirst())
                : ofFiles();
    }

    /// What a run has to know, whatever the texts are.
    private record Run(PrivatePlaces places, StandIns standIns, Search search, Review review) {}

    private Run run(Path folder, List<String> pseudonyms) {
        Optional<Path> keyFile = keyFile(folder);
        PrivatePlaces places =
                PrivatePlaces.of(keyFile, folder)
                        .with(Optional.ofNullable(review), Optional.ofNullable(seal));
        places.keepOutOf(folder);
        StandIns standIns = StandIns.read(places.standIns());
        Optional<KeyPeople> people = keyFile.map(KeyPeople::read);
        if (people.isPresent() && people.get().kind() == MatchKind.CODE) {
            say("The key file holds codes, no names: put the participants' names in --list,");
            say("kind person, with the pseudonym as stand_in.");
        }
        Listed listed = list == null ? Listed.NONE : Listed.read(list);
        Review decisions =
                Files.exists(places.review()) ? Review.read(places.review()) : Review.none();
        return new Run(
                places, standIns, new Search(people, listed, standIns, pseudonyms), decisions);
    }

    private Optional<Path> keyFile(Path folder) {
        if (noKey) {
            return Optional.empty();
        }
        if (key != null) {
            return Optional.of(key);
        }
        Path whole = folder.toAbsolutePath().normalize();
        Path usual = whole.resolveSibling(whole.getFileName() + ".key.csv");
        if (!Files.exists(usual)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name the key file with --key, or say --no-key and name people in --list.");
        }
        return Optional.of(usual);
    }

    private int ofStudy(Path folder) throws IOException {
        MixedStudy whole = MixedStudy.read(folder);
        List<Source> sources = texts(whole);
        Run run =
                run(
                        folder,
                        whole.folder().study().participants().stream()
                                .map(Participant::id)
                                .map(Object::toString)
                                .toList());
        List<Source> notes = new FreeTexts(whole.analysis()).sources();
        List<Source> everything = new ArrayList<>(sources);
        everything.addAll(notes);
        List<Proposed> all = run.search().in(everything);
        List<Proposed> proposed = all.subList(0, sources.size());
        List<Review.Decided> decided = run.review().over(proposed);
        show(run, proposed);
        tellOfNotes(all.subList(sources.size(), all.size()));
        if (!ready(run, proposed, decided)) {
            return accept ? ExitCode.FAULTS : ExitCode.DONE;
        }
        Map<String, Edits> edits = new LinkedHashMap<>();
        decided.forEach(text -> edits.put(text.source().name(), text.edits()));
        Sealing sealing = Sealing.of(whole.analysis(), edits);
        if (sealing.edits().isEmpty()) {
            say("There is nothing to replace. The study folder stays as it is.");
            return ExitCode.DONE;
        }
        keepStandIns(run, decided);
        sealing.write(folder, run.places().seal());
        Files.move(
                run.places().review(),
                sealing.placeOfReview(run.places().seal()),
                StandardCopyOption.REPLACE_EXISTING);
        say(count(sealing.edits().size(), "text") + " now hold stand-ins. All codings followed.");
        sealing.widened()
                .forEach(coding ->
                        say(
                                "  The coding "
                                        + coding.id()
                                        + " began or ended within a name; it now takes in the whole stand-in."));
        say("The texts with names are out of the study folder: " + run.places().seal());
        say(
                "Keep that folder with the key file, and away from backups of the study folder. Copies");
        say("of the study folder made before today, in a cloud or a mailbox, still hold names.");
        return ExitCode.DONE;
    }

    private List<Source> texts(MixedStudy whole) {
        Faults faults = new Faults();
        Set<InterviewId> wanted = new LinkedHashSet<>();
        for (String id : interviews) {
            if (whole.analysis().interviews().interview(new InterviewId(id)).isEmpty()) {
                faults.add(
                        Fault.ofFile(
                                InterviewFiles.TABLE,
                                "there is no interview \"" + id + "\"",
                                "`trigpoint interviews list` shows those there are."));
            }
            wanted.add(new InterviewId(id));
        }
        faults.throwIfAny();
        List<Source> sources = new ArrayList<>();
        for (Interview interview : whole.analysis().interviews().all()) {
            if (wanted.isEmpty() || wanted.contains(interview.id())) {
                for (TextVersion version : interview.versions()) {
                    sources.add(
                            new Source(
                                    InterviewFiles.nameOf(interview.id(), version.number()),
                                    version.text()));
                }
            }
        }
        return sources;
    }

    private int ofFiles() throws IOException {
        if (out == null || (key == null && !noKey)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "For transcripts outside a study folder say where they go with --out FOLDER, and name the key file with --key (or say --no-key).");
        }
        List<Source> sources = LooseTexts.read(given);
        Run run = run(out, List.of());
        List<Proposed> proposed = run.search().in(sources);
        List<Review.Decided> decided = run.review().over(proposed);
        show(run, proposed);
        if (!ready(run, proposed, decided)) {
            return accept ? ExitCode.FAULTS : ExitCode.DONE;
        }
        List<String> names = LooseTexts.newNames(sources, run.search());
        LooseTexts.write(
                decided.stream().map(text -> text.edits().apply(text.source().text())).toList(),
                names,
                out);
        keepStandIns(run, decided);
        say(
                count(names.size(), "text")
                        + " with stand-ins in "
                        + out
                        + ": "
                        + String.join(", ", names));
        say("Read them once more, then add them with `trigpoint interviews add`.");
        return ExitCode.DONE;
    }

    /// Whether the work may be done: it was asked for and nothing is open. Otherwise the review
    /// file is left for a person.
    private boolean ready(Run run, List<Proposed> proposed, List<Review.Decided> decided)
            throws IOException {
        int open = decided.stream().mapToInt(text -> text.open().size()).sum();
        try (PrivateFile file =
                PrivateFile.prepare(run.places().review(), run.review().text(proposed))) {
            file.moveIntoPlace();
        }
        int strange = run.review().strangeTo(proposed);
        if (strange > 0) {
            say(
                    count(strange, "decision")
                            + " in the review file no longer fit: texts or lists were changed since.");
        }
        if (accept && open == 0) {
            return true;
        }
        say("Review file  " + run.places().review() + " (names; keep it apart)");
        if (open > 0) {
            say(
                    count(open, "place")
                            + " to decide: write replace or keep in the first column, and what shall stand there in the second.");
            say("One decision holds for the same words everywhere.");
        }
        say(
                accept
                        ? "Nothing was changed."
                        : "Nothing was changed yet. Run the same command with --accept to do it.");
        return false;
    }

    private void keepStandIns(Run run, List<Review.Decided> decided) throws IOException {
        Set<String> used = new LinkedHashSet<>();
        decided.forEach(text -> text.edits().edits().forEach(edit -> used.add(edit.replacement())));
        used.addAll(StandIns.read(run.places().standIns()).given());
        run.standIns().only(used).write(run.places().standIns());
    }

    private void show(Run run, List<Proposed> proposed) {
        new PseudonymsShown(
                        spec.commandLine().getOut(),
                        quiet ? PseudonymsShown.Detail.COUNTS : PseudonymsShown.Detail.WORDS)
                .show(proposed, run.review().over(proposed));
    }

    private void tellOfNotes(List<Proposed> notes) {
        List<String> places =
                notes.stream()
                        .filter(note -> PseudonymsShown.identifiersIn(note) > 0)
                        .map(note -> note.source().name())
                        .toList();
        if (!places.isEmpty()) {
            say("");
            say(
                    "Names may also stand in what you wrote yourselves. Look at these and mend them by hand:");
            places.forEach(place -> say("  " + place));
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void say(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }
}
