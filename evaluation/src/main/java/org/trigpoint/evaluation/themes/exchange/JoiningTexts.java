package org.trigpoint.evaluation.themes.exchange;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.StudyFolder;

/// Texts of a project become interviews, or are found to be versions of interviews there are.
final class JoiningTexts {
    /// Where the text of a source is kept.
    record Kept(InterviewId interview, int version) {}

    /// A text of the same name is a later version of an interview where at least half of its lines
    /// are the same; else it is another interview.
    private static final double SAME_LINES = 0.5;

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,4}$");
    private static final int LONGEST_NAME = 60;

    private final Losses losses;
    private final Changes changes;
    private final JoiningPeople people;
    private final Map<InterviewId, Interview> interviews = new LinkedHashMap<>();
    private final Map<String, List<Kept>> byDigest = new HashMap<>();
    private final Map<String, InterviewId> byName = new HashMap<>();
    private final Map<Guid, Kept> kept = new LinkedHashMap<>();
    private final Set<InterviewId> claimed = new HashSet<>();

    JoiningTexts(
            Project project,
            Interviews existing,
            List<Participant> participants,
            JoiningRules rules,
            Losses losses,
            Changes changes) {
        this.losses = losses;
        this.changes = changes;
        this.people = new JoiningPeople(project, participants, rules.participants(), losses);
        for (Interview interview : existing.all()) {
            interviews.put(interview.id(), interview);
            byName.put(plain(interview.id().value()), interview.id());
            for (TextVersion version : interview.versions()) {
                byDigest.computeIfAbsent(version.digest(), _ -> new ArrayList<>())
                        .add(new Kept(interview.id(), version.number()));
            }
        }
        for (Project.Source source : project.sources()) {
            if (kept.containsKey(source.guid())) {
                losses.dropped("text", source.name(), "another text has its guid");
            } else {
                join(source);
            }
        }
    }

    /// All interviews.
    Interviews interviews() {
        return new Interviews(List.copyOf(interviews.values()));
    }

    /// Where a source's text is kept.
    Optional<Kept> kept(Guid source) {
        return Optional.ofNullable(kept.get(source));
    }

    /// The interviews the project speaks of.
    Set<InterviewId> claimed() {
        return claimed;
    }

    private void join(Project.Source source) {
        String digest = StudyFolder.sha256(source.text().text().getBytes(StandardCharsets.UTF_8));
        String name = nameFor(source.name());
        Optional<ParticipantId> participant = people.of(source);
        Optional<Kept> same = sameText(digest, name);
        if (same.isPresent()) {
            keep(source, same.get(), participant);
            losses.kept("text");
            return;
        }
        Optional<Interview> former =
                Optional.ofNullable(byName.get(plain(name)))
                        .filter(id -> !claimed.contains(id))
                        .map(interviews::get)
                        .filter(interview ->
                                sharedLines(interview.latest().text(), source.text())
                                        >= SAME_LINES);
        if (former.isPresent()) {
            Kept next = nextVersion(former.get(), source.text(), digest);
            keep(source, next, participant);
            losses.kept("text");
            changes.add("interview", next.interview().value(), Change.Kind.CHANGED);
            return;
        }
        InterviewId id = new InterviewId(unique(name));
        interviews.put(
                id,
                new Interview(
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        OptionalLong.empty(),
                        "",
                        List.of(new TextVersion(1, source.text(), digest))));
        byName.put(plain(id.value()), id);
        keep(source, new Kept(id, 1), participant);
        losses.kept("text");
        changes.add("interview", id.value(), Change.Kind.ADDED);
        if (!source.name().isBlank() && !id.value().equals(source.name().strip())) {
            losses.changed("name of a text", source.name(), "it is called " + id + " in the study");
        }
    }

    private Optional<Kept> sameText(String digest, String name) {
        List<Kept> free =
                byDigest.getOrDefault(digest, List.of()).stream()
                        .filter(place -> !claimed.contains(place.interview()))
                        .toList();
        return free.stream()
                .filter(place -> plain(place.interview().value()).equals(plain(name)))
                .findFirst()
                .or(() -> free.stream().findFirst());
    }

    private void keep(Project.Source source, Kept place, Optional<ParticipantId> participant) {
        kept.put(source.guid(), place);
        claimed.add(place.interview());
        Interview interview = interviews.get(place.interview());
        if (interview != null && interview.participant().isEmpty() && participant.isPresent()) {
            interviews.put(interview.id(), with(interview, participant, interview.versions()));
        }
    }

    private Kept nextVersion(Interview former, SourceText text, String digest) {
        List<TextVersion> versions = new ArrayList<>(former.versions());
        versions.add(new TextVersion(versions.size() + 1, text, digest));
        interviews.put(former.id(), with(former, former.participant(), versions));
        return new Kept(former.id(), versions.size());
    }

    private static Interview with(
            Interview interview, Optional<ParticipantId> participant, List<TextVersion> versions) {
        return new Interview(
                interview.id(),
                participant,
                interview.date(),
                interview.interviewer(),
                interview.minutes(),
                interview.language(),
                versions);
    }

    /// The share of the newer text's lines that the older one has too, blank ones apart; 0 to 1.
    private static double sharedLines(SourceText older, SourceText newer) {
        Set<String> known = new HashSet<>(List.of(older.text().split("\n", -1)));
        int all = 0;
        int shared = 0;
        for (String line : newer.text().split("\n", -1)) {
            if (!line.isBlank()) {
                all++;
                shared += known.contains(line) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) shared / all;
    }

    /// What an interview may be called after a text; not yet unique.
    static String nameFor(String written) {
        String name = ENDING.matcher(Tidy.line(written)).replaceFirst("");
        name =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll("[^\\p{L}\\p{N} _-]+", "-")
                        .replaceAll("^[^\\p{L}\\p{N}]+", "")
                        .replaceAll("[ -]+$", "");
        name = shortened(name, LONGEST_NAME);
        return InterviewFiles.NAME.matcher(name).matches() ? name : "Interview";
    }

    private static String shortened(String name, int most) {
        int end = Math.min(most, name.length());
        if (end < name.length() && Character.isLowSurrogate(name.charAt(end))) {
            end--;
        }
        return name.substring(0, end).strip();
    }

    /// File names differ by more than case, so that every disk keeps them apart.
    private String unique(String name) {
        String free = name;
        for (int number = 2; byName.containsKey(plain(free)); number++) {
            String suffix = " " + number;
            free = shortened(name, LONGEST_NAME - suffix.length()) + suffix;
        }
        return free;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
