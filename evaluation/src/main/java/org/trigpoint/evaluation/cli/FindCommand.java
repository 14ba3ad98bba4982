package org.trigpoint.evaluation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.change.AnswersBehind;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.SpeakerLabel;
import org.trigpoint.evaluation.interviews.finding.Accents;
import org.trigpoint.evaluation.interviews.finding.Finder;
import org.trigpoint.evaluation.interviews.finding.Found;
import org.trigpoint.evaluation.interviews.finding.Sought;
import org.trigpoint.evaluation.interviews.finding.Speakers;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Primary;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.statistics.ExactNumber;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint find`: words across interviews, with what stands around them.
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Searches the newest version of every interview. Upper and lower case are alike; * stands for any letters; a term of several words, in quotation marks, is a phrase. The output is for your own eyes: it holds words of people who may not have agreed to be quoted.",
        footer = {
            "",
            "Examples:",
            "  trigpoint find my-study pacing walk*",
            "  trigpoint find my-study \"good days\" --group region=north",
            "  trigpoint find my-study --near 5 pain sleep --change sleep --rose",
            "  trigpoint find my-study --regex \"pac(e|ed|ing)\" --speaker all --csv > found.csv"
        })
final class FindCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TERM", description = "what to find")
    private List<String> terms = new ArrayList<>();

    @Option(names = "--regex", description = "TERM is a regular expression")
    private boolean regex;

    @Option(
            names = "--near",
            paramLabel = "N",
            description = "all terms in one turn, with at most N words between them")
    private @Nullable Integer near;

    @Option(names = "--ignore-accents", description = "cafe finds café")
    private boolean ignoreAccents;

    @Option(
            names = "--speaker",
            paramLabel = "WHO",
            description = "participants (if not given), interviewers or all")
    private Speakers speakers = Speakers.PARTICIPANTS;

    @Option(
            names = "--group",
            paramLabel = "COLUMN=VALUE",
            description =
                    "only people whose row in participants.csv has that value; repeat for several")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = "--change",
            paramLabel = "FACET",
            description =
                    "only people whose own score of that facet (or total) rose, fell or stayed the same between the waves of the primary comparison")
    private @Nullable String facet;

    @ArgGroup private @Nullable Direction direction;

    @Option(names = "--csv", description = "write a table instead of lines")
    private boolean csv;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// Which way a person's own score went.
    static final class Direction {
        @Option(names = "--rose", description = "with --change: those whose score rose")
        private boolean rose;

        @Option(names = "--fell", description = "with --change: those whose score fell")
        private boolean fell;

        @Option(names = "--same", description = "with --change: those whose score is the same")
        private boolean same;

        boolean takes(int sign) {
            return (rose && sign > 0) || (fell && sign < 0) || (same && sign == 0);
        }
    }

    @Override
    public Integer call() {
        Finder finder = Finder.of(sought(), ignoreAccents ? Accents.ARE_IGNORED : Accents.COUNT);
        MixedStudy study = MixedStudy.read(folder);
        Optional<Set<ParticipantId>> people = people(study.folder().study());
        List<Interview> searched =
                study.analysis().interviews().all().stream()
                        .filter(interview ->
                                people.isEmpty()
                                        || interview
                                                .participant()
                                                .filter(people.get()::contains)
                                                .isPresent())
                        .toList();
        PrintWriter say = spec.commandLine().getOut();
        List<List<String>> rows = new ArrayList<>();
        int places = 0;
        int holding = 0;
        for (Interview interview : searched) {
            List<Found> found = finder.in(interview, speakers);
            places += found.size();
            holding += found.isEmpty() ? 0 : 1;
            for (Found one : found) {
                if (csv) {
                    rows.add(row(interview, one));
                } else {
                    say.println(line(one));
                }
            }
        }
        if (csv) {
            say.print(CsvText.of(COLUMNS, rows));
        } else {
            say.println(
                    (places == 1 ? "1 place" : places + " places")
                            + " in "
                            + holding
                            + " of "
                            + (searched.size() == 1
                                    ? "1 interview"
                                    : searched.size() + " interviews")
                            + " searched.");
        }
        say.flush();
        return ExitCode.DONE;
    }

    private Sought sought() {
        if (regex && (near != null || terms.size() > 1)) {
            throw usage("--regex takes one expression, and no --near.");
        }
        if ((facet == null) != (direction == null)) {
            throw usage("--change FACET goes with one of --rose, --fell, --same.");
        }
        try {
            return regex
                    ? new Sought.Expression(terms.getFirst())
                    : near == null ? new Sought.AnyOf(terms) : new Sought.Near(terms, near);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage() + ".");
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /// Whose interviews are searched; empty where all are.
    private Optional<Set<ParticipantId>> people(Study study) {
        if (groups.isEmpty() && facet == null) {
            return Optional.empty();
        }
        Set<ParticipantId> people =
                study.participants().stream().map(Participant::id).collect(Collectors.toSet());
        for (String group : groups) {
            people.retainAll(inGroup(study, group));
        }
        if (facet != null && direction != null) {
            people.retainAll(changed(study, facet, direction));
        }
        return Optional.of(people);
    }

    private Set<ParticipantId> inGroup(Study study, String group) {
        int equals = group.indexOf('=');
        if (equals < 1) {
            throw usage("--group takes a column and a value, as in region=north; got " + group);
        }
        String column = group.substring(0, equals);
        String value = group.substring(equals + 1);
        List<String> values =
                study.participants().stream()
                        .flatMap(person -> person.group(column).stream())
                        .distinct()
                        .sorted()
                        .toList();
        if (!values.contains(value)) {
            throw usage(
                    values.isEmpty()
                            ? "participants.csv has no column \""
                                    + column
                                    + "\" that describes people."
                            : "Nobody has \""
                                    + value
                                    + "\" in \""
                                    + column
                                    + "\"; there are: "
                                    + String.join(", ", values)
                                    + ".");
        }
        return study.participants().stream()
                .filter(person -> person.group(column).equals(Optional.of(value)))
                .map(Participant::id)
                .collect(Collectors.toSet());
    }

    private Set<ParticipantId> changed(Study study, String name, Direction way) {
        List<Outcome> outcomes =
                study.instruments().stream()
                        .flatMap(FindCommand::outcomes)
                        .filter(outcome -> outcome.written().equals(name))
                        .toList();
        if (outcomes.isEmpty()) {
            throw usage(
                    "No facet is called \""
                            + name
                            + "\"; there are: "
                            + study.instruments().stream()
                                    .flatMap(FindCommand::outcomes)
                                    .map(Outcome::written)
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        Set<ParticipantId> people = new HashSet<>();
        Contrast contrast = contrast(study);
        for (AnswersBehind.Row row : AnswersBehind.of(study).rows(outcomes.getFirst(), contrast)) {
            if (row.change()
                    .filter(change -> way.takes(change.compareTo(ExactNumber.of(0))))
                    .isPresent()) {
                people.add(row.person());
            }
        }
        return people;
    }

    private static Stream<Outcome> outcomes(Instrument instrument) {
        Stream<Outcome> facets =
                instrument.facets().stream()
                        .map(one -> new Outcome.OfFacet(instrument.id(), one.id()));
        return instrument.total() == Total.NONE
                ? facets
                : Stream.concat(facets, Stream.of(new Outcome.OfTotal(instrument.id())));
    }

    /// The primary comparison's waves, or else the first and the last that were measured.
    private Contrast contrast(Study study) {
        List<Wave> waves = study.measuredWaves();
        Optional<Contrast> primary = study.plan().primary().map(Primary::contrast);
        if (primary.isEmpty() && waves.size() < 2) {
            throw usage("The study has one wave, so nobody's score has changed yet.");
        }
        return primary.orElseGet(() -> new Contrast(waves.getFirst().id(), waves.getLast().id()));
    }

    private static String line(Found one) {
        return one.excerpt().interview()
                + ", turn "
                + one.number()
                + (one.turn().speaker().isEmpty()
                        ? ": "
                        : ", "
                                + new SpeakerLabel(one.turn().speaker()).written(one.turn().at())
                                + " ")
                + "…"
                + one.before()
                + "«"
                + one.words()
                + "»"
                + one.after()
                + "…";
    }

    private static final List<String> COLUMNS =
            List.of(
                    "interview",
                    "version",
                    "participant",
                    "turn",
                    "speaker",
                    "at",
                    "start",
                    "end",
                    "before",
                    "words",
                    "after");

    private static List<String> row(Interview interview, Found one) {
        return List.of(
                interview.id().value(),
                Integer.toString(one.excerpt().version()),
                interview.participant().map(ParticipantId::value).orElse(""),
                Integer.toString(one.number()),
                one.turn().speaker(),
                one.turn().at().map(SpeakerLabel::clock).orElse(""),
                Integer.toString(one.excerpt().start()),
                Integer.toString(one.excerpt().end()),
                one.before(),
                one.words(),
                one.after());
    }
}
