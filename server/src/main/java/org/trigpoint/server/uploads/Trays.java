package org.trigpoint.server.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.reports.FrozenStudy;
import org.trigpoint.server.reports.StudyId;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.web.Trace;

/// All trays. What is on one is in nobody's pseudonymised words yet: each is cleared after a day,
/// when it is stored, or when someone of its study withdraws.
@Component
final class Trays implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Trays.class);
    private static final Duration LIFE = Duration.ofHours(24);

    private final Path root;
    private final Clock clock;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("tray-sweeper").unstarted(work));
    private final ScheduledFuture<?> sweeping;

    Trays(DataFolder data, Clock clock) {
        this.root = data.folder("uploads");
        this.clock = clock;
        this.sweeping = sweeper.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.error("Trays could not be cleared: {}", Trace.of(e));
        }
    }

    /// A new, empty tray; others find it once its note is kept.
    Tray make() {
        String id = UUID.randomUUID().toString();
        try {
            return new Tray(
                    id,
                    Files.createDirectory(
                            root.resolve(id),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))));
        } catch (IOException e) {
            throw new UncheckedIOException("A tray cannot be made", e);
        }
    }

    /// The first note of a tray.
    TrayNote note(SignedIn by, FrozenStudy study, List<TrayNote.File> files) {
        return new TrayNote(
                study.id().value(),
                study.cohort().map(CohortId::value).orElse(""),
                by.account().value(),
                clock.instant(),
                files,
                new TreeMap<>());
    }

    /// The tray of that name that this person has for that study.
    Optional<Tray> find(SignedIn who, StudyId study, String id) {
        if (!id.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        return Optional.of(new Tray(id, root.resolve(id)))
                .filter(tray -> Files.exists(tray.folder().resolve(Tray.NOTE)))
                .filter(tray -> {
                    TrayNote note = tray.note();
                    return note.study().equals(study.value())
                            && note.account().equals(who.account().value())
                            && clock.instant().isBefore(note.made().plus(LIFE));
                });
    }

    /// Deletes a tray with all in it.
    void clear(Tray tray) {
        delete(tray.folder());
    }

    /// Deletes every tray of a cohort's studies.
    void forget(CohortId cohort) {
        forget(note -> note.cohort().equals(cohort.value()));
    }

    /// Deletes every tray of some studies.
    void forget(Set<StudyId> studies) {
        forget(note -> studies.contains(new StudyId(note.study())));
    }

    private void forget(Predicate<TrayNote> which) {
        for (Path folder : folders()) {
            if (Files.exists(folder.resolve(Tray.NOTE))
                    && which.test(new Tray("", folder).note())) {
                delete(folder);
            }
        }
    }

    /// Deletes trays whose day is over, and what was left of uploads that never ended.
    void sweep() {
        for (Path folder : folders()) {
            if (isOver(folder)) {
                delete(folder);
            }
        }
    }

    private boolean isOver(Path folder) {
        try {
            return !Files.getLastModifiedTime(folder)
                    .toInstant()
                    .plus(LIFE)
                    .isAfter(clock.instant());
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> folders() {
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The trays cannot be listed", e);
        }
    }

    /// Deletes a folder with all in it; the note goes first, so that nobody finds half a tray.
    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(Tray.NOTE));
            if (!Files.exists(folder)) {
                return;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A tray cannot be deleted", e);
        }
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        sweeper.shutdownNow();
    }
}
