package org.trigpoint.server.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Attendance;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.themes.Memo;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// The invented study that comes with the program: its people answer in the demonstration, and
/// eight of them were interviewed.
final class ExampleStudy {
    /// How many people it has.
    static final int PEOPLE = 48;

    private static final String PLACE = "/examples/confidence-synthetic/";
    private static final LocalDate STARTED = LocalDate.of(2026, 3, 2);

    private final Study study;
    private final ThematicAnalysis analysis;

    private ExampleStudy(MixedStudy mixed) {
        this.study = mixed.folder().study();
        this.analysis = mixed.analysis();
    }

    /// Reads it from the program.
    static ExampleStudy read() {
        try {
            Path scratch = Files.createTempDirectory("trigpoint-example");
            try {
                Files.createDirectory(scratch.resolve("interviews"));
                for (String file : files().toList()) {
                    copy(file, scratch.resolve(file));
                }
                return new ExampleStudy(MixedStudy.read(scratch));
            } finally {
                FileSystemUtils.deleteRecursively(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example cannot be read", e);
        }
    }

    private static Stream<String> files() {
        return Stream.of(
                        Stream.of(
                                "study.yaml",
                                "participants.csv",
                                "responses.csv",
                                "missing.csv",
                                "attendance.csv",
                                "interviews.csv",
                                "codebook.yaml",
                                "codings.csv",
                                "memos.yaml",
                                "themes.yaml",
                                "checklists.yaml",
                                "interviews/I04.v2.txt"),
                        IntStream.rangeClosed(1, 8).mapToObj(i -> "interviews/I0" + i + ".v1.txt"))
                .flatMap(part -> part);
    }

    private static void copy(String name, Path place) throws IOException {
        try (InputStream file = ExampleStudy.class.getResourceAsStream(PLACE + name)) {
            if (file == null) {
                throw new IllegalStateException("The example " + name + " is not in the program");
            }
            Files.copy(file, place);
        }
    }

    /// Its person of that number.
    Participant person(int number) {
        return study.participants().get(number % study.participants().size());
    }

    /// What a person answered at a wave of the programme.
    Optional<Administration> answers(Participant person, String wave) {
        WaveId known = new WaveId(wave.equals("then") ? "then-before" : wave);
        return study.administrations().stream()
                .filter(one -> one.participant().equals(person.id()) && one.wave().equals(known))
                .findFirst();
    }

    /// Whether a person was at a workshop: two of the example's sessions stand for them.
    boolean attended(Participant person, int workshop) {
        return study.attendance().stream()
                .filter(one -> one.participant().equals(person.id()))
                .anyMatch(one ->
                        one.activity().equals("session " + (workshop == 0 ? 1 : 4))
                                && one.presence() == Attendance.Presence.YES);
    }

    /// What was said, by people of a cohort instead of those of the example.
    ///
    /// @param by who said it, by the person of the example
    /// @param startsOn when the cohort's training began: interviews move with it
    ThematicAnalysis said(Map<ParticipantId, ParticipantId> by, LocalDate startsOn) {
        long later = ChronoUnit.DAYS.between(STARTED, startsOn);
        List<Interview> interviews =
                analysis.interviews().all().stream()
                        .map(one ->
                                new Interview(
                                        one.id(),
                                        one.participant()
                                                .map(person -> by.getOrDefault(person, person)),
                                        one.date().map(day -> day.plusDays(later)),
                                        one.interviewer(),
                                        one.minutes(),
                                        one.language(),
                                        one.versions()))
                        .toList();
        List<Memo> memos = analysis.memos().stream().map(memo -> of(memo, by)).toList();
        return new ThematicAnalysis(
                new Interviews(interviews),
                analysis.codebook(),
                analysis.codings(),
                memos,
                analysis.account(),
                analysis.themes(),
                analysis.display());
    }

    private static Memo of(Memo memo, Map<ParticipantId, ParticipantId> by) {
        return memo.about() instanceof Memo.About.OfCell(var person, var theme)
                ? new Memo(
                        memo.id(),
                        new Memo.About.OfCell(by.getOrDefault(person, person), theme),
                        memo.author(),
                        memo.writtenAt(),
                        memo.title(),
                        memo.text())
                : memo;
    }
}
