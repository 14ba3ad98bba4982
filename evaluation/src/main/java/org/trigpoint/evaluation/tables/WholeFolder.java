package org.trigpoint.evaluation.tables;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a folder so that it appears whole or not at all.
///
/// Files are written into a sibling folder first and moved into place at the end; when anything
/// fails, the sibling is deleted and what stood there before still stands.
public final class WholeFolder {

    /// What fills the folder.
    @FunctionalInterface
    public interface Filling {
        /// Writes files below `folder`, which exists and is empty.
        void writeInto(Path folder) throws IOException;
    }

    private WholeFolder() {}

    /// Fills `target`, which must not exist, be empty, or hold a file named `mark`, the sign that
    /// we wrote it before; then it is replaced.
    ///
    /// @throws FaultsFoundException where `target` holds something else
    /// @throws IOException where the disk refuses
    public static void write(Path target, String mark, Filling filling) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        refuseForeign(place, mark);
        Path parent = place.getParent();
        if (parent == null) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            place.toString(),
                            "this is the root of the disk",
                            "Name a folder in it."));
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, ".trigpoint-");
        try {
            filling.writeInto(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveIntoPlace(fresh, place);
        } finally {
            delete(fresh);
        }
    }

    private static void moveIntoPlace(Path fresh, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path before = fresh.resolveSibling(fresh.getFileName() + "-before");
        Files.move(place, before, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(before, place, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(before);
    }

    private static void refuseForeign(Path place, String mark) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        String name = TextFile.nameOf(place);
        if (!Files.isDirectory(place)) {
            throw new FaultsFoundException(
                    Fault.ofFile(name, "this is a file, not a folder", "Name another folder."));
        }
        try (Stream<Path> inside = Files.list(place)) {
            if (inside.findAny().isPresent() && !Files.exists(place.resolve(mark))) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                name,
                                "the folder holds other files (there is no " + mark + " in it)",
                                "Name a new or an empty folder."));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
