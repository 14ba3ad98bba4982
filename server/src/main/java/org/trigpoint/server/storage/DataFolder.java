package org.trigpoint.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything on disk; only its owner can read it.
///
/// @param path where it is
public record DataFolder(Path path) {

    /// Held while a program works in the folder.
    static final String LOCK = "in-use";

    /// The ledger of withdrawals, which no backup holds.
    public static final String LEDGER = "withdrawals.ledger";

    private static final String OWNER_ONLY = "rwx------";

    /// Opens the folder, and makes it where there is none.
    ///
    /// @throws FolderNotPrivateException where others could read what is put there
    public static DataFolder open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(OWNER_ONLY)));
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
            // Some disks, a memory stick among them, take the wish and let everyone read all the
            // same.
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .equals(OWNER_ONLY)) {
                throw new FolderNotPrivateException(path, null);
            }
            return new DataFolder(path);
        } catch (IOException | UnsupportedOperationException e) {
            throw new FolderNotPrivateException(path, e);
        }
    }

    /// The embedded database's file.
    public Path database() {
        return path.resolve("trigpoint.sqlite");
    }

    /// Takes the folder for this process: two programs must not serve, move or empty it at once.
    ///
    /// @return what gives it free again; empty where another program has it
    public Optional<AutoCloseable> occupy() {
        try {
            FileChannel channel =
                    FileChannel.open(
                            path.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            // tells at once; the system lets go of it even where the process is killed
            FileLock lock = tried(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take the data folder", e);
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Whether a file is the one that is held while a program works in a folder.
    public static boolean isLock(Path folder, Path file) {
        return folder.resolve(LOCK).equals(file);
    }

    /// A folder within, made where there is none.
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + name, e);
        }
    }
}
