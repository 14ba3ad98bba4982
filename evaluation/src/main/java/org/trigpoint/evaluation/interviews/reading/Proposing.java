package org.trigpoint.evaluation.interviews.reading;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.AwaitedInterview;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.KeptText;
import org.trigpoint.evaluation.interviews.SpeakerLabel;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.TextFile;

/// From files to what would be kept of them: whose interview each is, who asks in it, and what it
/// is called.
///
/// @param present the interviews there are
/// @param awaited rows of interviews.csv that wait for their text
/// @param people the participants of the study
/// @param told what a person said about these files
public record Proposing(
        Interviews present, List<AwaitedInterview> awaited, Set<ParticipantId> people, Told told) {
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(20\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");

    public Proposing {
        awaited = List.copyOf(awaited);
        people = Set.copyOf(people);
    }

    /// What a person said about the files; blank or empty where nothing was said.
    ///
    /// @param participant whose interviews they are
    /// @param interviewers labels of those who ask
    /// @param participantLabel what the participant is called in them
    /// @param date when
    /// @param language a BCP 47 tag
    public record Told(
            Optional<ParticipantId> participant,
            List<String> interviewers,
            Optional<String> participantLabel,
            Optional<LocalDate> date,
            String language) {
        public Told {
            interviewers = List.copyOf(interviewers);
        }
    }

    /// Reads the files and proposes an interview for each; what is wrong with any is told.
    public List<ProposedInterview> of(List<Path> files, Faults faults) {
        List<ProposedInterview> proposed = new ArrayList<>();
        Map<String, InterviewId> known = new HashMap<>();
        for (Interview interview : present.all()) {
            interview.versions().forEach(version -> known.put(version.digest(), interview.id()));
        }
        List<InterviewId> taken = new ArrayList<>(present.byId().keySet());
        awaited.forEach(row -> taken.add(row.id()));
        for (Path file : files) {
            faults.collect(() -> {
                ProposedInterview next = of(TranscriptFile.read(file), taken, faults);
                String digest = TextVersion.of(1, next.kept().text()).digest();
                InterviewId twin = known.putIfAbsent(digest, next.row().id());
                if (twin != null) {
                    faults.add(
                            Fault.ofFile(
                                    TextFile.nameOf(file),
                                    "the same words are in " + twin + " already",
                                    "Leave this file out."));
                }
                taken.add(next.row().id());
                proposed.add(next);
            });
        }
        return proposed;
    }

    private ProposedInterview of(Transcript transcript, List<InterviewId> taken, Faults faults) {
        List<String> doubts = new ArrayList<>();
        AwaitedInterview row = row(transcript, taken, faults, doubts);
        KeptText.Naming naming = naming(transcript, row, doubts);
        KeptText kept = KeptText.of(transcript.text(), naming);
        List<String> names =
                kept.labels().values().stream()
                        .distinct()
                        .filter(label -> !new SpeakerLabel(label).isKnown())
                        .toList();
        if (!names.isEmpty()) {
            doubts.add(
                    "these labels may be names of people: "
                            + String.join(", ", names)
                            + "; replace them with `trigpoint pseudonymise`");
        }
        return new ProposedInterview(transcript, row, kept, doubts);
    }

    private AwaitedInterview row(
            Transcript transcript, List<InterviewId> taken, Faults faults, List<String> doubts) {
        String stem = transcript.file().replaceFirst("\\.[^.]{1,5}$", "");
        List<AwaitedInterview> waiting =
                longest(awaited, row -> isIn(stem, row.id().value()), row -> row.id().value());
        List<ParticipantId> named =
                longest(people, id -> isIn(stem, id.value()), ParticipantId::value);
        if (waiting.size() > 1 || (named.size() > 1 && told.participant().isEmpty())) {
            faults.add(
                    Fault.ofFile(
                            transcript.file(),
                            "the file's name fits several interviews or participants",
                            "Add it alone, and say whose it is with --participant."));
        }
        Optional<AwaitedInterview> row = waiting.stream().findFirst();
        Optional<ParticipantId> participant =
                told.participant()
                        .or(() -> row.flatMap(AwaitedInterview::participant))
                        .or(() -> named.stream().findFirst());
        if (participant.isEmpty()) {
            doubts.add(
                    "it belongs to no participant; put the pseudonym into the file's name, or use --participant");
        }
        return new AwaitedInterview(
                row.map(AwaitedInterview::id).orElseGet(() -> free(participant, taken)),
                participant,
                told.date().or(() -> row.flatMap(AwaitedInterview::date)).or(() -> date(stem)),
                row.map(AwaitedInterview::interviewer).orElse(""),
                row.map(AwaitedInterview::minutes).orElse(OptionalLong.empty()),
                told.language().isEmpty()
                        ? row.map(AwaitedInterview::language).orElse("")
                        : told.language());
    }

    private interface Naming<T> {
        String of(T some);
    }

    /// Those that fit and are not part of a longer one that fits: I1 is part of I12.
    private static <T> List<T> longest(Iterable<T> all, Predicate<T> fits, Naming<T> naming) {
        List<T> found = new ArrayList<>();
        all.forEach(some -> {
            if (fits.test(some)) {
                found.add(some);
            }
        });
        found.sort(Comparator.comparingInt(some -> -naming.of(some).length()));
        return found.stream()
                .filter(some ->
                        found.stream()
                                .noneMatch(other ->
                                        naming.of(other).length() > naming.of(some).length()
                                                && isIn(naming.of(other), naming.of(some))))
                .toList();
    }

    /// Whether a name stands whole in a file's name; blanks, dashes and underscores are alike.
    /// Plover is not in Plover-31, who is someone else; a year behind a name is a date.
    private static boolean isIn(String stem, String name) {
        String pattern =
                "(?<![\\p{L}\\p{N}])"
                        + Pattern.quote(alike(name))
                        + "(?![\\p{L}\\p{N}])"
                        + (Character.isLetter(name.codePointBefore(name.length()))
                                ? "(?!-\\d{1,3}(?!\\d))"
                                : "");
        return Pattern.compile(pattern).matcher(alike(stem)).find();
    }

    private static String alike(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "-");
    }

    private static Optional<LocalDate> date(String stem) {
        Matcher found = DATE.matcher(stem);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(3)),
                            Integer.parseInt(found.group(4))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The participant's pseudonym where no other interview has it, or else a number.
    private static InterviewId free(Optional<ParticipantId> participant, List<InterviewId> taken) {
        Optional<String> own =
                participant
                        .map(ParticipantId::value)
                        .filter(name -> InterviewFiles.NAME.matcher(name).matches());
        if (own.isPresent() && isFree(own.get(), taken)) {
            return new InterviewId(own.get());
        }
        int number = own.isPresent() ? 2 : 1;
        while (true) {
            String name =
                    own.isPresent()
                            ? own.get() + "-" + number
                            : String.format(Locale.ROOT, "I%02d", number);
            if (isFree(name, taken)) {
                return new InterviewId(name);
            }
            number++;
        }
    }

    private static boolean isFree(String name, List<InterviewId> taken) {
        return taken.stream().noneMatch(id -> id.value().equalsIgnoreCase(name));
    }

    /// Who asks, by what was said, by the labels, or as the only one beside the participant; and
    /// the sole other speaker as the participant.
    private KeptText.Naming naming(
            Transcript transcript, AwaitedInterview row, List<String> doubts) {
        List<String> told = new ArrayList<>(this.told.interviewers());
        this.told.participantLabel().ifPresent(told::add);
        List<String> labels = KeptText.labels(transcript.text(), told);
        told.stream()
                .filter(label -> !contains(labels, label))
                .forEach(label -> doubts.add("nobody in it is called " + label));
        List<String> named =
                labels.stream()
                        .filter(label ->
                                contains(this.told.interviewers(), label)
                                        || label.equalsIgnoreCase(row.interviewer()))
                        .toList();
        Optional<String> own =
                this.told
                        .participantLabel()
                        .filter(label -> contains(labels, label))
                        .or(() ->
                                row.participant()
                                        .map(ParticipantId::value)
                                        .filter(label -> contains(labels, label)));
        List<String> others =
                labels.stream()
                        .filter(label ->
                                !contains(named, label)
                                        && !new SpeakerLabel(label).asks()
                                        && own.filter(label::equalsIgnoreCase).isEmpty())
                        .toList();
        boolean someoneAsks =
                !named.isEmpty()
                        || labels.stream().anyMatch(label -> new SpeakerLabel(label).asks());
        List<String> asking = named;
        if (!someoneAsks && own.isPresent() && others.size() == 1) {
            asking = others;
            others = List.of();
        } else if (!someoneAsks && labels.size() > 1) {
            doubts.add(
                    "who asks cannot be told among "
                            + String.join(", ", labels)
                            + "; name the interviewer with --interviewer");
        }
        if (labels.isEmpty()) {
            doubts.add("no speaker is named, so the whole text counts as one answer");
        }
        Optional<String> participant =
                own.isEmpty() && others.size() == 1 ? Optional.of(others.getFirst()) : own;
        Map<String, String> renamed = new HashMap<>();
        if (participant.isPresent() && row.participant().isPresent()) {
            String pseudonym = row.participant().get().value();
            renamed.put(
                    participant.get(),
                    new SpeakerLabel(pseudonym).isKnown() ? pseudonym : "Participant");
        }
        return new KeptText.Naming(asking, renamed);
    }

    private static boolean contains(List<String> labels, String label) {
        return labels.stream().anyMatch(label::equalsIgnoreCase);
    }
}
