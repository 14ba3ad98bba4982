package org.trigpoint.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.server.storage.DataFolder;

/// All desks. Each is cleared a day after its files were brought.
@Component
final class Desks {
    /// How long a desk stands.
    static final Duration LIFE = Duration.ofHours(24);

    /// How many stand at once; more are turned away, so that a stranger cannot fill the disk.
    static final int MOST = 200;

    private static final Duration MAKING = Duration.ofHours(1);

    private final Path root;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Desks(DataFolder data, Clock clock) {
        this.root = data.folder("desks");
        this.clock = clock;
    }

    /// A new, empty desk. It exists for others once its first note is kept.
    ///
    /// @return empty where too many stand already
    Optional<Desk> make() {
        if (folders().size() >= MOST) {
            return Optional.empty();
        }
        DeskToken token = DeskToken.draw(random);
        try {
            Path folder =
                    Files.createDirectory(
                            root.resolve(token.folder()),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
            return Optional.of(new Desk(token, folder));
        } catch (IOException e) {
            throw new UncheckedIOException("A desk cannot be made", e);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /// The desk of a link.
    ///
    /// @throws DeskGoneException where there is none, or its day is over
    Desk of(String link) {
        Desk desk =
                DeskToken.in(link)
                        .map(token -> new Desk(token, root.resolve(token.folder())))
                        .filter(Desk::exists)
                        .orElseThrow(() -> new DeskGoneException(null));
        if (isOver(desk.note().made())) {
            clear(desk);
            throw new DeskGoneException(null);
        }
        return desk;
    }

    private boolean isOver(Instant made) {
        return !clock.instant().isBefore(made.plus(LIFE));
    }

    /// Deletes everything on a desk at once. Work that is going on finds no note and tidies up
    /// after itself.
    void clear(Desk desk) {
        delete(desk.folder());
    }

    /// Clears every desk of which one of these studies was kept.
    void forget(Set<String> studies) {
        for (Path folder : folders()) {
            if (holdsAny(folder, studies)) {
                delete(folder);
            }
        }
    }

    private static boolean holdsAny(Path folder, Set<String> studies) {
        try {
            return DeskNote.read(folder.resolve(Desk.NOTE)).kept().stream()
                    .anyMatch(studies::contains);
        } catch (IOException | IllegalArgumentException e) {
            // no note, or one nobody can read: nobody can open that desk either
            return false;
        }
    }

    /// Clears desks whose day is over, and what was left of uploads that never ended.
    void sweep() {
        for (Path folder : folders()) {
            if (isOver(folder)) {
                delete(folder);
            }
        }
    }

    private boolean isOver(Path folder) {
        try {
            return isOver(DeskNote.read(folder.resolve(Desk.NOTE)).made());
        } catch (NoSuchFileException e) {
            return isLeftOver(folder);
        } catch (IOException | IllegalArgumentException e) {
            // A note nobody can read belongs to a desk nobody can open.
            return true;
        }
    }

    private boolean isLeftOver(Path folder) {
        try {
            Instant touched = Files.getLastModifiedTime(folder).toInstant();
            return touched.plus(MAKING).isBefore(clock.instant());
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> folders() {
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The desks cannot be listed", e);
        }
    }

    /// Deletes a folder with all in it, the note first; what is gone already is no fault.
    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(Desk.NOTE));
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Deleting());
            }
        } catch (NoSuchFileException e) {
            // Somebody else was quicker.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("A desk cannot be deleted", e);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
