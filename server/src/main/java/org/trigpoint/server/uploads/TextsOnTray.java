package org.trigpoint.server.uploads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.KeptText;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.SpeakerLabel;
import org.trigpoint.evaluation.interviews.reading.ProposedInterview;
import org.trigpoint.evaluation.interviews.reading.Proposing;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.exchange.Exchange;
import org.trigpoint.evaluation.themes.exchange.Guid;
import org.trigpoint.evaluation.themes.exchange.Joining;
import org.trigpoint.evaluation.themes.exchange.Losses;
import org.trigpoint.evaluation.themes.exchange.Project;

/// Reads the texts on a tray, for a person to say whose each is.
final class TextsOnTray {
    private static final int SHOWN_TURNS = 3;
    private static final int SHOWN_WORDS = 90;
    private static final Proposing.Told NOTHING_TOLD =
            new Proposing.Told(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), "");

    private final MixedStudy study;
    private final Faults faults;

    /// @param study what they are brought to
    /// @param faults is told what is wrong, by file
    TextsOnTray(MixedStudy study, Faults faults) {
        this.study = study;
        this.faults = faults;
    }

    /// The key of an interview's fields.
    static String keyOf(Brought file) {
        return "i" + file.position();
    }

    /// The key of the fields of a project's text.
    static String keyOf(Brought file, int source) {
        return "p" + file.position() + "-" + source;
    }

    /// Everyone of the study.
    static Set<ParticipantId> people(MixedStudy study) {
        return study.folder().study().participants().stream()
                .map(Participant::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// All texts, in the order of the tray.
    List<BroughtText> of(Tray tray) {
        List<BroughtText> texts = new ArrayList<>();
        for (Brought file : tray.files(Part.INTERVIEW)) {
            interview(file).ifPresent(texts::add);
        }
        for (Brought file : tray.files(Part.PROJECT)) {
            faults.collect(() -> texts.addAll(project(file)));
        }
        return texts;
    }

    private Optional<BroughtText> interview(Brought file) {
        // names of people who are told apart by nothing but a number are for the person to choose
        Faults own = new Faults();
        List<ProposedInterview> proposed =
                new Proposing(new Interviews(List.of()), List.of(), people(study), NOTHING_TOLD)
                        .of(List.of(file.file()), own);
        if (proposed.isEmpty()) {
            own.found().forEach(faults::add);
            return Optional.empty();
        }
        ProposedInterview one = proposed.getFirst();
        List<String> speakers = KeptText.labels(one.transcript().text(), List.of());
        return Optional.of(
                new BroughtText(
                        keyOf(file),
                        file.name(),
                        own.found().isEmpty()
                                ? one.row().participant().map(ParticipantId::value).orElse("")
                                : "",
                        one.row().date().map(Object::toString).orElse(""),
                        speakers,
                        asks(one, speakers),
                        beginnings(one),
                        doubts(one),
                        true));
    }

    private static String asks(ProposedInterview one, List<String> speakers) {
        return speakers.stream()
                .filter(label ->
                        new SpeakerLabel(label).asks()
                                || "Interviewer".equals(one.kept().labels().get(label)))
                .findFirst()
                .orElse("");
    }

    private static List<String> beginnings(ProposedInterview one) {
        SourceText text = SourceText.of(one.kept().text());
        return one.turns().all().stream()
                .limit(SHOWN_TURNS)
                .map(turn -> shortened(text.between(turn.start(), turn.end())))
                .toList();
    }

    /// What the reader doubts, but for what the form asks anyway.
    private static List<String> doubts(ProposedInterview one) {
        List<String> doubts = new ArrayList<>();
        one.transcript()
                .guessedEncoding()
                .ifPresent(encoding ->
                        doubts.add(
                                "The file does not say its encoding; it is taken for " + encoding));
        one.doubts().stream()
                .filter(doubt -> !doubt.contains("--") && !doubt.contains("`"))
                .forEach(doubts::add);
        if (!one.transcript().leftOut().isEmpty()) {
            doubts.add("left out: " + String.join(", ", one.transcript().leftOut()));
        }
        return doubts;
    }

    private List<BroughtText> project(Brought file) {
        Project project = Exchange.read(file.file(), new Losses());
        Map<Guid, ParticipantId> whose =
                Joining.whose(project, study.folder().study().participants());
        List<BroughtText> texts = new ArrayList<>();
        for (int i = 0; i < project.sources().size(); i++) {
            Project.Source source = project.sources().get(i);
            texts.add(
                    new BroughtText(
                            keyOf(file, i),
                            file.name() + ": " + source.name(),
                            Optional.ofNullable(whose.get(source.guid()))
                                    .map(ParticipantId::value)
                                    .orElse(""),
                            "",
                            List.of(),
                            "",
                            source.text()
                                    .text()
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .limit(SHOWN_TURNS)
                                    .map(TextsOnTray::shortened)
                                    .toList(),
                            List.of(),
                            false));
        }
        return texts;
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        int end = Math.min(SHOWN_WORDS, line.codePointCount(0, line.length()));
        String shown = line.substring(0, line.offsetByCodePoints(0, end));
        return shown.length() < line.length() ? shown + " …" : shown;
    }

    /// The same, by key.
    Map<String, BroughtText> byKey(Tray tray) {
        Map<String, BroughtText> texts = new LinkedHashMap<>();
        of(tray).forEach(text -> texts.put(text.key(), text));
        return texts;
    }
}
